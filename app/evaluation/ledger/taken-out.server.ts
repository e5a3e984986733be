import type { Actor } from '../../accounts/actor'
import type { Transaction } from '../../server/db.server'

/**
 * Names to the ledger who takes something out of a round in this transaction, and why: the row that goes cannot say so
 * itself. Called before the deletion, which the database refuses without it.
 */
export const takesOut = (tx: Transaction, actor: Actor, reason = '') =>
  tx.$executeRaw`SELECT set_config('ledger.by', ${actor.id}, true), set_config('ledger.reason', ${reason}, true)`
