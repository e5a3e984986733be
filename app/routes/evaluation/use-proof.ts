import type { LoaderFunctionArgs } from '@remix-run/node'
import { authorize } from '../../accounts/session.server'
import { openProof } from '../../evaluation/uses/proof.server'
import { findUses } from '../../evaluation/uses/uses.server'
import { attachment } from '../../server/attachment'
import { recordId } from '../../server/record-id'

/** The proof of a use, for those who count it and the leader of the unit. */
export async function loader(args: LoaderFunctionArgs) {
  const actor = await authorize(args, 'use.read')
  const { id } = await findUses(actor, recordId(args.params.report))
  const { name, bytes } = await openProof(id, recordId(args.params.use))
  return attachment(name, bytes)
}
