import { db } from '../../app/server/db.server'

/** What the audit tells of one subject, in order. */
export const trailOf = async (subjectId: string): Promise<string[]> =>
  (await db.auditEvent.findMany({ where: { subjectId }, orderBy: { sequence: 'asc' } })).map(({ action }) => action)
