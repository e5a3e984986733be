-- CreateTable
CREATE TABLE "UseProof" (
    "useId" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "storageKey" TEXT NOT NULL,
    "contentType" TEXT NOT NULL,
    "bytes" INTEGER NOT NULL,

    CONSTRAINT "UseProof_pkey" PRIMARY KEY ("useId")
);

-- AddForeignKey
ALTER TABLE "UseProof" ADD CONSTRAINT "UseProof_useId_fkey" FOREIGN KEY ("useId") REFERENCES "ReportUse"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- A proof once given is never replaced.
REVOKE UPDATE, DELETE ON "UseProof" FROM fuqing_app;
