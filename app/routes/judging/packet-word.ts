import type { LoaderFunctionArgs } from '@remix-run/node'
import { authorize } from '../../accounts/session.server'
import { writeBlindCopies } from '../../evaluation/blind-copies/write-copy.server'
import { blankSheetTable } from '../../judging/blank-sheet'
import { readPacket } from '../../judging/queries.server'
import { officeOf } from '../../judging/wording'
import { attachment } from '../../server/attachment'
import { recordId } from '../../server/record-id'

/** All copies of a judge's round with blank sheets in one Word file, for reading without a network. Read in her own database role. */
export async function loader(args: LoaderFunctionArgs) {
  const actor = await authorize(args, 'blind-copy.judge')
  const copies = await readPacket(actor, recordId(args.params.round))
  const office = officeOf(copies[0]!)
  return attachment(
    `${copies[0]!.round}评阅稿.docx`,
    await writeBlindCopies(
      copies.map(({ criteria, ...copy }) => ({ ...copy, sheet: blankSheetTable(criteria, office) })),
    ),
  )
}
