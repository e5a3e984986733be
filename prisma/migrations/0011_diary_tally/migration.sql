-- CreateTable
CREATE TABLE "DiaryTally" (
    "campaignId" UUID NOT NULL,
    "activity" TEXT NOT NULL,
    "organizationId" UUID NOT NULL,
    "authorId" UUID NOT NULL,
    "entries" INTEGER NOT NULL,

    CONSTRAINT "DiaryTally_pkey" PRIMARY KEY ("campaignId","activity","organizationId","authorId")
);

-- The overview of all units reads a row an author instead of every entry. The counts change with the entries, in the
-- same transaction; a statement that adds a thousand entries counts once. The app reads them only.
REVOKE INSERT, UPDATE, DELETE ON "DiaryTally" FROM fuqing_app;

CREATE FUNCTION tally_diary() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
BEGIN
  EXECUTE format($tally$
    INSERT INTO "DiaryTally" AS t ("campaignId", "activity", "organizationId", "authorId", "entries")
    SELECT e."campaignId", activity, e."organizationId", e."authorId", sum(e."by") FROM (%s) e, unnest(array_prepend('', e."activityCodes")) activity
    WHERE e."deletedAt" IS NULL GROUP BY 1, 2, 3, 4 HAVING sum(e."by") <> 0 ORDER BY 1, 2, 3, 4
    ON CONFLICT ("campaignId", "activity", "organizationId", "authorId") DO UPDATE SET "entries" = t."entries" + EXCLUDED."entries"
  $tally$, TG_ARGV[0]);
  RETURN NULL;
END $$;
CREATE TRIGGER tally_added AFTER INSERT ON "DiaryEntry" REFERENCING NEW TABLE AS added
  FOR EACH STATEMENT EXECUTE FUNCTION tally_diary('SELECT *, 1 AS "by" FROM added');
CREATE TRIGGER tally_changed AFTER UPDATE ON "DiaryEntry" REFERENCING OLD TABLE AS removed NEW TABLE AS added
  FOR EACH STATEMENT EXECUTE FUNCTION tally_diary('SELECT *, 1 AS "by" FROM added UNION ALL SELECT *, -1 FROM removed');
CREATE TRIGGER tally_removed AFTER DELETE ON "DiaryEntry" REFERENCING OLD TABLE AS removed
  FOR EACH STATEMENT EXECUTE FUNCTION tally_diary('SELECT *, -1 AS "by" FROM removed');

INSERT INTO "DiaryTally" SELECT e."campaignId", activity, e."organizationId", e."authorId", count(*)
FROM "DiaryEntry" e, unnest(array_prepend('', e."activityCodes")) activity WHERE e."deletedAt" IS NULL GROUP BY 1, 2, 3, 4;

DROP INDEX "DiaryEntry_standing"; -- the entries it counted
