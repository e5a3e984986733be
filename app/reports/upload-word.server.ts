import type { Actor } from '../accounts/actor'
import { audit } from '../server/audit.server'
import { db } from '../server/db.server'
import { inspectUpload } from '../server/documents/inspect-upload.server'
import type { readWord, WordDocument } from '../server/documents/read-word.server'
import { files } from '../server/file-store.server'
import { Refusal } from '../server/refusal'
import { beside, ThreadLost } from '../server/threads/beside.server'
import { keepPicture } from './picture.server'
import { countTables, type WordReading } from './word-import'
import { recogniseParts } from './word-parts'

const longest = 200_000

const readBeside = beside<typeof readWord>('app/server/documents/read-word.server.ts', 'readWord', {
  seconds: 60,
  megabytes: 512,
})

const NOT_READ =
  '这份文件读了太久也没有读完，没有导入。您的原文件和已填写的内容都没有改动。' +
  '请过一会儿再试；仍然不行，请把正文复制到一份新文档里（粘贴时选“只保留文本”），再上传。'

/**
 * Reads an uploaded Word file and keeps it with what was understood, until the author confirms.
 * No draft is touched.
 * @throws Refusal that says what is wrong with the file and what to do
 */
export async function uploadWord(
  actor: Actor,
  { bytes, fileName }: { bytes: Buffer; fileName: string },
): Promise<{ id: string }> {
  const verdict = await inspectUpload(bytes, fileName, 'word')
  if (!verdict.ok) throw new Refusal(verdict.message, 'file')
  const word = await read(bytes)
  if (word.markdown.length > longest) {
    throw new Refusal(
      '文件里的文字超过 20 万字，不像一篇调研报告，没有导入。请只保留报告正文后再上传；您的原文件和草稿都没有改动。',
      'file',
    )
  }
  const storageKey = await files.put(bytes, 'docx')
  return db.$transaction(
    async (tx) => {
      const original = await tx.reportFile.create({
        data: {
          ownerId: actor.id,
          kind: 'ORIGINAL',
          name: fileName.slice(0, 200),
          storageKey,
          bytes: bytes.length,
          contentType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
        },
        select: { id: true },
      })
      const addresses = new Map<string, string>()
      for (const [at, picture] of word.images.entries()) {
        addresses.set(
          picture.name,
          (await keepPicture(tx, actor, picture, { reportId: null, name: `插图${at + 1}` })).id,
        )
      }
      const reading = understand(word, addresses, verdict.notices)
      const kept = await tx.wordImport.create({
        data: { uploadedById: actor.id, fileName: fileName.slice(0, 200), fileId: original.id, reading },
        select: { id: true },
      })
      await audit(tx, {
        actorId: actor.id,
        action: 'report.upload-word',
        subjectType: 'word-import',
        subjectId: kept.id,
        detail: { bytes: bytes.length },
      })
      return kept
    },
    { timeout: 30_000 },
  )
}

/** Reading takes up to a second of the processor: it is done beside the server, whose pages go on. */
async function read(bytes: Buffer): Promise<WordDocument> {
  try {
    const word = await readBeside(bytes)
    return { ...word, images: word.images.map((image) => ({ ...image, buffer: Buffer.from(image.buffer) })) }
  } catch (error) {
    throw new Refusal(error instanceof ThreadLost ? NOT_READ : (error as Error).message, 'file')
  }
}

/** Pictures get addresses of their own, so that a report's pictures follow the report's permission. */
function understand(
  { markdown, warnings }: WordDocument,
  addresses: Map<string, string>,
  notices: string[],
): WordReading {
  const text = markdown.replace(/\/files\/([0-9a-f]{64}\.(?:png|jpg))/g, (whole, name: string) => {
    const id = addresses.get(name)
    return id ? `/files/${id}` : whole
  })
  const { parts: _parts, ...recognised } = recogniseParts(text)
  return {
    ...recognised,
    pictures: [...addresses.values()],
    tables: countTables(text),
    warnings: [...notices, ...warnings],
  }
}
