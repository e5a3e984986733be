import { redirect, type LoaderFunctionArgs } from '@remix-run/node'
import { authorize } from '../../accounts/session.server'
import { writeArticleWord } from '../../publication/write-word-file.server'
import { recordId } from '../../server/record-id'
import { attempt } from '../../server/refusal'
import { attachment } from '../../server/attachment'

/** The edition for layout; while something in it may not be printed, back to the page that says what. */
export async function loader(args: LoaderFunctionArgs) {
  const actor = await authorize(args, 'article.edit')
  const article = recordId(args.params.article)
  const written = await attempt({}, () => writeArticleWord(actor, article))
  if (!written.ok) return redirect(`/editing/articles/${article}`)
  return attachment(`${written.value.title}.docx`, written.value.bytes)
}
