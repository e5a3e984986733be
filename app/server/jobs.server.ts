import type { PoolClient } from 'pg'
import { type Prisma } from '../../prisma/client/client'
import { db, pool, type Transaction } from './db.server'
import { Refusal } from './refusal'
import { ThreadLost } from './threads/beside.server'

/** What a handler is told and how it says where it stands. */
export type Job = {
  taskId: string
  subjectId: string | null
  ownerId: string | null
  payload: Prisma.JsonValue
  /** Shown on the page that waits; written at most twice a second. Throws where the task was cancelled: let it through. */
  progress: (done: number, total: number, message?: string) => Promise<void>
}

/** Does the work; run again after a crash, it goes on where it stopped. What it returns is kept as the result. */
export type JobHandler = (job: Job) => Promise<Prisma.InputJsonObject | void>
export type Jobs = Record<string, JobHandler>

type Order = { kind: string; ownerId: string | null; subjectId?: string; payload?: Prisma.InputJsonObject }

/** Orders long work within the transaction of the command that wants it. @returns the id of its Task row */
export async function enqueue(tx: Transaction, { kind, ownerId, subjectId, payload = {} }: Order): Promise<string> {
  const { id } = await tx.task.create({
    data: { kind, ownerId, subjectId: subjectId ?? null, payload },
    select: { id: true },
  })
  await tx.$executeRaw`SELECT graphile_worker.add_job('task', json_build_object('id', ${id}::text), job_key := ${id})`
  return id
}

/**
 * Ends a task before it is done; its handler hears of it when it next says where it stands.
 * @returns false when it had ended already
 */
export async function cancelTask(tx: Transaction, id: string): Promise<boolean> {
  const { count } = await tx.task.updateMany({
    where: { id, finishedAt: null },
    data: { finishedAt: new Date(), error: '已取消' },
  })
  return count > 0
}

class Cancelled extends Error {}

/** Orders again what a process left unfinished when it was killed; what still runs elsewhere is not touched. */
export async function resumeTasks(): Promise<void> {
  await pool.query(`SELECT graphile_worker.add_job('task', json_build_object('id', "id"::text), job_key := "id"::text)
    FROM "Task" WHERE "finishedAt" IS NULL`)
}

/**
 * Runs one task unless it is done. Only one process at a time has a task; a second one is told to come later.
 * What fails is kept on the task in plain words and is not tried again by itself: a Refusal in its own, anything else
 * by the number under which the log holds it.
 */
export async function runTask(jobs: Jobs, id: string): Promise<void> {
  const client = await pool.connect()
  try {
    const { rows } = await client.query<{ free: boolean }>(
      'SELECT pg_try_advisory_lock(hashtextextended($1, 0)) AS free',
      [id],
    )
    if (!rows[0]?.free) throw new Error(`task ${id} runs in another process`)
    await perform(jobs, id, client).finally(() =>
      client.query('SELECT pg_advisory_unlock(hashtextextended($1, 0))', [id]),
    )
  } finally {
    client.release()
  }
}

async function perform(jobs: Jobs, id: string, lock: PoolClient) {
  const task = await db.task.findUnique({ where: { id } })
  const handler = task && jobs[task.kind]
  if (!task || task.finishedAt || !handler) return
  await db.task.update({ where: { id }, data: { startedAt: new Date() } })
  try {
    const { subjectId, ownerId, payload } = task
    const result = await handler({ taskId: id, subjectId, ownerId, payload, progress: progressOf(id) })
    await db.task.updateMany({
      where: { id, finishedAt: null },
      data: { finishedAt: new Date(), ...(result && { result }) },
    })
  } catch (error) {
    if (error instanceof Cancelled) return
    process.stderr.write(`${new Date().toISOString()} task ${task.kind} ${id}\n${(error as Error).stack}\n`)
    await lock.query('SELECT') // throws when the database went away meanwhile, which is no fault of the work: it is done again
    await db.task.updateMany({
      where: { id, finishedAt: null },
      data: { finishedAt: new Date(), error: plainWords(error, id) },
    })
  }
}

function plainWords(error: unknown, id: string): string {
  if (error instanceof Refusal || error instanceof ThreadLost) return error.message
  return `系统出了意外。请再试一次；还是不行，请把编号 ${id.slice(-8)} 告诉系统管理员，服务器日志里有详情。`
}

function progressOf(id: string): Job['progress'] {
  let written = 0
  return async (done, total, message) => {
    if (done < total && Date.now() - written < 500) return
    written = Date.now()
    const { rowCount } = await pool.query({
      name: 'task-progress',
      text: `UPDATE "Task" SET "done" = $2, "total" = $3, "message" = coalesce($4, "message") WHERE "id" = $1 AND "finishedAt" IS NULL`,
      values: [id, done, total, message],
    })
    if (rowCount === 0) throw new Cancelled()
  }
}
