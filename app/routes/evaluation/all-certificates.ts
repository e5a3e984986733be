import type { LoaderFunctionArgs } from '@remix-run/node'
import { authorize } from '../../accounts/session.server'
import { pdfResponse, readAllCertificates } from '../../evaluation/certificates/pdf.server'
import { findRound } from '../../evaluation/rounds/queries.server'

/** All certificates of a round in one PDF. */
export async function loader(args: LoaderFunctionArgs) {
  await authorize(args, 'award.propose')
  const { id, name } = await findRound(args.params.round!)
  return pdfResponse(await readAllCertificates(id), `${name}证书.pdf`)
}
