-- ── no way around the guards through the functions ──
-- PostgreSQL lets everybody call a function unless told otherwise, and make a trigger of it on a table of her own: with
-- a temporary table any role could so have had the ledger written to, or a statement run, with the owner's rights. A
-- trigger's function needs no right to be called when the house's own trigger fires.
REVOKE EXECUTE ON ALL FUNCTIONS IN SCHEMA public FROM PUBLIC;
ALTER DEFAULT PRIVILEGES REVOKE EXECUTE ON FUNCTIONS FROM PUBLIC;
GRANT EXECUTE ON FUNCTION campaign_now() TO fuqing_app, fuqing_judge;
GRANT EXECUTE ON FUNCTION current_judge(), own_open_assignment(uuid) TO fuqing_judge;

-- A temporary table is found before one of the house unless it is named last: a function that reads or writes tables
-- means the house's.
DO $$
DECLARE name regprocedure;
BEGIN
  FOR name IN SELECT "oid" FROM pg_proc WHERE "pronamespace" = 'public'::regnamespace AND "prokind" = 'f' AND pg_get_userbyid("proowner") = current_user
    AND "proname" NOT IN ('canonical_json', 'current_judge', 'ledger_taken_out', 'ledger_time', 'notify_index_job') -- touch no table
  LOOP
    EXECUTE format('ALTER FUNCTION %s SET search_path = public, pg_temp', name);
  END LOOP;
END $$;
