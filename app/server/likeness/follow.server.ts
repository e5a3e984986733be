import { db, pool } from '../db.server'
import { measureReport } from './measure.server'

const lookEvery = 5000
const lock = 20120211

/**
 * Measures the reports handed in that have not been, oldest first, one process at a time, so that each is compared
 * with those before it. Handing in itself waits for nothing: a submission without its row is the order to make one.
 * @returns how many were measured
 */
export async function measureWaiting(isOver: () => boolean = () => false): Promise<number> {
  const client = await pool.connect()
  try {
    const { rows } = await client.query<{ free: boolean }>(`SELECT pg_try_advisory_lock(${lock}) AS free`)
    if (!rows[0]!.free) return 0
    try {
      let measured = 0
      for (let next = await oldestWaiting(); next && !isOver(); next = await oldestWaiting(), measured += 1)
        await keep(next)
      return measured
    } finally {
      await client.query(`SELECT pg_advisory_unlock(${lock})`)
    }
  } finally {
    client.release()
  }
}

function oldestWaiting() {
  return db.submission.findFirst({
    where: { likeness: null, withdrawal: null },
    orderBy: [{ submittedAt: 'asc' }, { id: 'asc' }],
    select: { id: true, reportId: true, revision: { select: { content: true } } },
  })
}

async function keep({ id, reportId, revision }: NonNullable<Awaited<ReturnType<typeof oldestWaiting>>>) {
  const {
    likeness: { share, sources },
    shingles,
  } = await measureReport(reportId, revision.content)
  const kept = sources.map((source) => ({ submissionId: source.id, share: source.share }))
  await db.$transaction(async (tx) => {
    const { number } = await tx.likeness.create({
      data: { submissionId: id, share, sources: kept },
      select: { number: true },
    })
    await tx.$executeRaw`INSERT INTO "LikenessShingle" ("hash", "number") SELECT unnest(${shingles}::int[]), ${number}`
  })
}

/** Goes on measuring what is handed in until told to stop. */
export function followSubmissions(): () => Promise<void> {
  let over = false
  let running: Promise<unknown> | undefined
  const look = () => {
    running ??= measureWaiting(() => over)
      .catch(
        (error: unknown) =>
          over || process.stderr.write(`${new Date().toISOString()} likeness: ${(error as Error).message}\n`),
      )
      .finally(() => {
        running = undefined
      })
  }
  const timer = setInterval(look, lookEvery)
  return async () => {
    over = true
    clearInterval(timer)
    await running
  }
}
