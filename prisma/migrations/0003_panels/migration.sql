-- CreateEnum
CREATE TYPE "DeclaredRelation" AS ENUM ('RELATIVE', 'TEACHER_STUDENT', 'CO_AUTHOR', 'RECOMMENDER', 'WORKED_THERE', 'OTHER', 'NONE');

-- CreateEnum
CREATE TYPE "PairRuleKind" AS ENUM ('FORCED', 'BLOCKED');

-- DropIndex
DROP INDEX "Assignment_seatId_blindCopyId_key";

-- AlterTable
ALTER TABLE "Round" ADD COLUMN     "previousId" UUID;

-- AlterTable
ALTER TABLE "Assignment" ADD COLUMN     "attempt" INTEGER NOT NULL DEFAULT 1,
ADD COLUMN     "dueAt" TIMESTAMP(3),
ADD COLUMN     "reason" TEXT NOT NULL DEFAULT '';

-- CreateTable
CREATE TABLE "ConflictDeclaration" (
    "id" UUID NOT NULL,
    "seatId" UUID NOT NULL,
    "relation" "DeclaredRelation" NOT NULL,
    "person" TEXT NOT NULL DEFAULT '',
    "unit" TEXT NOT NULL DEFAULT '',
    "note" TEXT NOT NULL DEFAULT '',
    "declaredAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "ConflictDeclaration_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "PairRule" (
    "id" UUID NOT NULL,
    "seatId" UUID NOT NULL,
    "entryId" UUID NOT NULL,
    "kind" "PairRuleKind" NOT NULL,
    "reason" TEXT NOT NULL,
    "recordedById" UUID NOT NULL,
    "recordedAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "PairRule_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "PanelDraw" (
    "id" UUID NOT NULL,
    "roundId" UUID NOT NULL,
    "seed" INTEGER NOT NULL,
    "size" INTEGER NOT NULL,
    "pool" JSONB NOT NULL,
    "result" JSONB NOT NULL,
    "drawnById" UUID NOT NULL,
    "drawnAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "PanelDraw_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Discussion" (
    "id" UUID NOT NULL,
    "blindCopyId" UUID NOT NULL,
    "note" TEXT NOT NULL,
    "recordedById" UUID NOT NULL,
    "recordedAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Discussion_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "ConflictDeclaration_seatId_idx" ON "ConflictDeclaration"("seatId");

-- CreateIndex
CREATE UNIQUE INDEX "PairRule_seatId_entryId_key" ON "PairRule"("seatId", "entryId");

-- CreateIndex
CREATE INDEX "PanelDraw_roundId_idx" ON "PanelDraw"("roundId");

-- CreateIndex
CREATE INDEX "Discussion_blindCopyId_idx" ON "Discussion"("blindCopyId");

-- CreateIndex
CREATE UNIQUE INDEX "Assignment_seatId_blindCopyId_attempt_key" ON "Assignment"("seatId", "blindCopyId", "attempt");

-- AddForeignKey
ALTER TABLE "Round" ADD CONSTRAINT "Round_previousId_fkey" FOREIGN KEY ("previousId") REFERENCES "Round"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ConflictDeclaration" ADD CONSTRAINT "ConflictDeclaration_seatId_fkey" FOREIGN KEY ("seatId") REFERENCES "Seat"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "PairRule" ADD CONSTRAINT "PairRule_seatId_fkey" FOREIGN KEY ("seatId") REFERENCES "Seat"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "PairRule" ADD CONSTRAINT "PairRule_entryId_fkey" FOREIGN KEY ("entryId") REFERENCES "Entry"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "PanelDraw" ADD CONSTRAINT "PanelDraw_roundId_fkey" FOREIGN KEY ("roundId") REFERENCES "Round"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Discussion" ADD CONSTRAINT "Discussion_blindCopyId_fkey" FOREIGN KEY ("blindCopyId") REFERENCES "BlindCopy"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- ── who may do what with the new tables ──
-- What a judge declared, a lot that was drawn and a discussion that was held are never rewritten.
REVOKE UPDATE, DELETE ON "ConflictDeclaration", "PanelDraw", "Discussion" FROM fuqing_app;
REVOKE UPDATE ON "PairRule" FROM fuqing_app;

GRANT SELECT ("dueAt", "attempt") ON "Assignment" TO fuqing_judge;
GRANT SELECT, INSERT ON "ConflictDeclaration" TO fuqing_judge;
ALTER TABLE "ConflictDeclaration" ENABLE ROW LEVEL SECURITY;
CREATE POLICY app ON "ConflictDeclaration" TO fuqing_app USING (true) WITH CHECK (true);
CREATE POLICY own ON "ConflictDeclaration" FOR SELECT TO fuqing_judge
  USING (EXISTS (SELECT FROM "Seat" s WHERE s."id" = "seatId"));
CREATE POLICY own_insert ON "ConflictDeclaration" FOR INSERT TO fuqing_judge
  WITH CHECK (EXISTS (SELECT FROM "Seat" s WHERE s."id" = "seatId"));

-- A declaration leaves its time on the seat, which the judge herself may not write.
CREATE FUNCTION stamp_declaration() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
BEGIN
  UPDATE "Seat" SET "declaredAt" = NEW."declaredAt" WHERE "id" = NEW."seatId";
  RETURN NULL;
END $$;
CREATE TRIGGER stamp AFTER INSERT ON "ConflictDeclaration" FOR EACH ROW EXECUTE FUNCTION stamp_declaration();

-- What the other judges gave the same copy, where the round lets a judge see it: bare totals from the highest
-- down, no seat, no order of submission. Nothing for an assignment that is not hers.
CREATE FUNCTION others_totals(assignment uuid) RETURNS SETOF numeric LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public AS $$
  SELECT f."total"::numeric
  FROM "Assignment" mine JOIN "Seat" s ON s."id" = mine."seatId" JOIN "Round" r ON r."id" = mine."roundId"
  JOIN "Assignment" a ON a."blindCopyId" = mine."blindCopyId" AND a."seatId" <> mine."seatId"
  JOIN "ScoreSheetSubmission" f ON f."assignmentId" = a."id"
  WHERE mine."id" = assignment AND s."personId" = current_judge() AND s."vacatedAt" IS NULL
    AND NOT EXISTS (SELECT FROM "AssignmentRelease" q WHERE q."assignmentId" IN (mine."id", a."id"))
    AND NOT EXISTS (SELECT FROM "Recusal" q WHERE q."assignmentId" IN (mine."id", a."id"))
    AND (r."settings" ->> 'othersScores' = 'always' OR (r."settings" ->> 'othersScores' = 'afterOwn'
      AND EXISTS (SELECT FROM "ScoreSheetSubmission" o WHERE o."assignmentId" = mine."id")))
  ORDER BY 1 DESC
$$;
REVOKE EXECUTE ON FUNCTION others_totals(uuid) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION others_totals(uuid) TO fuqing_judge;
