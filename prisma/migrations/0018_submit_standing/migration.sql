-- A sheet is submitted for an assignment that stands. The lock is the one that commands take: whoever is releasing the
-- assignment at this moment (a judge replaced, a report withdrawn) is waited for, and waits for the judge. The judges of
-- a round do not wait for one another.
CREATE FUNCTION submit_standing() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
BEGIN
  PERFORM FROM "Assignment" a JOIN "Round" r ON r."id" = a."roundId" WHERE a."id" = NEW."assignmentId" FOR SHARE OF r;
  IF NOT EXISTS (SELECT FROM "Assignment" a JOIN "Seat" s ON s."id" = a."seatId" WHERE a."id" = NEW."assignmentId" AND s."vacatedAt" IS NULL)
    OR EXISTS (SELECT FROM "AssignmentRelease" q WHERE q."assignmentId" = NEW."assignmentId")
    OR EXISTS (SELECT FROM "Recusal" q WHERE q."assignmentId" = NEW."assignmentId") THEN
    RAISE EXCEPTION 'the assignment does not stand' USING ERRCODE = 'FQ002';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER standing BEFORE INSERT ON "ScoreSheetSubmission" FOR EACH ROW EXECUTE FUNCTION submit_standing();

-- Whoever withdraws a report takes it off every judge's desk in the same moment, also off those it is just being given.
CREATE OR REPLACE FUNCTION release_withdrawn() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM FROM "Round" r WHERE r."id" IN (SELECT e."roundId" FROM "Entry" e WHERE e."submissionId" = NEW."submissionId") FOR SHARE;
  INSERT INTO "AssignmentRelease" ("assignmentId", "reason", "releasedById")
  SELECT a."id", '报告已撤回', NEW."withdrawnById"
  FROM "Entry" e JOIN "BlindCopy" b ON b."entryId" = e."id" JOIN "Assignment" a ON a."blindCopyId" = b."id"
  WHERE e."submissionId" = NEW."submissionId"
    AND NOT EXISTS (SELECT FROM "Opening" o WHERE o."roundId" = e."roundId")
  ON CONFLICT DO NOTHING;
  RETURN NULL;
END $$;
