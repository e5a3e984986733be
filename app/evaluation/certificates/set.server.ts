import type { writeCertificates } from '../../server/documents/write-certificates.server'
import { beside } from '../../server/threads/beside.server'
import { textOf, type CertificateRow } from './queries.server'

const write = beside<typeof writeCertificates>(
  'app/server/documents/write-certificates.server.ts',
  'writeCertificates',
  { seconds: 300, megabytes: 512 },
)

/** Sets certificates as one PDF beside the server, while pages go on. */
export const setCertificates = async (rows: readonly CertificateRow[]): Promise<Buffer> =>
  Buffer.from(await write(rows.map(textOf)))
