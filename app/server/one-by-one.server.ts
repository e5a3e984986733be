import type pg from 'pg'

/**
 * Has a connection send one query after the other. Prisma asks for the relations of a record all at once, within a
 * transaction too, where one connection has to answer them; the driver gives up queueing them itself in its version 9.
 */
export function oneByOne(client: pg.Client): void {
  const send = client.query.bind(client) as (...args: unknown[]) => Promise<unknown>
  let last: Promise<unknown> = Promise.resolve()
  const query = (...args: unknown[]) => {
    if (typeof args.at(-1) === 'function') return send(...args) // the pool's own way: one query, then the connection is free
    const answer = last.then(() => send(...args))
    last = answer.catch(() => undefined)
    return answer
  }
  Object.assign(client, { query })
}
