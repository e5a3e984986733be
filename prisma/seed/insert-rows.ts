import type { ClientBase, Pool } from 'pg'

const batch = 2000

/**
 * Inserts rows of one table, as fast as PostgreSQL takes them: a whole batch travels as one JSON parameter.
 * Every row must have the columns of the first; the table name comes from our own code only.
 */
export async function insertRows(
  to: Pool | ClientBase,
  table: string,
  rows: Iterable<Record<string, unknown>>,
): Promise<number> {
  let pending: Record<string, unknown>[] = []
  let count = 0
  const flush = async () => {
    if (pending.length === 0) return
    const columns = Object.keys(pending[0]!)
      .map((name) => `"${name}"`)
      .join(', ')
    await to.query(
      `INSERT INTO "${table}" (${columns}) SELECT ${columns} FROM json_populate_recordset(NULL::"${table}", $1)`,
      [JSON.stringify(pending)],
    )
    count += pending.length
    pending = []
  }
  for (const row of rows) {
    pending.push(row)
    if (pending.length === batch) await flush()
  }
  await flush()
  return count
}
