import { db } from './db.server'
import { files } from './file-store.server'

/** Removes the bytes that no record refers to any more; the same bytes may be kept for several. */
export async function forgetFiles(storageKeys: readonly string[]): Promise<void> {
  for (const storageKey of storageKeys) {
    const where = { storageKey }
    const kept = await Promise.all([
      db.photo.count({ where }),
      db.reportFile.count({ where }),
      db.blindCopyFile.count({ where }),
      db.useProof.count({ where }),
    ])
    if (kept.every((count) => count === 0)) await files.remove(storageKey)
  }
}
