import { pool } from '../../server/db.server'
import { formatDate, formatDateTime } from '../../ui/dates'
import type { Actor } from '../actor'
import type { Campaign } from '../campaign.server'
import type { Waiting, Workbench } from './workbench'

type Row = {
  month: number
  year: number
  findings: number
  lastDay: string | null
  consents: number
  draft: { id: string; title: string; updatedAt: string } | null
  diary: { id: string; date: string; place: string; text: string }[]
  receipts: {
    id: string
    title: string
    receiptNumber: string
    submittedAt: string
    late: boolean
    principal: boolean
  }[]
}

const query = {
  name: 'workbench-cadre',
  text: `WITH entry AS (SELECT "id", "date", "place", "text" FROM "DiaryEntry" WHERE "authorId" = $1::uuid AND "campaignId" = $2::uuid AND "deletedAt" IS NULL),
      handed AS (SELECT s.* FROM "Submission" s WHERE s."authorId" = $1::uuid AND s."campaignId" = $2::uuid
        AND NOT EXISTS (SELECT FROM "Withdrawal" w WHERE w."submissionId" = s."id"))
    SELECT (SELECT count(*)::int FROM entry WHERE "date" >= date_trunc('month', $3::date)) AS "month",
      (SELECT count(*)::int FROM entry) AS "year", (SELECT to_char(max("date"), 'YYYY-MM-DD') FROM entry) AS "lastDay",
      (SELECT count(*)::int FROM "Finding" f JOIN entry e ON e."id" = f."diaryEntryId") AS "findings",
      (SELECT count(*)::int FROM "Article" a JOIN "Report" r ON r."id" = a."reportId"
        WHERE r."authorId" = $1::uuid AND NOT EXISTS (SELECT FROM "AuthorConsent" c WHERE c."articleId" = a."id")) AS "consents",
      (SELECT json_build_object('id', r."id", 'title', r."title", 'updatedAt', to_char(r."updatedAt", 'YYYY-MM-DD"T"HH24:MI:SS"Z"')) FROM "Report" r
        WHERE r."authorId" = $1::uuid AND r."campaignId" = $2::uuid AND r."deletedAt" IS NULL
          AND NOT EXISTS (SELECT FROM handed h WHERE h."reportId" = r."id") ORDER BY r."updatedAt" DESC LIMIT 1) AS "draft",
      (SELECT coalesce(json_agg(d), '[]') FROM (SELECT "id", to_char("date", 'YYYY-MM-DD') AS "date", "place", left("text", 60) AS "text" FROM entry ORDER BY entry."date" DESC, "id" DESC LIMIT 3) d) AS "diary",
      (SELECT coalesce(json_agg(json_build_object('id', h."reportId", 'title', v."content"->>'title', 'receiptNumber', h."receiptNumber",
          'submittedAt', to_char(h."submittedAt", 'YYYY-MM-DD"T"HH24:MI:SS"Z"'), 'late', h."late", 'principal', h."principal") ORDER BY h."submittedAt" DESC), '[]')
        FROM handed h JOIN "Revision" v ON v."id" = h."revisionId") AS "receipts"`,
}

/** A cadre's report with its deadline, the draft she left, this month's diary, her receipts. */
export async function cadreWorkbench(actor: Actor, campaign: Campaign): Promise<Workbench> {
  const { rows } = await pool.query<Row>({ ...query, values: [actor.id, campaign.id, campaign.today] })
  const row = rows[0]!
  return {
    waiting: [...reportWaiting(row, campaign), ...diaryWaiting(row, campaign), ...consentWaiting(row)],
    standing: [
      { label: '本月日记', done: row.month, unit: '篇', to: `/diary?month=${campaign.today.slice(0, 7)}` },
      { label: `${campaign.year} 年日记`, done: row.year, unit: '篇', to: '/diary' },
      { label: '记下的妇情', done: row.findings, unit: '条' },
    ],
    recent: [
      {
        title: '报送回执',
        items: row.receipts.map(({ id, title, receiptNumber, submittedAt, late }) => ({
          key: receiptNumber,
          title: title || '（无题）',
          to: `/reports/${id}/receipt`,
          detail: `回执号 ${receiptNumber}，${formatDateTime(submittedAt)}${late ? '，迟交' : ''}`,
        })),
      },
      {
        title: '最近的日记',
        items: row.diary.map(({ id, date, place, text }) => ({
          key: id,
          title: `${formatDate(date)} ${place}`,
          to: `/diary/${id}`,
          detail: `${text}…`,
        })),
      },
    ],
  }
}

function reportWaiting({ draft, receipts }: Row, { year, reportsDueAt, now }: Campaign): Waiting[] {
  if (receipts.some(({ principal }) => principal) && !draft) return []
  const due = receipts.some(({ principal }) => principal) ? {} : { due: reportsDueAt, urgent: now > reportsDueAt }
  if (!draft)
    return [
      {
        key: 'report',
        title: `报送 ${year} 年调研报告`,
        detail: '每位干部一篇，有情况、有分析、有建议。还没有动笔。',
        to: '/reports',
        action: '开始写报告',
        ...due,
      },
    ]
  return [
    {
      key: 'draft',
      title: `写完并报送《${draft.title || '无题'}》`,
      detail: `草稿上次改于 ${formatDateTime(draft.updatedAt)}`,
      to: `/reports/${draft.id}/edit`,
      action: '接着写',
      ...due,
    },
  ]
}

function diaryWaiting({ month, lastDay }: Row, { today, endsOn }: Campaign): Waiting[] {
  if (month > 0 || today > endsOn) return []
  return [
    {
      key: 'diary',
      title: `${Number(today.slice(5, 7))} 月还没有妇情日记`,
      detail: lastDay ? `最近一篇是 ${formatDate(lastDay)}。` : '走访回来花三分钟记一篇。',
      to: '/diary/new',
      action: '记日记',
    },
  ]
}

function consentWaiting({ consents }: Row): Waiting[] {
  return consents > 0
    ? [
        {
          key: 'consent',
          title: `有 ${consents} 篇稿件等您同意刊发`,
          detail: '编辑部选用了您的报告，请看过编发稿。',
          to: '/my-articles',
          action: '去看稿件',
        },
      ]
    : []
}
