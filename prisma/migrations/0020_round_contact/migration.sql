-- AlterTable
ALTER TABLE "Round" ADD COLUMN     "contactName" TEXT NOT NULL DEFAULT '',
ADD COLUMN     "contactPhone" TEXT NOT NULL DEFAULT '';

-- ── whom judges call ──
-- The number of the organisers' office: the judges' role may read it, and it may change while the round runs.
GRANT SELECT ("contactName", "contactPhone") ON "Round" TO fuqing_judge;
GRANT UPDATE ("contactName", "contactPhone") ON "Round" TO fuqing_app;
