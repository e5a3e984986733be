-- CreateTable
CREATE TABLE "LedgerEntry" (
    "roundId" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "at" TIMESTAMP(3) NOT NULL,
    "kind" TEXT NOT NULL,
    "body" TEXT NOT NULL,
    "previousHash" TEXT NOT NULL,
    "hash" TEXT NOT NULL,

    CONSTRAINT "LedgerEntry_pkey" PRIMARY KEY ("roundId","number")
);

-- AddForeignKey
ALTER TABLE "LedgerEntry" ADD CONSTRAINT "LedgerEntry_roundId_fkey" FOREIGN KEY ("roundId") REFERENCES "Round"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- ── the ledger of a round ──
-- The same text as app/evaluation/ledger/canonical.ts: sorted keys, no spaces, numbers to six decimals.
CREATE FUNCTION canonical_json(value jsonb) RETURNS text LANGUAGE plpgsql IMMUTABLE AS $$
BEGIN
  CASE jsonb_typeof(value)
    WHEN 'object' THEN RETURN '{' || coalesce((SELECT string_agg(to_json(e.key)::text || ':' || canonical_json(e.value), ',' ORDER BY e.key COLLATE "C")
      FROM jsonb_each(value) e), '') || '}';
    WHEN 'array' THEN RETURN '[' || coalesce((SELECT string_agg(canonical_json(e.value), ',' ORDER BY e.ordinality)
      FROM jsonb_array_elements(value) WITH ORDINALITY e), '') || ']';
    WHEN 'number' THEN RETURN trim_scale(round(value::numeric, 6))::text;
    ELSE RETURN value::text;
  END CASE;
END $$;

-- Each entry carries the hash of the one before it. The lock makes a round's chain linear; it is held until commit.
CREATE FUNCTION append_to_ledger(round uuid, happening text, content jsonb) RETURNS void LANGUAGE plpgsql AS $$
DECLARE
  last record;
  body text := canonical_json(content);
  at timestamp := date_trunc('milliseconds', clock_timestamp() AT TIME ZONE 'UTC');
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
REVOKE EXECUTE ON FUNCTION append_to_ledger(uuid, text, jsonb) FROM PUBLIC;

-- The app reads the ledger and cannot write it: entries come from the triggers below, whoever causes them.
REVOKE ALL ON "LedgerEntry" FROM fuqing_app;
GRANT SELECT ON "LedgerEntry" TO fuqing_app;

CREATE FUNCTION ledger_draw() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
BEGIN
  PERFORM append_to_ledger(NEW."roundId", 'draw', jsonb_build_object('draw', NEW."id", 'seed', NEW."seed", 'by', NEW."drawnById"));
  RETURN NULL;
END $$;
CREATE TRIGGER ledger AFTER INSERT ON "Draw" FOR EACH ROW EXECUTE FUNCTION ledger_draw();

CREATE FUNCTION ledger_panel_draw() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
BEGIN
  PERFORM append_to_ledger(NEW."roundId", 'panel-draw', jsonb_build_object('draw', NEW."id", 'seed', NEW."seed", 'size', NEW."size", 'by', NEW."drawnById"));
  RETURN NULL;
END $$;
CREATE TRIGGER ledger AFTER INSERT ON "PanelDraw" FOR EACH ROW EXECUTE FUNCTION ledger_panel_draw();

-- One entry a statement: [assignment, report, judge] of all that were made.
CREATE FUNCTION ledger_assignments() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
BEGIN
  PERFORM append_to_ledger(m."roundId", 'assignments', jsonb_build_object('by', m."assignedById", 'made', m."made"))
  FROM (SELECT n."roundId", n."assignedById", jsonb_agg(jsonb_build_array(n."id", b."code", s."number"::text) ORDER BY b."code", s."number") AS "made"
    FROM made n JOIN "BlindCopy" b ON b."id" = n."blindCopyId" JOIN "Seat" s ON s."id" = n."seatId" GROUP BY n."roundId", n."assignedById") m;
  RETURN NULL;
END $$;
CREATE TRIGGER ledger AFTER INSERT ON "Assignment" REFERENCING NEW TABLE AS made FOR EACH STATEMENT EXECUTE FUNCTION ledger_assignments();

-- A draw made anew before anyone has scored takes the earlier assignments back.
CREATE FUNCTION ledger_assignments_withdrawn() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
BEGIN
  PERFORM append_to_ledger(g."roundId", 'assignments-withdrawn', jsonb_build_object('assignments', g."ids"))
  FROM (SELECT "roundId", jsonb_agg("id" ORDER BY "id") AS "ids" FROM gone GROUP BY "roundId") g;
  RETURN NULL;
END $$;
CREATE TRIGGER ledger_withdrawn AFTER DELETE ON "Assignment" REFERENCING OLD TABLE AS gone FOR EACH STATEMENT EXECUTE FUNCTION ledger_assignments_withdrawn();

-- Who judges what is never rewritten; only the day until which may be put off.
REVOKE UPDATE ON "Assignment" FROM fuqing_app;
GRANT UPDATE ("dueAt") ON "Assignment" TO fuqing_app;

CREATE FUNCTION ledger_release() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
BEGIN
  PERFORM append_to_ledger(a."roundId", 'release', jsonb_build_object('assignment', a."id", 'report', b."code", 'judge', s."number"::text, 'reason', NEW."reason", 'by', NEW."releasedById",
    'scored', EXISTS (SELECT FROM "ScoreSheetSubmission" f WHERE f."assignmentId" = a."id")))
  FROM "Assignment" a JOIN "BlindCopy" b ON b."id" = a."blindCopyId" JOIN "Seat" s ON s."id" = a."seatId" WHERE a."id" = NEW."assignmentId";
  RETURN NULL;
END $$;
CREATE TRIGGER ledger AFTER INSERT ON "AssignmentRelease" FOR EACH ROW EXECUTE FUNCTION ledger_release();

CREATE FUNCTION ledger_recusal() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
BEGIN
  PERFORM append_to_ledger(a."roundId", 'recusal', jsonb_build_object('assignment', a."id", 'report', b."code", 'judge', s."number"::text, 'kind', NEW."kind", 'reason', NEW."reason"))
  FROM "Assignment" a JOIN "BlindCopy" b ON b."id" = a."blindCopyId" JOIN "Seat" s ON s."id" = a."seatId" WHERE a."id" = NEW."assignmentId";
  RETURN NULL;
END $$;
CREATE TRIGGER ledger AFTER INSERT ON "Recusal" FOR EACH ROW EXECUTE FUNCTION ledger_recusal();

-- Opinions may name what a report tells in confidence: the ledger keeps their fingerprint.
CREATE FUNCTION ledger_sheet() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
BEGIN
  PERFORM append_to_ledger(a."roundId", 'sheet', jsonb_build_object('assignment', a."id", 'report', b."code", 'judge', s."number"::text, 'marks', NEW."scores",
    'total', NEW."total"::text, 'opinion', encode(sha256(convert_to(NEW."opinion", 'UTF8')), 'hex')))
  FROM "Assignment" a JOIN "BlindCopy" b ON b."id" = a."blindCopyId" JOIN "Seat" s ON s."id" = a."seatId" WHERE a."id" = NEW."assignmentId";
  RETURN NULL;
END $$;
CREATE TRIGGER ledger AFTER INSERT ON "ScoreSheetSubmission" FOR EACH ROW EXECUTE FUNCTION ledger_sheet();

CREATE FUNCTION ledger_approval() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
BEGIN
  PERFORM append_to_ledger(NEW."roundId", 'approval', jsonb_build_object('side', NEW."role", 'by', NEW."personId"));
  RETURN NULL;
END $$;
CREATE TRIGGER ledger AFTER INSERT ON "OpeningApproval" FOR EACH ROW EXECUTE FUNCTION ledger_approval();

CREATE FUNCTION ledger_opening() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
BEGIN
  PERFORM append_to_ledger(NEW."roundId", 'opening', jsonb_build_object('inputs', NEW."inputs", 'result', NEW."result"));
  RETURN NULL;
END $$;
CREATE TRIGGER ledger AFTER INSERT ON "Opening" FOR EACH ROW EXECUTE FUNCTION ledger_opening();

-- Rounds that were under way before there was a ledger begin theirs with what stands.
DO $$
BEGIN
  PERFORM append_to_ledger(d."roundId", 'draw', jsonb_build_object('draw', d."id", 'seed', d."seed", 'by', d."drawnById")) FROM (SELECT * FROM "Draw" ORDER BY "drawnAt") d;
  PERFORM append_to_ledger(m."roundId", 'assignments', jsonb_build_object('by', m."assignedById", 'made', m."made"))
  FROM (SELECT a."roundId", a."assignedById", jsonb_agg(jsonb_build_array(a."id", b."code", s."number"::text) ORDER BY b."code", s."number") AS "made"
    FROM "Assignment" a JOIN "BlindCopy" b ON b."id" = a."blindCopyId" JOIN "Seat" s ON s."id" = a."seatId" GROUP BY a."roundId", a."assignedById") m;
  PERFORM append_to_ledger(a."roundId", 'sheet', jsonb_build_object('assignment', a."id", 'report', b."code", 'judge', s."number"::text, 'marks', f."scores",
    'total', f."total"::text, 'opinion', encode(sha256(convert_to(f."opinion", 'UTF8')), 'hex')))
  FROM (SELECT * FROM "ScoreSheetSubmission" ORDER BY "submittedAt", "assignmentId") f JOIN "Assignment" a ON a."id" = f."assignmentId"
  JOIN "BlindCopy" b ON b."id" = a."blindCopyId" JOIN "Seat" s ON s."id" = a."seatId";
  PERFORM append_to_ledger(a."roundId", 'release', jsonb_build_object('assignment', a."id", 'report', b."code", 'judge', s."number"::text, 'reason', q."reason", 'by', q."releasedById",
    'scored', EXISTS (SELECT FROM "ScoreSheetSubmission" f WHERE f."assignmentId" = a."id")))
  FROM "AssignmentRelease" q JOIN "Assignment" a ON a."id" = q."assignmentId" JOIN "BlindCopy" b ON b."id" = a."blindCopyId" JOIN "Seat" s ON s."id" = a."seatId";
  PERFORM append_to_ledger(a."roundId", 'recusal', jsonb_build_object('assignment', a."id", 'report', b."code", 'judge', s."number"::text, 'kind', q."kind", 'reason', q."reason"))
  FROM "Recusal" q JOIN "Assignment" a ON a."id" = q."assignmentId" JOIN "BlindCopy" b ON b."id" = a."blindCopyId" JOIN "Seat" s ON s."id" = a."seatId";
  PERFORM append_to_ledger(o."roundId", 'approval', jsonb_build_object('side', o."role", 'by', o."personId")) FROM (SELECT * FROM "OpeningApproval" ORDER BY "approvedAt") o;
  PERFORM append_to_ledger(o."roundId", 'opening', jsonb_build_object('inputs', o."inputs", 'result', o."result")) FROM "Opening" o;
END $$;
