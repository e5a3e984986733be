import type { Transaction } from './db.server'

/** Kinds of documents in the library; a document's id is kind and row id: report:018f… */
export type DocumentKind = 'report' | 'diary' | 'article'

/** Notes in the transaction of a change that the library must read this record again (outbox). */
export async function enqueueIndexJobs(tx: Transaction, kind: DocumentKind, ids: string[]): Promise<void> {
  if (ids.length === 0) return
  await tx.indexJob.createMany({ data: ids.map((id) => ({ documentId: `${kind}:${id}` })) })
}
