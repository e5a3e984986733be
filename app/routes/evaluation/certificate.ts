import type { LoaderFunctionArgs } from '@remix-run/node'
import { authorize } from '../../accounts/session.server'
import { pdfResponse, readCertificatePdf } from '../../evaluation/certificates/pdf.server'
import { findRound } from '../../evaluation/rounds/queries.server'
import { recordId } from '../../server/record-id'

/** One certificate as PDF. */
export async function loader(args: LoaderFunctionArgs) {
  await authorize(args, 'award.propose')
  const { id } = await findRound(args.params.round!)
  return pdfResponse(await readCertificatePdf(id, recordId(args.params.certificate)), '证书.pdf')
}
