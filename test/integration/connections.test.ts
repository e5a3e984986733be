import { expect, test } from 'vitest'
import { db, pool } from '../../app/server/db.server'

const warnings: string[] = []
process.on('warning', ({ message }) => void warnings.push(message))

test('a record is read with many relations in one transaction, and the driver has nothing to warn of', async () => {
  const found = await db.$transaction((tx) =>
    Promise.all([
      tx.person.findFirstOrThrow({
        include: { roles: true, seats: true, reports: true, accounts: true, sessions: true },
      }),
      tx.organization.count(),
      tx.campaign.count(),
    ]),
  )
  expect(found[0].roles).toBeInstanceOf(Array)
  await new Promise(setImmediate)
  expect(warnings.filter((one) => one.includes('already executing'))).toEqual([])
})

test('a query that fails tells whoever asked, and the connection goes on with the next', async () => {
  const client = await pool.connect()
  const answers = await Promise.allSettled([
    client.query('SELECT 1 / 0'),
    client.query<{ one: number }>('SELECT 1 AS one'),
    client.query<{ two: number }>('SELECT 2 AS two'),
  ])
  client.release()
  expect(answers.map(({ status }) => status)).toEqual(['rejected', 'fulfilled', 'fulfilled'])
})
