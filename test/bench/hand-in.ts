import { performance } from 'node:perf_hooks'
import { demonstrationPassword } from '../../prisma/seed/demonstration-password'
import { signedIn, type Client } from './client'
import { spread } from './measure'
import { asOwner } from './owner'

const field = (html: string, name: string) =>
  new RegExp(`name="${name}"[^>]*value="([^"]*)"|value="([^"]*)"[^>]*name="${name}"`).exec(html)?.slice(1).find(Boolean)

/** What the hand-in form would send, every promise ticked. */
async function filledIn(cadre: Client, report: string, principal: 'yes' | 'no'): Promise<Record<string, string>> {
  const { text } = await cadre.open(`${report}/submission`)
  const names = [...text.matchAll(/type="checkbox"[^>]*name="([^"]+)"|name="([^"]+)"[^>]*type="checkbox"/g)].map(
    (match) => match[1] ?? match[2]!,
  )
  return { version: field(text, 'version') ?? '1', principal, ...Object.fromEntries(names.map((name) => [name, 'on'])) }
}

/** Hands the cadre's draft in and withdraws it, again and again, by the forms a person sends. @returns ms of one hand-in */
export async function measureHandIn(
  cadre: Client,
  times = 30,
): Promise<{ median: number; p95: number; times: number }> {
  const report = (await cadre.find('/reports', /^\/reports\/[0-9a-f-]{36}\/edit$/)).replace(/\/edit$/, '')
  const latencies: number[] = []
  for (let index = 0; index < times; index++) {
    const sent = await cadre.send(`${report}/submission`, await filledIn(cadre, report, 'yes'))
    if (sent.status !== 302) throw new Error(`The hand-in was answered with ${sent.status}`)
    latencies.push(sent.ms)
    const taken = await cadre.send(`${report}/withdrawal`, { reason: '测量' })
    if (taken.status !== 302) throw new Error(`The withdrawal was answered with ${taken.status}`)
  }
  return { ...spread(latencies), times }
}

export type Rush = { people: number; accepted: number; seconds: number; median: number; p95: number }

/** The last minute before the deadline: many cadres, each with a finished draft, press the button at once. */
export async function measureRush(origin: string, dataDir: string, people = 200): Promise<Rush> {
  const drafts = await draftsOf(dataDir, people)
  const ready = []
  for (const { username, id } of drafts) {
    const cadre = await signedIn(origin, username, demonstrationPassword)
    ready.push({ cadre, path: `/reports/${id}/submission`, form: await filledIn(cadre, `/reports/${id}`, 'no') })
  }
  const begun = performance.now()
  const replies = await Promise.all(ready.map(({ cadre, path, form }) => cadre.send(path, form)))
  const seconds = (performance.now() - begun) / 1000
  return {
    people: drafts.length,
    accepted: replies.filter(({ status, to }) => status === 302 && to?.endsWith('/receipt')).length,
    seconds,
    ...spread(replies.map(({ ms }) => ms)),
  }
}

/** Gives cadres a draft each with the text of the report they have handed in. */
async function draftsOf(dataDir: string, people: number): Promise<{ username: string; id: string }[]> {
  const columns =
    '"authorId", "organizationId", "campaignId", "abstract", "keywords", "themes", "groups", "activityCodes", "methods", "sample", "place", "situation", "analysis", "advice"'
  return asOwner(dataDir, async (client) => {
    const { rows } = await client.query<{ username: string; id: string }>(
      `WITH chosen AS (
        SELECT DISTINCT ON (r."authorId") r.*, p."username" FROM "Report" r JOIN "Person" p ON p."id" = r."authorId"
        WHERE p."username" <> 'ganbu' AND r."deletedAt" IS NULL AND EXISTS (SELECT FROM "Submission" s WHERE s."reportId" = r."id")
        ORDER BY r."authorId", r."id" LIMIT $1),
      made AS (INSERT INTO "Report" ("id", "principal", "title", "updatedAt", ${columns})
        SELECT gen_random_uuid(), false, "title" || '（补充）', now(), ${columns} FROM chosen RETURNING "id", "authorId"),
      named AS (INSERT INTO "Contributor" ("id", "reportId", "personId", "name", "position")
        SELECT gen_random_uuid(), made."id", p."id", p."name", 0 FROM made JOIN "Person" p ON p."id" = made."authorId")
      SELECT made."id", chosen."username" FROM made JOIN chosen USING ("authorId")`,
      [people],
    )
    return rows
  })
}
