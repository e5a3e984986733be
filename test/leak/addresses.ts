import { db } from '../../app/server/db.server'
import { allRoutes, fill } from '../integration/routes/all-routes'
import type { makeJudgedRound } from './judged-round'

type Judged = Awaited<ReturnType<typeof makeJudgedRound>>

const noId = '01970000-0000-7000-8000-000000000000'
const sendsAway = ['/sign-out', '/role', '/preferences']

/** Every route of the product with the records of the telling report in it, as one would try who guesses addresses. */
export async function everyRoute(
  { round, reportId, diaryId, codes, author }: Judged,
  more: Record<string, string> = {},
): Promise<string[]> {
  const entry = await db.entry.findFirstOrThrow({
    where: { roundId: round.id, submission: { reportId } },
    select: { id: true, blindCopy: { select: { files: { select: { id: true } } } } },
  })
  const [file, point, draw] = await Promise.all([
    db.reportFile.findFirstOrThrow({ where: { reportId } }),
    db.contactPoint.findFirstOrThrow({ where: { organizationId: author.unit.id } }),
    db.draw.findFirstOrThrow({ where: { roundId: round.id } }),
  ])
  const records: Record<string, string> = {
    round: round.id,
    notice: round.id,
    report: reportId,
    entry: entry.id,
    code: codes[0]!,
    picture: entry.blindCopy!.files[0]!.id,
    file: file.id,
    point: point.id,
    draw: draw.id,
    person: author.id,
    grant: author.roles[0]!.grantId,
    organization: author.unit.id,
    kind: 'report',
    id: reportId,
    format: 'ris',
    topic: 'judge',
    column: 'none',
    slug: 'none',
    ...more,
  }
  const known = new Proxy(records, { get: (all, name: string) => all[name] ?? noId })
  return allRoutes()
    .filter(({ path }) => !sendsAway.includes(path))
    .map(({ path }) => fill(path, path.startsWith('/diary') ? { ...records, entry: diaryId } : known))
}
