import { pool } from '../../server/db.server'
import type { Campaign } from '../campaign.server'
import { endOf } from './rounds.server'
import type { Waiting } from './workbench'

type Row = {
  roundId: string
  round: string
  reports: number
  noticeEnds: Date
  objections: number
  answerDue: Date | null
}

const query = {
  name: 'workbench-notices',
  text: `SELECT r."id" AS "roundId", r."name" AS "round", count(DISTINCT e."id")::int AS "reports", ${endOf('p."lastDay"')} AS "noticeEnds",
      count(b."id")::int AS "objections", ${endOf('min(b."dueOn")')} AS "answerDue"
    FROM "PublicNotice" p JOIN "Round" r ON r."id" = p."roundId" JOIN "Award" w ON w."roundId" = r."id" JOIN "Entry" e ON e."id" = w."entryId"
      JOIN "Submission" s ON s."id" = e."submissionId" JOIN "Report" t ON t."id" = s."reportId"
      LEFT JOIN "Objection" b ON b."entryId" = e."id" AND NOT EXISTS (SELECT FROM "ObjectionAnswer" a WHERE a."objectionId" = b."id")
    WHERE r."campaignId" = $1::uuid AND t."organizationId" = $2::uuid AND NOT EXISTS (SELECT FROM "AwardDecision" d WHERE d."roundId" = r."id")
    GROUP BY r."id", p."roundId" ORDER BY p."lastDay", r."id"`,
}

/** What the unit concerned is told of running notices: its reports on the list, and that objections to them are looked into; not by whom. */
export async function noticesOf(unitId: string, { id, now }: Campaign): Promise<Waiting[]> {
  const { rows } = await pool.query<Row>({ ...query, values: [id, unitId] })
  return rows.flatMap(({ roundId, round, reports, noticeEnds, objections, answerDue }): Waiting[] => [
    ...(objections > 0
      ? [
          {
            key: `objections ${roundId}`,
            title: `${round}：对本单位获奖报告的 ${objections} 件异议正在调查`,
            to: `/notices/${roundId}`,
            action: '看公示',
            due: answerDue!,
          },
        ]
      : []),
    ...(now < noticeEnds
      ? [
          {
            key: `notice ${roundId}`,
            title: `${round}：本单位 ${reports} 篇报告正在公示`,
            to: `/notices/${roundId}`,
            action: '看公示',
            due: noticeEnds,
          },
        ]
      : []),
  ])
}
