import { randomUUID } from 'node:crypto'
import type { PoolClient } from 'pg'
import type { Actor } from '../accounts/actor'
import { asJudge } from '../server/db.server'
import { auditAsJudge } from './audit.server'
import type { DeclarationInput } from './schema'
import type { relationNames } from './wording'

export type DeclaredRow = {
  relation: keyof typeof relationNames
  person: string
  unit: string
  note: string
  declaredAt: Date
}

/** The judge's round with what she has declared so far. @throws Response 404 where she has no seat */
export function readDeclarations(actor: Actor, roundId: string) {
  return asJudge(actor.id, async (client) => {
    const { seatId, name } = await findSeat(client, roundId)
    const { rows } = await client.query<DeclaredRow>(
      `SELECT "relation"::text, "person", "unit", "note", "declaredAt" FROM "ConflictDeclaration" WHERE "seatId" = $1 ORDER BY "declaredAt", "id"`,
      [seatId],
    )
    return { name, declared: rows }
  })
}

/**
 * Puts down what the judge says of herself. Whether it meets a report is found out on the organiser's side;
 * nothing here depends on it, so that she learns nothing of who entered.
 */
export function declareConflict(actor: Actor, roundId: string, input: DeclarationInput): Promise<void> {
  return asJudge(actor.id, async (client) => {
    const { seatId } = await findSeat(client, roundId)
    const { relation, person, unit, note } =
      input.intent === 'none' ? { relation: 'NONE', person: '', unit: '', note: '' } : input
    await client.query(
      `INSERT INTO "ConflictDeclaration" ("id", "seatId", "relation", "person", "unit", "note") VALUES ($1, $2, $3::"DeclaredRelation", $4, $5, $6)`,
      [randomUUID(), seatId, relation, person, unit, note],
    )
    await auditAsJudge(client, actor.id, 'conflict.declare', seatId, { relation }, 'Seat')
  })
}

async function findSeat(client: PoolClient, roundId: string) {
  const { rows } = await client.query<{ seatId: string; name: string }>(
    `SELECT s."id" AS "seatId", r."name" FROM "Seat" s JOIN "Round" r ON r."id" = s."roundId" WHERE r."id" = $1`,
    [roundId],
  )
  if (!rows[0]) throw new Response(null, { status: 404 })
  return rows[0]
}
