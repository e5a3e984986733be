-- What judges of a round may not find: its reports and the diaries they draw on. The library reads them again
-- the moment a report enters a round, in whatever way, and when the round is opened.

CREATE FUNCTION index_entered() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO "IndexJob" ("documentId")
  SELECT DISTINCT 'report:' || s."reportId" FROM entered e JOIN "Submission" s ON s."id" = e."submissionId"
  UNION SELECT 'diary:' || r."diaryEntryId" FROM entered e JOIN "Submission" s ON s."id" = e."submissionId" JOIN "ReportSource" r ON r."reportId" = s."reportId";
  RETURN NULL;
END $$;
CREATE TRIGGER embargo AFTER INSERT ON "Entry" REFERENCING NEW TABLE AS entered FOR EACH STATEMENT EXECUTE FUNCTION index_entered();

CREATE FUNCTION index_opened() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO "IndexJob" ("documentId")
  SELECT DISTINCT 'diary:' || r."diaryEntryId"
  FROM "Entry" e JOIN "Submission" s ON s."id" = e."submissionId" JOIN "ReportSource" r ON r."reportId" = s."reportId" WHERE e."roundId" = NEW."roundId";
  RETURN NULL;
END $$;
CREATE TRIGGER embargo AFTER INSERT ON "Opening" FOR EACH ROW EXECUTE FUNCTION index_opened();
