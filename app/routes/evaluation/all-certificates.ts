import type { LoaderFunctionArgs } from '@remix-run/node'
import { authorize } from '../../accounts/session.server'
import { readAllCertificates } from '../../evaluation/certificates/pdf.server'
import { findRound } from '../../evaluation/rounds/queries.server'
import { attachment } from '../../server/attachment'

/** All certificates of a round in one PDF. */
export async function loader(args: LoaderFunctionArgs) {
  await authorize(args, 'result.read')
  const { id, name } = await findRound(args.params.round!)
  return attachment(`${name}证书.pdf`, await readAllCertificates(id))
}
