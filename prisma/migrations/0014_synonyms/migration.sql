-- CreateTable
CREATE TABLE "SynonymGroup" (
    "id" UUID NOT NULL,
    "type" TEXT NOT NULL,
    "canonical" TEXT NOT NULL,
    "variants" TEXT[],
    "addedById" UUID NOT NULL,
    "addedAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "withdrawnById" UUID,
    "withdrawnAt" TIMESTAMP(3),

    CONSTRAINT "SynonymGroup_pkey" PRIMARY KEY ("id")
);

REVOKE DELETE ON "SynonymGroup" FROM fuqing_app;
