import { pool } from '../../server/db.server'
import type { Actor } from '../actor'
import type { Campaign } from '../campaign.server'
import { members } from '../membership.server'
import { cadreWorkbench } from './cadre.server'
import { noticesOf } from './notices.server'
import type { Waiting, Workbench } from './workbench'

type Row = { cadres: number; diarists: number; reporters: number; points: number }

const query = {
  name: 'workbench-leader',
  text: `WITH member AS (SELECT m."personId" AS "id" FROM (${members} AND g."organizationId" = $1::uuid) m)
    SELECT count(*)::int AS "cadres",
      count(*) FILTER (WHERE EXISTS (SELECT FROM "DiaryEntry" e WHERE e."authorId" = m."id" AND e."organizationId" = $1::uuid
        AND e."campaignId" = $2::uuid AND e."deletedAt" IS NULL))::int AS "diarists",
      count(*) FILTER (WHERE EXISTS (SELECT FROM "Submission" s JOIN "Report" r ON r."id" = s."reportId"
        WHERE s."authorId" = m."id" AND r."organizationId" = $1::uuid AND s."campaignId" = $2::uuid
          AND NOT EXISTS (SELECT FROM "Withdrawal" w WHERE w."submissionId" = s."id")))::int AS "reporters",
      (SELECT count(*)::int FROM "ContactPoint" c WHERE c."organizationId" = $1::uuid AND c."until" IS NULL) AS "points"
    FROM member m`,
}

/** A leader's unit, what is made public of its reports, and her own field work: leaders go down first. */
export async function leaderWorkbench(actor: Actor, campaign: Campaign): Promise<Workbench> {
  const [{ rows }, own, concerned] = await Promise.all([
    pool.query<Row>({ ...query, values: [actor.unit.id, campaign.id] }),
    cadreWorkbench(actor, campaign),
    noticesOf(actor.unit.id, campaign),
  ])
  const { cadres, diarists, reporters, points } = rows[0]!
  const waiting: Waiting[] = []
  if (reporters < cadres)
    waiting.push({
      key: 'unit-reports',
      title: `本单位还有 ${cadres - reporters} 人没有报送报告`,
      due: campaign.reportsDueAt,
      urgent: campaign.now > campaign.reportsDueAt,
      to: '/unit',
      action: '看名单、写催报',
    })
  if (diarists < cadres)
    waiting.push({
      key: 'unit-diaries',
      title: `本单位还有 ${cadres - diarists} 人没有妇情日记`,
      to: '/unit',
      action: '看名单',
    })
  if (points === 0)
    waiting.push({
      key: 'points',
      title: '本单位还没有联系点',
      detail: '通知要求以村（社区）为单位建立联系点。',
      to: '/contact-points',
      action: '添加联系点',
    })
  return {
    waiting: [...concerned, ...waiting, ...own.waiting],
    standing: [
      { label: '本单位记日记的干部', done: diarists, total: cadres, to: '/unit' },
      { label: '本单位报送报告的干部', done: reporters, total: cadres, to: '/unit' },
      ...own.standing.slice(0, 1),
    ],
    recent: own.recent,
  }
}
