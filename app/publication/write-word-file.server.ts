import type { Actor } from '../accounts/actor'
import { writeWord } from '../server/documents/write-word.server'
import { db } from '../server/db.server'
import { files } from '../server/file-store.server'
import { Refusal } from '../server/refusal'
import { mdxToMarkdown } from './mdx/mdx-to-markdown.server'
import { readArticle } from './queries.server'

/**
 * The edition as a .docx for layout, pictures included.
 * @throws Refusal while something stands in the text that may not be printed either
 */
export async function writeArticleWord(actor: Actor, articleId: string): Promise<{ title: string; bytes: Buffer }> {
  const { title, subtitle, byline, abstract, source, reportId, compiled } = await readArticle(actor, articleId)
  if (!compiled.ok) throw new Refusal('正文里有不能刊发的内容，请先按稿件页的提示改好，再导出 Word。')
  const pictures = reportId
    ? await db.reportFile.findMany({ where: { reportId, kind: 'PICTURE' }, select: { id: true, storageKey: true } })
    : []
  const keys = new Map(pictures.map(({ id, storageKey }) => [id, storageKey]))
  const bytes = await writeWord(
    {
      title: subtitle ? `${title}——${subtitle}` : title,
      byline,
      abstract,
      parts: [{ markdown: mdxToMarkdown(source) }],
    },
    async (id) => (keys.has(id) ? files.read(keys.get(id)!) : undefined),
  )
  return { title, bytes }
}
