import { readFileSync } from 'node:fs'
import pg from 'pg'
import { readSecrets } from '../../app/server/secrets.server'

/** Works as the owner on the embedded database of a data folder, which runs already under the measured server. */
export async function asOwner<T>(dataDir: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const port = Number(readFileSync(`${dataDir}/postgresql/postmaster.pid`, 'utf8').split('\n')[3])
  const client = new pg.Client({
    host: '127.0.0.1',
    port,
    user: 'fuqing_owner',
    database: 'fuqing',
    password: readSecrets(dataDir).ownerPassword,
  })
  await client.connect()
  try {
    return await work(client)
  } finally {
    await client.end()
  }
}

const left = `SELECT (SELECT count(*) FROM "IndexJob" WHERE "doneAt" IS NULL AND "attempts" < 3)::int
  + (SELECT count(*) FROM "Submission" s WHERE NOT EXISTS (SELECT FROM "Likeness" l WHERE l."submissionId" = s."id") AND NOT EXISTS (SELECT FROM "Withdrawal" w WHERE w."submissionId" = s."id"))::int AS "left"`

/** Waits until nothing is left to be indexed or compared, so that no page pays for the work behind it. */
export async function settled(dataDir: string): Promise<void> {
  for (;;) {
    const { rows } = await asOwner(dataDir, (client) => client.query<{ left: number }>(left))
    if (rows[0]!.left === 0) return
    await new Promise((resolve) => setTimeout(resolve, 1000))
  }
}
