import { pool } from '../../server/db.server'
import { formatDate } from '../../ui/dates'
import type { Actor } from '../actor'
import { seatBinds } from '../judged.server'
import type { Workbench } from './workbench'

type Row = {
  candidates: number
  published: number
  works: { id: string; title: string; updatedAt: string; checks: number; consented: boolean }[]
}

/** Reports worth a look, articles in work and what each still lacks; none of a report she judges while its round is blind. */
export async function editorWorkbench(actor: Actor): Promise<Workbench> {
  const { rows } = await pool.query<Row>({
    name: 'workbench-editor',
    text: `WITH work AS (SELECT a."id", a."title", a."updatedAt", EXISTS (SELECT FROM "AuthorConsent" c WHERE c."articleId" = a."id") AS "consented",
          (SELECT count(DISTINCT k."stage")::int FROM "ArticleCheck" k WHERE k."articleId" = a."id" AND k."version" = a."version") AS "checks"
        FROM "Article" a WHERE NOT EXISTS (SELECT FROM "Publication" p WHERE p."articleId" = a."id")
          AND NOT EXISTS (SELECT FROM "Submission" s JOIN "Entry" e ON e."submissionId" = s."id" JOIN "Seat" t ON t."roundId" = e."roundId"
            WHERE s."reportId" = a."reportId" AND t."personId" = $1 AND ${seatBinds('t')} AND NOT EXISTS (SELECT FROM "Opening" o WHERE o."roundId" = e."roundId")))
      SELECT (SELECT count(*)::int FROM "Award" w JOIN "Entry" e ON e."id" = w."entryId" JOIN "Submission" s ON s."id" = e."submissionId"
          WHERE EXISTS (SELECT FROM "Opening" o WHERE o."roundId" = e."roundId")
            AND NOT EXISTS (SELECT FROM "Article" a WHERE a."reportId" = s."reportId")) AS "candidates",
        (SELECT count(*)::int FROM "Publication" p WHERE p."edition" = 1 AND NOT EXISTS (SELECT FROM "Retraction" r WHERE r."publicationId" = p."id")) AS "published",
        (SELECT coalesce(json_agg(json_build_object('id', "id", 'title', "title", 'checks', "checks", 'consented', "consented",
            'updatedAt', to_char("updatedAt", 'YYYY-MM-DD"T"HH24:MI:SS"Z"')) ORDER BY "updatedAt" DESC), '[]') FROM work) AS "works"`,
    values: [actor.id],
  })
  const { candidates, published, works } = rows[0]!
  return {
    waiting: [
      ...works.slice(0, 10).map(({ id, title, checks, consented, updatedAt }) => ({
        key: id,
        title: `《${title || '无题'}》`,
        to: `/editing/articles/${id}`,
        action: checks >= 3 && consented ? '去刊发' : '接着编',
        detail: `${checks >= 3 ? '三审已完成' : `三审过了 ${checks} 审`}，${consented ? '作者已同意' : '作者还没有同意'}，${formatDate(updatedAt)}改`,
      })),
      ...(candidates > 0
        ? [{ key: 'candidates', title: `${candidates} 篇获奖报告还没有人选用`, to: '/editing', action: '去选稿' }]
        : []),
    ],
    standing: [
      { label: '在编稿件', done: works.length, unit: '篇', to: '/editing/articles' },
      { label: '已刊发', done: published, unit: '篇', to: '/columns' },
    ],
    recent: [],
  }
}
