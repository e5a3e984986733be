-- CreateIndex
CREATE INDEX "Entry_submissionId_idx" ON "Entry"("submissionId");
