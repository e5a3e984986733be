-- ── the clock of the proceedings ──
-- What happens in a campaign is dated by the campaign's own clock, wherever the row comes from: commands, triggers,
-- the judges' role. app/server/clock.server.ts says the same in TypeScript (campaignNow, running).
CREATE FUNCTION campaign_now() RETURNS timestamp LANGUAGE sql VOLATILE SECURITY DEFINER SET search_path = public AS $$
  WITH moment AS (SELECT date_trunc('milliseconds', clock_timestamp() AT TIME ZONE 'UTC') AS "real"),
    campaign AS (SELECT "year", "startsOn" - interval '8 hours' AS "begins",
      coalesce(("rules" ->> 'demonstrationDay')::date - interval '8 hours' + ("real" + interval '8 hours')::time, "real") AS "now" FROM "Campaign", moment)
  SELECT coalesce(
    (SELECT "now" FROM campaign WHERE "now" >= "begins" ORDER BY "year" DESC LIMIT 1),
    (SELECT "now" FROM campaign ORDER BY "year" LIMIT 1),
    (SELECT "real" FROM moment))
$$;

-- AlterTable
ALTER TABLE "Submission" ALTER COLUMN "submittedAt" SET DEFAULT campaign_now();

-- AlterTable
ALTER TABLE "Withdrawal" ALTER COLUMN "withdrawnAt" SET DEFAULT campaign_now();

-- AlterTable
ALTER TABLE "LateAdmission" ALTER COLUMN "admittedAt" SET DEFAULT campaign_now();

-- AlterTable
ALTER TABLE "Entry" ALTER COLUMN "enteredAt" SET DEFAULT campaign_now();

-- AlterTable
ALTER TABLE "Screening" ALTER COLUMN "screenedAt" SET DEFAULT campaign_now();

-- AlterTable
ALTER TABLE "BlindCopyDraft" ALTER COLUMN "preparedAt" SET DEFAULT campaign_now();

-- AlterTable
ALTER TABLE "BlindCopy" ALTER COLUMN "confirmedAt" SET DEFAULT campaign_now();

-- AlterTable
ALTER TABLE "Seat" ALTER COLUMN "seatedAt" SET DEFAULT campaign_now();

-- AlterTable
ALTER TABLE "ConflictOfInterest" ALTER COLUMN "recordedAt" SET DEFAULT campaign_now();

-- AlterTable
ALTER TABLE "ConflictDeclaration" ALTER COLUMN "declaredAt" SET DEFAULT campaign_now();

-- AlterTable
ALTER TABLE "PairRule" ALTER COLUMN "recordedAt" SET DEFAULT campaign_now();

-- AlterTable
ALTER TABLE "PanelDraw" ALTER COLUMN "drawnAt" SET DEFAULT campaign_now();

-- AlterTable
ALTER TABLE "Discussion" ALTER COLUMN "recordedAt" SET DEFAULT campaign_now();

-- AlterTable
ALTER TABLE "Draw" ALTER COLUMN "drawnAt" SET DEFAULT campaign_now();

-- AlterTable
ALTER TABLE "Assignment" ALTER COLUMN "assignedAt" SET DEFAULT campaign_now();

-- AlterTable
ALTER TABLE "AssignmentRelease" ALTER COLUMN "releasedAt" SET DEFAULT campaign_now();

-- AlterTable
ALTER TABLE "Recusal" ALTER COLUMN "recusedAt" SET DEFAULT campaign_now();

-- AlterTable
ALTER TABLE "ScoreSheet" ALTER COLUMN "updatedAt" SET DEFAULT campaign_now();

-- AlterTable
ALTER TABLE "ScoreSheetSubmission" ALTER COLUMN "submittedAt" SET DEFAULT campaign_now();

-- AlterTable
ALTER TABLE "OpeningApproval" ALTER COLUMN "approvedAt" SET DEFAULT campaign_now();

-- AlterTable
ALTER TABLE "Opening" ALTER COLUMN "openedAt" SET DEFAULT campaign_now();

-- AlterTable
ALTER TABLE "Award" ALTER COLUMN "proposedAt" SET DEFAULT campaign_now();

-- AlterTable
ALTER TABLE "ReportUse" ALTER COLUMN "recordedAt" SET DEFAULT campaign_now();

-- AlterTable
ALTER TABLE "ReportUseRetraction" ALTER COLUMN "retractedAt" SET DEFAULT campaign_now();

-- AlterTable
ALTER TABLE "FinalResult" ALTER COLUMN "computedAt" SET DEFAULT campaign_now();

-- AlterTable
ALTER TABLE "PublicNotice" ALTER COLUMN "openedAt" SET DEFAULT campaign_now();

-- AlterTable
ALTER TABLE "Objection" ALTER COLUMN "receivedAt" SET DEFAULT campaign_now();

-- AlterTable
ALTER TABLE "ObjectionAnswer" ALTER COLUMN "answeredAt" SET DEFAULT campaign_now();

-- AlterTable
ALTER TABLE "AwardDecision" ALTER COLUMN "decidedAt" SET DEFAULT campaign_now();

-- AlterTable
ALTER TABLE "OrganizationAward" ALTER COLUMN "decidedAt" SET DEFAULT campaign_now();

-- AlterTable
ALTER TABLE "Certificate" ALTER COLUMN "issuedAt" SET DEFAULT campaign_now();

-- AlterTable
ALTER TABLE "ArticleCheck" ALTER COLUMN "checkedAt" SET DEFAULT campaign_now();

-- AlterTable
ALTER TABLE "AuthorConsent" ALTER COLUMN "recordedAt" SET DEFAULT campaign_now();

-- AlterTable
ALTER TABLE "Publication" ALTER COLUMN "publishedAt" SET DEFAULT campaign_now();

-- AlterTable
ALTER TABLE "Retraction" ALTER COLUMN "retractedAt" SET DEFAULT campaign_now();

-- CreateTable
CREATE TABLE "Extension" (
    "id" UUID NOT NULL,
    "roundId" UUID NOT NULL,
    "from" TIMESTAMP(3) NOT NULL,
    "until" TIMESTAMP(3) NOT NULL,
    "reason" TEXT NOT NULL,
    "extendedById" UUID NOT NULL,
    "extendedAt" TIMESTAMP(3) NOT NULL DEFAULT campaign_now(),

    CONSTRAINT "Extension_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "Extension_roundId_idx" ON "Extension"("roundId");

-- AddForeignKey
ALTER TABLE "Extension" ADD CONSTRAINT "Extension_roundId_fkey" FOREIGN KEY ("roundId") REFERENCES "Round"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- ── the ledger of a round: how it came about ──
CREATE OR REPLACE FUNCTION append_to_ledger(round uuid, happening text, content jsonb) RETURNS void LANGUAGE plpgsql AS $$
DECLARE
  last record;
  body text := canonical_json(content);
  at timestamp := campaign_now();
  number int;
BEGIN
  PERFORM pg_advisory_xact_lock(20120907, hashtext(round::text));
  SELECT e."number", e."hash" INTO last FROM "LedgerEntry" e WHERE e."roundId" = round ORDER BY e."number" DESC LIMIT 1;
  number := coalesce(last."number", 0) + 1;
  INSERT INTO "LedgerEntry" ("roundId", "number", "at", "kind", "body", "previousHash", "hash")
  VALUES (round, number, at, happening, body, coalesce(last."hash", ''), encode(sha256(convert_to(
    '{"at":"' || to_char(at, 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') || '","body":' || body || ',"kind":"' || happening || '","number":' || number
    || ',"previousHash":"' || coalesce(last."hash", '') || '","round":"' || round || '"}', 'UTF8')), 'hex'));
END $$;

CREATE FUNCTION ledger_time(value timestamp) RETURNS text LANGUAGE sql IMMUTABLE AS $$ SELECT to_char(value, 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') $$;

-- The rules come first: what is decided later is measured by them.
CREATE FUNCTION ledger_rules() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
BEGIN
  PERFORM append_to_ledger(NEW."id", 'rules', jsonb_build_object('name', NEW."name", 'rubric', NEW."rubricVersionId", 'judgesPerReport', NEW."judgesPerReport",
    'aggregation', NEW."aggregation", 'startsAt', ledger_time(NEW."scoringStartsAt"), 'endsAt', ledger_time(NEW."scoringEndsAt"), 'settings', NEW."settings", 'by', NEW."createdById"));
  RETURN NULL;
END $$;
CREATE TRIGGER ledger AFTER INSERT ON "Round" FOR EACH ROW EXECUTE FUNCTION ledger_rules();

CREATE FUNCTION ledger_extension() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
BEGIN
  PERFORM append_to_ledger(NEW."roundId", 'extension', jsonb_build_object('from', ledger_time(NEW."from"), 'until', ledger_time(NEW."until"), 'reason', NEW."reason", 'by', NEW."extendedById"));
  RETURN NULL;
END $$;
CREATE TRIGGER ledger AFTER INSERT ON "Extension" FOR EACH ROW EXECUTE FUNCTION ledger_extension();
REVOKE UPDATE, DELETE ON "Extension" FROM fuqing_app;
-- Until when a judge has what she was given late is never rewritten either.
REVOKE UPDATE ("dueAt") ON "Assignment" FROM fuqing_app;

-- [judge, person] of all who were seated together
CREATE FUNCTION ledger_seats() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
BEGIN
  PERFORM append_to_ledger(m."roundId", 'seats', jsonb_build_object('by', m."seatedById", 'made', m."made"))
  FROM (SELECT "roundId", "seatedById", jsonb_agg(jsonb_build_array("number"::text, "personId") ORDER BY "number") AS "made" FROM made GROUP BY "roundId", "seatedById") m;
  RETURN NULL;
END $$;
CREATE TRIGGER ledger AFTER INSERT ON "Seat" REFERENCING NEW TABLE AS made FOR EACH STATEMENT EXECUTE FUNCTION ledger_seats();

CREATE FUNCTION ledger_seat_changed() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
BEGIN
  IF NEW."vacatedAt" IS NULL THEN
    PERFORM append_to_ledger(NEW."roundId", 'seats', jsonb_build_object('by', NEW."seatedById", 'made', jsonb_build_array(jsonb_build_array(NEW."number"::text, NEW."personId"))));
  ELSE
    PERFORM append_to_ledger(NEW."roundId", 'seat-vacated', jsonb_build_object('judge', NEW."number"::text, 'reason', NEW."vacatedReason", 'by', NEW."vacatedById"));
  END IF;
  RETURN NULL;
END $$;
CREATE TRIGGER ledger_changed AFTER UPDATE OF "vacatedAt" ON "Seat" FOR EACH ROW WHEN ((OLD."vacatedAt" IS NULL) <> (NEW."vacatedAt" IS NULL)) EXECUTE FUNCTION ledger_seat_changed();

CREATE FUNCTION ledger_pair_rule() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
BEGIN
  PERFORM append_to_ledger(s."roundId", 'pair-rule', jsonb_build_object('report', b."code", 'judge', s."number"::text, 'rule', NEW."kind", 'reason', NEW."reason", 'by', NEW."recordedById"))
  FROM "Seat" s JOIN "BlindCopy" b ON b."entryId" = NEW."entryId" WHERE s."id" = NEW."seatId";
  RETURN NULL;
END $$;
CREATE TRIGGER ledger AFTER INSERT ON "PairRule" FOR EACH ROW EXECUTE FUNCTION ledger_pair_rule();

CREATE FUNCTION ledger_pair_rule_lifted() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
BEGIN
  PERFORM append_to_ledger(s."roundId", 'pair-rule-lifted', jsonb_build_object('report', b."code", 'judge', s."number"::text, 'rule', OLD."kind"))
  FROM "Seat" s JOIN "BlindCopy" b ON b."entryId" = OLD."entryId" WHERE s."id" = OLD."seatId";
  RETURN NULL;
END $$;
CREATE TRIGGER ledger_lifted AFTER DELETE ON "PairRule" FOR EACH ROW EXECUTE FUNCTION ledger_pair_rule_lifted();
REVOKE UPDATE ON "PairRule" FROM fuqing_app;

CREATE FUNCTION ledger_discussion() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
BEGIN
  PERFORM append_to_ledger(b."roundId", 'discussion', jsonb_build_object('report', b."code", 'reason', NEW."note", 'by', NEW."recordedById")) FROM "BlindCopy" b WHERE b."id" = NEW."blindCopyId";
  RETURN NULL;
END $$;
CREATE TRIGGER ledger AFTER INSERT ON "Discussion" FOR EACH ROW EXECUTE FUNCTION ledger_discussion();

-- Why it was given besides the plain draw (by hand, an extra judge, a replacement, unlocked), by which draw, and until when.
CREATE OR REPLACE FUNCTION ledger_assignments() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
BEGIN
  PERFORM append_to_ledger(m."roundId", 'assignments', jsonb_build_object('by', m."assignedById", 'draw', m."drawId", 'reason', m."reason", 'dueAt', ledger_time(m."dueAt"), 'made', m."made"))
  FROM (SELECT n."roundId", n."assignedById", n."drawId", n."reason", n."dueAt", jsonb_agg(jsonb_build_array(n."id", b."code", s."number"::text) ORDER BY b."code", s."number") AS "made"
    FROM made n JOIN "BlindCopy" b ON b."id" = n."blindCopyId" JOIN "Seat" s ON s."id" = n."seatId" GROUP BY n."roundId", n."assignedById", n."drawId", n."reason", n."dueAt") m;
  RETURN NULL;
END $$;

-- When a sheet was submitted shows whether it was within the deadline and its grace.
CREATE OR REPLACE FUNCTION ledger_sheet() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
BEGIN
  PERFORM append_to_ledger(a."roundId", 'sheet', jsonb_build_object('assignment', a."id", 'report', b."code", 'judge', s."number"::text, 'marks', NEW."scores",
    'total', NEW."total"::text, 'opinion', encode(sha256(convert_to(NEW."opinion", 'UTF8')), 'hex'), 'submittedAt', ledger_time(NEW."submittedAt")))
  FROM "Assignment" a JOIN "BlindCopy" b ON b."id" = a."blindCopyId" JOIN "Seat" s ON s."id" = a."seatId" WHERE a."id" = NEW."assignmentId";
  RETURN NULL;
END $$;

-- Rounds that were set up before note what has stood in no entry until now.
DO $$
BEGIN
  PERFORM append_to_ledger(s."roundId", 'pair-rule', jsonb_build_object('report', b."code", 'judge', s."number"::text, 'rule', p."kind", 'reason', p."reason", 'by', p."recordedById"))
  FROM (SELECT * FROM "PairRule" ORDER BY "recordedAt") p JOIN "Seat" s ON s."id" = p."seatId" JOIN "BlindCopy" b ON b."entryId" = p."entryId";
  PERFORM append_to_ledger(b."roundId", 'discussion', jsonb_build_object('report', b."code", 'reason', d."note", 'by', d."recordedById"))
  FROM (SELECT * FROM "Discussion" ORDER BY "recordedAt") d JOIN "BlindCopy" b ON b."id" = d."blindCopyId";
END $$;
