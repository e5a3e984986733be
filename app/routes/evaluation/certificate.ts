import type { LoaderFunctionArgs } from '@remix-run/node'
import { authorize } from '../../accounts/session.server'
import { readCertificatePdf } from '../../evaluation/certificates/pdf.server'
import { findRound } from '../../evaluation/rounds/queries.server'
import { recordId } from '../../server/record-id'
import { attachment } from '../../server/attachment'

/** One certificate as PDF. */
export async function loader(args: LoaderFunctionArgs) {
  await authorize(args, 'result.read')
  const { id } = await findRound(args.params.round!)
  return attachment('证书.pdf', await readCertificatePdf(id, recordId(args.params.certificate)))
}
