import { Logger, runMigrations } from 'graphile-worker'
import pg from 'pg'

/** Lets the app use the queue it does not own; the queue's tables carry row-level security. */
const grants = `
  GRANT USAGE ON SCHEMA graphile_worker TO fuqing_app;
  GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA graphile_worker TO fuqing_app;
  GRANT USAGE, SELECT ON ALL SEQUENCES IN SCHEMA graphile_worker TO fuqing_app;
  GRANT EXECUTE ON ALL FUNCTIONS IN SCHEMA graphile_worker TO fuqing_app;
  DO $$
  DECLARE name text;
  BEGIN
    FOR name IN SELECT relname FROM pg_class WHERE relnamespace = 'graphile_worker'::regnamespace AND relrowsecurity
    LOOP
      EXECUTE format('DROP POLICY IF EXISTS app ON graphile_worker.%I', name);
      EXECUTE format('CREATE POLICY app ON graphile_worker.%I TO fuqing_app USING (true) WITH CHECK (true)', name);
    END LOOP;
  END $$;`

/** Installs or updates the queue for long work, as the owner of the database. */
export async function installJobQueue(ownerUrl: string): Promise<void> {
  await runMigrations({ connectionString: ownerUrl, logger: new Logger(() => () => undefined) })
  const client = new pg.Client({ connectionString: ownerUrl })
  await client.connect()
  try {
    await client.query(`SELECT pg_advisory_lock(20120209); ${grants}`) // several machines may start at once
  } finally {
    await client.end()
  }
}
