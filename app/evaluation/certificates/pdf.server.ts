import { files } from '../../server/file-store.server'
import { lastTask } from '../rounds/queries.server'
import { certifying } from './issue.server'
import { findCertificate } from './queries.server'
import { setCertificates } from './set.server'

/** One certificate, set when it is asked for. @throws Response 404 */
export const readCertificatePdf = async (roundId: string, id: string): Promise<Buffer> =>
  setCertificates([await findCertificate(roundId, id)])

/** The file with all of them, as it was last set. @throws Response 404 before that */
export async function readAllCertificates(roundId: string): Promise<Buffer> {
  const key = ((await lastTask(roundId, certifying))?.result as { storageKey?: string } | null)?.storageKey
  const pdf = key ? await files.read(key) : undefined
  if (!pdf) throw new Response(null, { status: 404 })
  return pdf
}
