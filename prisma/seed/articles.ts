import type { Actor } from '../../app/accounts/actor'
import { addIssue } from '../../app/publication/add-issue.server'
import { findCandidates } from '../../app/publication/candidates.server'
import { checkArticle } from '../../app/publication/check-article.server'
import { publish } from '../../app/publication/publish.server'
import { recordConsent } from '../../app/publication/record-consent.server'
import { startArticle } from '../../app/publication/start-article.server'
import type { PrismaClient } from '../client/client'

type Editors = { editor: Actor; final: Actor }

/** The best reports of the opened round, published in turn in the three columns, each in its first issue; the next best is being edited. */
export async function seedArticles(db: PrismaClient, { editor, final }: Editors, reportIds: string[]): Promise<void> {
  const columns = await db.column.findMany({ orderBy: { slug: 'asc' }, select: { id: true } })
  for (const { id: columnId } of columns)
    await addIssue(editor, { columnId, year: 2012, number: 9, title: '访妇情 促和谐' })
  const issues = new Map(
    (await db.issue.findMany({ select: { id: true, columnId: true } })).map(({ id, columnId }) => [columnId, id]),
  )
  for (const [index, reportId] of reportIds.entries()) {
    const columnId = columns[index % columns.length]!.id
    const id = await startArticle(editor, { reportId, columnId })
    await db.article.update({ where: { id }, data: { issueId: issues.get(columnId), position: index } })
    for (const [stage, person] of [
      [1, editor],
      [2, editor],
      [3, final],
    ] as const)
      await checkArticle(person, id, { stage, version: 1, note: '' })
    await recordConsent(editor, id, '书面同意（已存档）')
    await publish(editor, id, 1)
  }
  await db.article.updateMany({ data: { updatedAt: new Date('2012-08-27T01:00:00Z') } })
  const next = (await findCandidates({ theme: '', city: '', award: '', sort: '', page: 1 })).rows.find(
    ({ articles }) => articles === 0,
  )
  if (!next) return
  const id = await startArticle(editor, { reportId: next.reportId, columnId: columns[0]!.id })
  await checkArticle(editor, id, { stage: 1, version: 1, note: '案例很实，篇幅还要压缩。' })
  await db.article.update({ where: { id }, data: { updatedAt: new Date('2012-08-27T09:00:00Z') } })
}
