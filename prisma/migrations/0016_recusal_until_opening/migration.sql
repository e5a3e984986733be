-- A judge recuses at any time until both sides have agreed to open the round. The lock is the one that commands take:
-- what is being opened waits for her, and she for it.
CREATE FUNCTION recuse_until_opening() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
DECLARE round uuid;
BEGIN
  SELECT r."id" INTO round FROM "Assignment" a JOIN "Round" r ON r."id" = a."roundId" WHERE a."id" = NEW."assignmentId" FOR SHARE OF r;
  IF EXISTS (SELECT FROM "Opening" o WHERE o."roundId" = round) OR (SELECT count(*) FROM "OpeningApproval" p WHERE p."roundId" = round) >= 2 THEN
    RAISE EXCEPTION 'the round is being opened' USING ERRCODE = 'FQ001';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER until_opening BEFORE INSERT ON "Recusal" FOR EACH ROW EXECUTE FUNCTION recuse_until_opening();
