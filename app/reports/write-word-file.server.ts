import type { Actor } from '../accounts/actor'
import { writeWord } from '../server/documents/write-word.server'
import { files } from '../server/file-store.server'
import { db } from '../server/db.server'
import { partNames, parts } from './content'
import { readReport } from './read-report.server'

const numerals = ['一', '二', '三']

/** Her own report as a .docx in the layout of official documents, pictures included. */
export async function writeWordFile(actor: Actor, reportId: string): Promise<{ title: string; bytes: Buffer }> {
  const { content, isOwn, unit, author } = await readReport(actor, reportId)
  if (!isOwn) throw new Response(null, { status: 404 })
  const names = [author, ...content.contributors.map(({ name }) => name)].join('　')
  const pictures = await db.reportFile.findMany({
    where: { reportId, kind: 'PICTURE' },
    select: { id: true, storageKey: true },
  })
  const keys = new Map(pictures.map(({ id, storageKey }) => [id, storageKey]))
  const bytes = await writeWord(
    {
      title: content.title || '调研报告',
      byline: `${unit}　${names}`,
      abstract: content.abstract,
      keywords: content.keywords,
      parts: parts.map((part, at) => ({
        heading: headed(content[part]) ? undefined : `${numerals[at]}、${partNames[part]}`,
        markdown: content[part],
      })),
    },
    async (id) => (keys.has(id) ? files.read(keys.get(id)!) : undefined),
  )
  return { title: content.title || '调研报告', bytes }
}

/** A part that begins with a heading of its own needs no other. */
const headed = (markdown: string) => /^\s*#{1,2} /.test(markdown)
