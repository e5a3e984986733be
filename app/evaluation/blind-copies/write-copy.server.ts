import { db } from '../../server/db.server'
import { writeWord } from '../../server/documents/write-word.server'
import { files } from '../../server/file-store.server'
import { methodNames } from '../../accounts/vocabulary'
import { replacePictures } from './pictures'
import { pictureMark, type BlindContent } from './source'

const numerals = ['一、情况', '二、分析', '三、建议']
const parts = ['situation', 'analysis', 'advice'] as const

/**
 * A confirmed copy as .docx, for those who read on paper: written from the blind text alone, named by its code,
 * without author, dates or program.
 */
export async function writeBlindCopy(roundId: string, entryId: string): Promise<{ code: string; bytes: Buffer }> {
  const copy = await db.blindCopy.findFirst({
    where: { roundId, entryId }, select: { code: true, content: true, html: true, files: { select: { id: true, storageKey: true } } },
  })
  if (!copy) throw new Response(null, { status: 404 })
  const content = copy.content as unknown as BlindContent
  const addresses = new Map([...copy.html.matchAll(/pictures\/([0-9a-f-]{36})" alt="图(\d+)"/g)].map(([, id, number]) => [Number(number), id!]))
  const keys = new Map(copy.files.map(({ id, storageKey }) => [id, storageKey]))
  const shown = (text: string) =>
    replacePictures(text, (number, caption) => {
      const id = addresses.get(number)
      return id ? `![图${number}${caption && ` ${caption.replace(/[[\]]/g, '')}`}](/files/${id})` : pictureMark
    })
  const methods = content.methods.flatMap((method) => (Object.hasOwn(methodNames, method) ? [methodNames[method as keyof typeof methodNames]] : []))
  const front = [methods.length ? `**调查方法：**${methods.join('、')}` : '', content.sample.trim() ? `**调查对象：**${content.sample.trim()}` : ''].filter(Boolean)
  const bytes = await writeWord(
    {
      title: content.title, byline: `编号 ${copy.code}`, abstract: shown(content.abstract), keywords: content.keywords.split('；').filter(Boolean),
      parts: [...(front.length ? [{ markdown: front.join('\n\n') }] : []), ...parts.map((part, at) => ({ heading: numerals[at], markdown: shown(content[part]) }))],
    },
    async (id) => (keys.has(id) ? files.read(keys.get(id)!) : undefined),
  )
  return { code: copy.code, bytes }
}
