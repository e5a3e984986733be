import { db } from '../../server/db.server'
import { writeWord, type WordReport } from '../../server/documents/write-word.server'
import { files } from '../../server/file-store.server'
import { methodNames } from '../../accounts/vocabulary'
import { replacePictures } from './pictures'
import { pictureMark, type BlindContent } from './source'

const numerals = ['一、情况', '二、分析', '三、建议']
const parts = ['situation', 'analysis', 'advice'] as const

/** All of a confirmed copy that is printed; `sheet` is Markdown that follows it, a blank score sheet for one. */
export type PrintedCopy = {
  code: string
  content: unknown
  html: string
  files: { id: string; storageKey: string }[]
  sheet?: string
}

/**
 * Confirmed copies as one .docx, for those who read on paper or offline: written from the blind text alone, named by
 * their codes, each on a new page, without author, dates or program.
 */
export function writeBlindCopies(copies: readonly PrintedCopy[]): Promise<Buffer> {
  const keys = new Map(copies.flatMap((copy) => copy.files.map(({ id, storageKey }) => [id, storageKey] as const)))
  return writeWord(copies.map(asReport), async (id) => (keys.has(id) ? files.read(keys.get(id)!) : undefined))
}

/** One of them, for those who prepare the round. @throws Response 404 before it is confirmed */
export async function writeBlindCopy(roundId: string, entryId: string): Promise<{ code: string; bytes: Buffer }> {
  const copy = await db.blindCopy.findFirst({
    where: { roundId, entryId },
    select: { code: true, content: true, html: true, files: { select: { id: true, storageKey: true } } },
  })
  if (!copy) throw new Response(null, { status: 404 })
  return { code: copy.code, bytes: await writeBlindCopies([copy]) }
}

function asReport({ code, content: kept, html, sheet }: PrintedCopy): WordReport {
  const content = kept as BlindContent
  const addresses = new Map(
    [...html.matchAll(/pictures\/([0-9a-f-]{36})" alt="图(\d+)"/g)].map(([, id, number]) => [Number(number), id!]),
  )
  const shown = (text: string) =>
    replacePictures(text, (number, caption) => {
      const id = addresses.get(number)
      return id ? `![图${number}${caption && ` ${caption.replace(/[[\]]/g, '')}`}](/files/${id})` : pictureMark
    })
  const methods = content.methods.flatMap((method) =>
    Object.hasOwn(methodNames, method) ? [methodNames[method as keyof typeof methodNames]] : [],
  )
  const front = [
    methods.length ? `**调查方法：**${methods.join('、')}` : '',
    content.sample.trim() ? `**调查对象：**${content.sample.trim()}` : '',
  ].filter(Boolean)
  return {
    title: content.title,
    byline: `编号 ${code}`,
    abstract: shown(content.abstract),
    keywords: content.keywords.split('；').filter(Boolean),
    parts: [
      ...(front.length ? [{ markdown: front.join('\n\n') }] : []),
      ...parts.map((part, at) => ({ heading: numerals[at], markdown: shown(content[part]) })),
      ...(sheet ? [{ heading: `评分表　${code}`, markdown: sheet }] : []),
    ],
  }
}
