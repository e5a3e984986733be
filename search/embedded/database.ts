import { setTimeout as sleep } from 'node:timers/promises'
import Libsql from 'libsql'
import { SearchUnavailable } from '../engine'

export type Value = string | number | null | Uint8Array

/** Milliseconds SQLite itself waits for a lock, blocking the process; beyond that we wait without blocking. */
const busyTimeout = 25
/** Milliseconds after which a write gives up on other writers. */
const patience = 30_000

/**
 * A connection with its prepared statements. Values go in as one array: libsql takes a single object for
 * named parameters and ends the process when it is not one.
 */
export class Connection {
  private readonly db: Libsql.Database
  private readonly statements = new Map<string, Libsql.Statement>()

  constructor(path: string) {
    this.db = new Libsql(path)
    this.db.exec(`PRAGMA busy_timeout = ${busyTimeout}`)
  }

  exec(sql: string): void {
    this.db.exec(sql)
  }

  /** @returns the number of the row an INSERT made */
  run(sql: string, ...values: Value[]): number {
    return Number(this.prepare(sql).run(values).lastInsertRowid)
  }

  /** Rows as arrays of columns. */
  rows<Row extends readonly unknown[]>(sql: string, ...values: Value[]): Row[] {
    return this.prepare(sql).all(values) as Row[]
  }

  /** The first column of every row. */
  column<T>(sql: string, ...values: Value[]): T[] {
    return this.rows<[T]>(sql, ...values).map(([value]) => value)
  }

  /** As `column`, for numbers: handed over at once, since taking rows one by one costs more than finding them. */
  numbers(sql: string, ...values: Value[]): number[] {
    const list = `WITH list(n) AS (${sql}) SELECT json_group_array(n) FROM list`
    return JSON.parse(this.value<string>(list, ...values) ?? '[]') as number[]
  }

  /** The first column of the first row. */
  value<T>(sql: string, ...values: Value[]): T | undefined {
    return this.rows<[T]>(sql, ...values)[0]?.[0]
  }

  /** Reads one state of the index, whatever other processes write meanwhile. */
  reading<T>(work: () => T): T {
    this.exec('BEGIN')
    try {
      return work()
    } finally {
      this.exec('COMMIT')
    }
  }

  /** Runs one synchronous write transaction; waits for other writers without blocking the process. */
  async writing<T>(work: () => T): Promise<T> {
    await this.retry(() => this.exec('BEGIN IMMEDIATE'))
    try {
      const result = work()
      this.exec('COMMIT')
      return result
    } catch (error) {
      if (this.db.inTransaction) this.exec('ROLLBACK')
      throw error
    }
  }

  /** As `writing`, for long work that lets others have their turn; only on a connection nobody else uses. */
  async writingInTurns(work: () => Promise<void>): Promise<void> {
    await this.retry(() => this.exec('BEGIN IMMEDIATE'))
    try {
      await work()
      this.exec('COMMIT')
    } catch (error) {
      if (this.db.inTransaction) this.exec('ROLLBACK')
      throw error
    }
  }

  /** Repeats what another process's lock refuses. */
  async retry<T>(work: () => T): Promise<T> {
    const end = Date.now() + patience
    for (let pause = 5; ; pause = Math.min(pause * 2, 200)) {
      try {
        return work()
      } catch (error) {
        if (!isBusy(error) || Date.now() > end) throw error
        await sleep(pause * (0.5 + Math.random()))
      }
    }
  }

  close(): void {
    this.statements.clear()
    this.db.close()
  }

  private prepare(sql: string): Libsql.Statement {
    let statement = this.statements.get(sql)
    if (!statement) {
      statement = this.db.prepare(sql)
      if (/^\s*(SELECT|WITH|PRAGMA)/i.test(sql)) statement.raw(true)
      if (this.statements.size > 500) this.statements.clear()
      this.statements.set(sql, statement)
    }
    return statement
  }
}

function isBusy(error: unknown): boolean {
  return codeOf(error).startsWith('SQLITE_BUSY')
}

/** The file is no index any more: overwritten, cut short, or worse. It is to be made anew. */
export function isDamage(error: unknown): boolean {
  return /^SQLITE_(CORRUPT|NOTADB|IOERR_SHORT_READ)/.test(codeOf(error))
}

/** Whatever SQLite complains of becomes SearchUnavailable; anything else stays what it is. */
export async function explained<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work()
  } catch (error) {
    if (!codeOf(error).startsWith('SQLITE')) throw error
    throw new SearchUnavailable('file', `The search index could not be used: ${(error as Error).message}`, {
      cause: error,
    })
  }
}

function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : ''
}
