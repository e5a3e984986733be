-- Who may do what inside the database, the append-only tables, and the hash chain of the audit.

-- ── the app: reads and writes, owns nothing ──
GRANT USAGE ON SCHEMA public TO fuqing_app, fuqing_judge;
GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA public TO fuqing_app;
GRANT USAGE, SELECT ON ALL SEQUENCES IN SCHEMA public TO fuqing_app;
ALTER DEFAULT PRIVILEGES IN SCHEMA public GRANT SELECT, INSERT, UPDATE, DELETE ON TABLES TO fuqing_app;
ALTER DEFAULT PRIVILEGES IN SCHEMA public GRANT USAGE, SELECT ON SEQUENCES TO fuqing_app;
REVOKE ALL ON "_prisma_migrations" FROM fuqing_app;

-- What has happened is never rewritten.
REVOKE UPDATE, DELETE ON "AuditEvent", "Revision", "Submission", "Withdrawal", "LateAdmission", "Draw", "Recusal",
  "AssignmentRelease", "ScoreSheetSubmission", "OpeningApproval", "Opening", "Publication", "Retraction",
  "RubricVersion" FROM fuqing_app;
-- A blind copy is never edited; one that no judge has been given may be taken back whole.
REVOKE UPDATE ON "BlindCopy", "BlindCopyFile" FROM fuqing_app;

-- ── the judge: her own assignments, and no identity ──
CREATE FUNCTION current_judge() RETURNS uuid LANGUAGE sql STABLE AS
$$ SELECT nullif(current_setting('fuqing.judge', true), '')::uuid $$;

GRANT SELECT ("id", "name", "rubricVersionId", "scoringStartsAt", "scoringEndsAt", "settings") ON "Round" TO fuqing_judge;
GRANT SELECT ("id", "name", "version", "criteria") ON "RubricVersion" TO fuqing_judge;
GRANT SELECT ("id", "roundId", "personId", "number", "declaredAt", "vacatedAt") ON "Seat" TO fuqing_judge;
GRANT SELECT ("id", "roundId", "seatId", "blindCopyId", "readingOrder") ON "Assignment" TO fuqing_judge;
GRANT SELECT ("assignmentId") ON "AssignmentRelease" TO fuqing_judge;
GRANT SELECT ("id", "roundId", "code", "title", "content", "html", "characters") ON "BlindCopy" TO fuqing_judge;
GRANT SELECT ("id", "blindCopyId", "storageKey", "contentType") ON "BlindCopyFile" TO fuqing_judge;
GRANT SELECT, INSERT, UPDATE ON "ScoreSheet" TO fuqing_judge;
GRANT SELECT, INSERT ON "ScoreSheetSubmission" TO fuqing_judge;
GRANT SELECT, INSERT ON "Recusal" TO fuqing_judge;
GRANT INSERT ("actorId", "action", "subjectType", "subjectId", "detail") ON "AuditEvent" TO fuqing_judge;
GRANT USAGE ON SEQUENCE "AuditEvent_sequence_seq" TO fuqing_judge;

-- Row-level security binds the judge's role; the app's role passes by its own policy.
DO $$
DECLARE name text;
BEGIN
  FOREACH name IN ARRAY ARRAY['Round', 'Seat', 'Assignment', 'AssignmentRelease', 'BlindCopy', 'BlindCopyFile',
                              'ScoreSheet', 'ScoreSheetSubmission', 'Recusal']
  LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', name);
    EXECUTE format('CREATE POLICY app ON %I TO fuqing_app USING (true) WITH CHECK (true)', name);
  END LOOP;
END $$;

CREATE POLICY own ON "Seat" FOR SELECT TO fuqing_judge
  USING ("personId" = current_judge() AND "vacatedAt" IS NULL);
CREATE POLICY own ON "Round" FOR SELECT TO fuqing_judge
  USING (EXISTS (SELECT FROM "Seat" s WHERE s."roundId" = "Round"."id"));
-- The subqueries below run under the judge's own policies, so each narrows to her rows.
CREATE POLICY own ON "Assignment" FOR SELECT TO fuqing_judge
  USING (EXISTS (SELECT FROM "Seat" s WHERE s."id" = "Assignment"."seatId"));
CREATE POLICY own ON "AssignmentRelease" FOR SELECT TO fuqing_judge
  USING (EXISTS (SELECT FROM "Assignment" a WHERE a."id" = "assignmentId"));
CREATE POLICY own ON "BlindCopy" FOR SELECT TO fuqing_judge
  USING (EXISTS (SELECT FROM "Assignment" a WHERE a."blindCopyId" = "BlindCopy"."id"
    AND NOT EXISTS (SELECT FROM "AssignmentRelease" r WHERE r."assignmentId" = a."id")
    AND NOT EXISTS (SELECT FROM "Recusal" q WHERE q."assignmentId" = a."id")));
CREATE POLICY own ON "BlindCopyFile" FOR SELECT TO fuqing_judge
  USING (EXISTS (SELECT FROM "BlindCopy" b WHERE b."id" = "blindCopyId"));

-- Writing needs an assignment that still counts.
CREATE FUNCTION own_open_assignment(assignment uuid) RETURNS boolean LANGUAGE sql STABLE AS $$
  SELECT EXISTS (SELECT FROM "Assignment" a WHERE a."id" = assignment
    AND NOT EXISTS (SELECT FROM "AssignmentRelease" r WHERE r."assignmentId" = a."id"))
$$;
CREATE POLICY own ON "ScoreSheet" FOR SELECT TO fuqing_judge
  USING (EXISTS (SELECT FROM "Assignment" a WHERE a."id" = "assignmentId"));
CREATE POLICY own_insert ON "ScoreSheet" FOR INSERT TO fuqing_judge WITH CHECK (own_open_assignment("assignmentId"));
CREATE POLICY own_update ON "ScoreSheet" FOR UPDATE TO fuqing_judge
  USING (own_open_assignment("assignmentId")
    AND NOT EXISTS (SELECT FROM "ScoreSheetSubmission" s WHERE s."assignmentId" = "ScoreSheet"."assignmentId"))
  WITH CHECK (own_open_assignment("assignmentId"));
CREATE POLICY own ON "ScoreSheetSubmission" FOR SELECT TO fuqing_judge
  USING (EXISTS (SELECT FROM "Assignment" a WHERE a."id" = "assignmentId"));
CREATE POLICY own_insert ON "ScoreSheetSubmission" FOR INSERT TO fuqing_judge WITH CHECK (own_open_assignment("assignmentId"));
CREATE POLICY own ON "Recusal" FOR SELECT TO fuqing_judge
  USING (EXISTS (SELECT FROM "Assignment" a WHERE a."id" = "assignmentId"));
CREATE POLICY own_insert ON "Recusal" FOR INSERT TO fuqing_judge WITH CHECK (own_open_assignment("assignmentId"));

-- ── the audit's chain ──
-- Each row carries the hash of the one before it. The lock makes the chain linear; it is held until commit,
-- so a transaction writes its audit rows last.
CREATE FUNCTION chain_audit_event() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
DECLARE last record;
BEGIN
  PERFORM pg_advisory_xact_lock(20120207);
  SELECT "sequence", "hash" INTO last FROM "AuditEvent" ORDER BY "sequence" DESC LIMIT 1;
  NEW."sequence" := coalesce(last."sequence", 0) + 1;
  NEW."at" := date_trunc('milliseconds', clock_timestamp() AT TIME ZONE 'UTC');
  NEW."previousHash" := coalesce(last."hash", '');
  NEW."hash" := encode(sha256(convert_to(concat_ws(E'\n', NEW."sequence", to_char(NEW."at", 'YYYY-MM-DD"T"HH24:MI:SS.MS'),
    coalesce(NEW."actorId"::text, ''), NEW."action", NEW."subjectType", NEW."subjectId", NEW."detail"::text,
    NEW."previousHash"), 'UTF8')), 'hex');
  RETURN NEW;
END $$;
CREATE TRIGGER chain BEFORE INSERT ON "AuditEvent" FOR EACH ROW EXECUTE FUNCTION chain_audit_event();

-- One running role of a kind per person and unit; one principal submission that stands per author and year.
CREATE UNIQUE INDEX "RoleGrant_standing" ON "RoleGrant" ("personId", "role", "organizationId") WHERE "revokedAt" IS NULL;

-- Counting a province's diaries reads this index alone, never the texts.
CREATE INDEX "DiaryEntry_standing" ON "DiaryEntry" ("campaignId", "organizationId", "authorId") INCLUDE ("activityCodes") WHERE "deletedAt" IS NULL;

-- Wake the index worker at once when something changed.
CREATE FUNCTION notify_index_job() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN PERFORM pg_notify('index_job', ''); RETURN NULL; END $$;
CREATE TRIGGER wake AFTER INSERT ON "IndexJob" FOR EACH STATEMENT EXECUTE FUNCTION notify_index_job();

-- Whoever withdraws a report takes it off every judge's desk in the same moment.
CREATE FUNCTION release_withdrawn() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO "AssignmentRelease" ("assignmentId", "reason", "releasedById")
  SELECT a."id", '报告已撤回', NEW."withdrawnById"
  FROM "Entry" e JOIN "BlindCopy" b ON b."entryId" = e."id" JOIN "Assignment" a ON a."blindCopyId" = b."id"
  WHERE e."submissionId" = NEW."submissionId"
    AND NOT EXISTS (SELECT FROM "Opening" o WHERE o."roundId" = e."roundId")
  ON CONFLICT DO NOTHING;
  RETURN NULL;
END $$;
CREATE TRIGGER release AFTER INSERT ON "Withdrawal" FOR EACH ROW EXECUTE FUNCTION release_withdrawn();
