import { db } from '../../server/db.server'
import { refreshConflicts } from './conflicts.server'
import { lockUnopenedRound } from '../rounds/lock.server'

/** Computes all conflicts anew from the tree, the reports and what judges have declared since. */
export function computeConflicts(roundId: string): Promise<void> {
  return db.$transaction(async (tx) => refreshConflicts(tx, await lockUnopenedRound(tx, roundId)), { timeout: 60_000 })
}
