-- AlterTable
ALTER TABLE "OpeningApproval" DROP CONSTRAINT "OpeningApproval_pkey",
ADD CONSTRAINT "OpeningApproval_pkey" PRIMARY KEY ("roundId", "role", "approvedAt");

-- ── an approval is of the round as it stood ──
-- Whatever enters the ledger after it (a sheet unlocked, a report withdrawn, a judge replaced) makes it void: what is
-- opened is what both sides have agreed to.
CREATE INDEX "LedgerEntry_opening" ON "LedgerEntry" ("roundId", "number") WHERE "kind" IN ('approval', 'opening');
CREATE VIEW "StandingApproval" WITH (security_invoker = true) AS
  SELECT e."roundId", e."body"::json ->> 'side' AS "role", (e."body"::json ->> 'by')::uuid AS "personId", e."at" AS "approvedAt", e."number"
  FROM "LedgerEntry" e WHERE e."kind" = 'approval' AND e."number" > (SELECT coalesce(max(l."number"), 0) FROM "LedgerEntry" l
    WHERE l."roundId" = e."roundId" AND l."kind" <> 'approval'
      AND l."number" < coalesce((SELECT o."number" FROM "LedgerEntry" o WHERE o."roundId" = e."roundId" AND o."kind" = 'opening'), 2147483647));
REVOKE ALL ON "StandingApproval" FROM fuqing_app;
GRANT SELECT ON "StandingApproval" TO fuqing_app;

CREATE OR REPLACE FUNCTION recuse_until_opening() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
DECLARE round uuid;
BEGIN
  SELECT r."id" INTO round FROM "Assignment" a JOIN "Round" r ON r."id" = a."roundId" WHERE a."id" = NEW."assignmentId" FOR SHARE OF r;
  IF EXISTS (SELECT FROM "Opening" o WHERE o."roundId" = round) OR (SELECT count(*) FROM "StandingApproval" p WHERE p."roundId" = round) >= 2 THEN
    RAISE EXCEPTION 'the round is being opened' USING ERRCODE = 'FQ001';
  END IF;
  RETURN NEW;
END $$;

-- ── what a result rests on is never rewritten ──
-- Of a round only its end is put off; of a seat only that it is vacated or taken up again; of an entry nothing.
REVOKE UPDATE ON "Round", "Seat", "Entry" FROM fuqing_app;
GRANT UPDATE ("scoringEndsAt") ON "Round" TO fuqing_app;
GRANT UPDATE ("vacatedAt", "vacatedById", "vacatedReason", "seatedById") ON "Seat" TO fuqing_app;
-- A sheet comes from the judge herself: from her role, which sees her own assignments alone.
REVOKE INSERT ON "ScoreSheetSubmission" FROM fuqing_app;

-- ── the ledger holds what its results are computed from ──
-- The rules with the rubric itself, whose weights make the totals.
CREATE OR REPLACE FUNCTION ledger_rules() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
BEGIN
  PERFORM append_to_ledger(NEW."id", 'rules', jsonb_build_object('name', NEW."name", 'rubric', NEW."rubricVersionId", 'judgesPerReport', NEW."judgesPerReport",
    'aggregation', NEW."aggregation", 'startsAt', ledger_time(NEW."scoringStartsAt"), 'endsAt', ledger_time(NEW."scoringEndsAt"), 'settings', NEW."settings", 'by', NEW."createdById",
    'criteria', (SELECT v."criteria" FROM "RubricVersion" v WHERE v."id" = NEW."rubricVersionId")));
  RETURN NULL;
END $$;

-- The problem (blind codes and seat numbers) that the seed draws the assignments from; what stood already the ledger knows.
CREATE OR REPLACE FUNCTION ledger_draw() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
BEGIN
  PERFORM append_to_ledger(NEW."roundId", 'draw', jsonb_build_object('draw', NEW."id", 'seed', NEW."seed", 'by', NEW."drawnById", 'problem', NEW."problem" - 'kept'));
  RETURN NULL;
END $$;

-- The pool that the seed draws the judges from.
CREATE OR REPLACE FUNCTION ledger_panel_draw() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
BEGIN
  PERFORM append_to_ledger(NEW."roundId", 'panel-draw', jsonb_build_object('draw', NEW."id", 'seed', NEW."seed", 'size', NEW."size", 'by', NEW."drawnById", 'pool', NEW."pool"));
  RETURN NULL;
END $$;

-- The uses proved at this moment, which the office's points follow from: [report, kind, level].
CREATE OR REPLACE FUNCTION ledger_final_result() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
BEGIN
  PERFORM append_to_ledger(NEW."roundId", 'final', jsonb_build_object('points', NEW."points", 'result', NEW."result", 'by', NEW."computedById", 'uses', coalesce(
    (SELECT jsonb_agg(jsonb_build_array(b."code", u."kind", u."level") ORDER BY b."code", u."kind", u."level") FROM "BlindCopy" b JOIN "Entry" e ON e."id" = b."entryId"
      JOIN "Submission" s ON s."id" = e."submissionId" JOIN "ReportUse" u ON u."reportId" = s."reportId"
      WHERE b."roundId" = NEW."roundId" AND NOT EXISTS (SELECT FROM "ReportUseRetraction" q WHERE q."useId" = u."id")), '[]')));
  RETURN NULL;
END $$;

-- The days of the calendar that were entered, which the days of the notice are counted by.
CREATE OR REPLACE FUNCTION ledger_notice() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
BEGIN
  PERFORM append_to_ledger(NEW."roundId", 'notice', jsonb_build_object('workingDays', NEW."workingDays", 'firstDay', NEW."firstDay"::text, 'lastDay', NEW."lastDay"::text, 'by', NEW."openedById",
    'calendar', coalesce((SELECT jsonb_object_agg(d."day"::text, d."working") FROM "CalendarDay" d WHERE d."day" BETWEEN NEW."openedAt"::date - 1 AND NEW."lastDay"), '{}')));
  RETURN NULL;
END $$;

-- [unit, handed in, due, points] of the units given an award together
CREATE FUNCTION ledger_organization_awards() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
BEGIN
  PERFORM append_to_ledger(m."roundId", 'organization-awards', jsonb_build_object('by', m."decidedById", 'made', m."made"))
  FROM (SELECT n."roundId", n."decidedById", jsonb_agg(jsonb_build_array(o."code", n."handedIn", n."due", n."points") ORDER BY n."points" DESC, o."code") AS "made"
    FROM made n JOIN "Organization" o ON o."id" = n."organizationId" GROUP BY n."roundId", n."decidedById") m;
  RETURN NULL;
END $$;
CREATE TRIGGER ledger AFTER INSERT ON "OrganizationAward" REFERENCING NEW TABLE AS made FOR EACH STATEMENT EXECUTE FUNCTION ledger_organization_awards();

-- [number, report or unit, award] of the certificates issued together
CREATE FUNCTION ledger_certificates() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
BEGIN
  PERFORM append_to_ledger(m."roundId", 'certificates', jsonb_build_object('by', m."issuedById", 'year', m."year", 'made', m."made"))
  FROM (SELECT n."roundId", n."issuedById", n."year", jsonb_agg(jsonb_build_array(n."number", coalesce(b."code", o."code"), n."award") ORDER BY n."number") AS "made"
    FROM made n LEFT JOIN "BlindCopy" b ON b."entryId" = n."entryId" LEFT JOIN "Organization" o ON o."id" = n."organizationId" GROUP BY n."roundId", n."issuedById", n."year") m;
  RETURN NULL;
END $$;
CREATE TRIGGER ledger AFTER INSERT ON "Certificate" REFERENCING NEW TABLE AS made FOR EACH STATEMENT EXECUTE FUNCTION ledger_certificates();
