import { db } from '../server/db.server'
import { forgetFiles } from '../server/forget-files.server'
import { wordReadingSchema } from './word-import'

/** How long an uploaded Word file waits to be confirmed, in days. */
export const waitingDays = 30

/** Removes uploads nobody has confirmed in time, with the Word file and the pictures that were read from it. */
export async function forgetOldImports(): Promise<void> {
  const waiting = { confirmedAt: null, uploadedAt: { lt: new Date(Date.now() - waitingDays * 86_400_000) } }
  const old = await db.wordImport.findMany({ where: waiting, take: 100, select: { id: true } })
  for (const { id } of old) {
    const forgotten = await db.$transaction(async (tx) => {
      await tx.$queryRaw`SELECT 1 FROM "WordImport" WHERE "id" = ${id}::uuid FOR UPDATE`
      const kept = await tx.wordImport.findFirst({ where: { id, ...waiting }, select: { fileId: true, reading: true } })
      if (!kept) return [] // confirmed at this moment
      const { pictures } = wordReadingSchema.parse(kept.reading)
      const where = { id: { in: [kept.fileId, ...pictures] }, reportId: null }
      const files = await tx.reportFile.findMany({ where, select: { storageKey: true } })
      await tx.reportFile.deleteMany({ where })
      await tx.wordImport.delete({ where: { id } })
      return files
    })
    await forgetFiles(forgotten.map(({ storageKey }) => storageKey))
  }
}
