-- CreateTable
CREATE TABLE "LibraryArrival" (
    "documentId" TEXT NOT NULL,
    "at" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "LibraryArrival_pkey" PRIMARY KEY ("documentId")
);

-- CreateTable
CREATE TABLE "SavedSearch" (
    "id" UUID NOT NULL,
    "personId" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "address" TEXT NOT NULL,
    "savedAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "seenAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "SavedSearch_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ReadingItem" (
    "personId" UUID NOT NULL,
    "documentId" TEXT NOT NULL,
    "note" TEXT NOT NULL DEFAULT '',
    "addedAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "ReadingItem_pkey" PRIMARY KEY ("personId","documentId")
);

-- CreateTable
CREATE TABLE "SearchMiss" (
    "text" TEXT NOT NULL,
    "count" INTEGER NOT NULL DEFAULT 1,
    "lastOn" DATE NOT NULL,
    "settledAt" TIMESTAMP(3),

    CONSTRAINT "SearchMiss_pkey" PRIMARY KEY ("text")
);

-- CreateTable
CREATE TABLE "ApiKey" (
    "id" UUID NOT NULL,
    "personId" UUID NOT NULL,
    "roleGrantId" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "beginning" TEXT NOT NULL,
    "hash" TEXT NOT NULL,
    "madeAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "lastUsedOn" DATE,
    "revokedAt" TIMESTAMP(3),
    "revokedById" UUID,

    CONSTRAINT "ApiKey_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "RateLimit" (
    "key" TEXT NOT NULL,
    "points" INTEGER NOT NULL DEFAULT 0,
    "expire" BIGINT,

    CONSTRAINT "RateLimit_pkey" PRIMARY KEY ("key")
);

-- CreateIndex
CREATE INDEX "LibraryArrival_at_idx" ON "LibraryArrival"("at" DESC);

-- CreateIndex
CREATE INDEX "SavedSearch_personId_idx" ON "SavedSearch"("personId");

-- CreateIndex
CREATE UNIQUE INDEX "ApiKey_hash_key" ON "ApiKey"("hash");

-- CreateIndex
CREATE INDEX "ApiKey_personId_idx" ON "ApiKey"("personId");

-- What was in the library before is known by its first job.
INSERT INTO "LibraryArrival" ("documentId", "at") SELECT "documentId", min("createdAt") FROM "IndexJob" WHERE "doneAt" IS NOT NULL GROUP BY 1;

-- A report that enters or leaves a round is read by the library again, whoever moved it: from then on the round's
-- judges do not find it.
CREATE FUNCTION index_entered_report() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO "IndexJob" ("documentId")
  SELECT 'report:' || s."reportId" FROM "Submission" s WHERE s."id" = coalesce(NEW."submissionId", OLD."submissionId");
  RETURN NULL;
END $$;
CREATE TRIGGER index AFTER INSERT OR DELETE ON "Entry" FOR EACH ROW EXECUTE FUNCTION index_entered_report();
