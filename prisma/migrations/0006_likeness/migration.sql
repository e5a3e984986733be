-- CreateTable
CREATE TABLE "Likeness" (
    "number" SERIAL NOT NULL,
    "submissionId" UUID NOT NULL,
    "share" DOUBLE PRECISION NOT NULL,
    "sources" JSONB NOT NULL,
    "measuredAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Likeness_pkey" PRIMARY KEY ("number")
);

-- CreateTable
CREATE TABLE "LikenessShingle" (
    "hash" INTEGER NOT NULL,
    "number" INTEGER NOT NULL,

    CONSTRAINT "LikenessShingle_pkey" PRIMARY KEY ("hash","number")
);

-- CreateIndex
CREATE UNIQUE INDEX "Likeness_submissionId_key" ON "Likeness"("submissionId");

-- AddForeignKey
ALTER TABLE "Likeness" ADD CONSTRAINT "Likeness_submissionId_fkey" FOREIGN KEY ("submissionId") REFERENCES "Submission"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "LikenessShingle" ADD CONSTRAINT "LikenessShingle_number_fkey" FOREIGN KEY ("number") REFERENCES "Likeness"("number") ON DELETE CASCADE ON UPDATE CASCADE;
