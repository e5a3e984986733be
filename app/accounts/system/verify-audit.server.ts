import { verifyAuditChain, type ChainState } from '../../server/audit-chain.server'
import { pool } from '../../server/db.server'

/** Reads the whole audit and says whether anything was changed or cut out. */
export const verifyAudit = (): Promise<ChainState> => verifyAuditChain(pool)
