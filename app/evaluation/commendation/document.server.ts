import { writeNotice } from '../../server/documents/write-notice.server'
import { db } from '../../server/db.server'
import { formatDate } from '../../ui/dates'
import { listAwards } from '../awards/queries.server'
import { awardGrades } from '../vocabulary'
import { gradeNames } from '../wording'

const numerals = ['一', '二', '三', '四', '五']

/** The final list as a document to be sent out: 通报, or 表彰 where an approval number was entered. @throws Response 404 before that */
export async function writeCommendation(round: {
  id: string
  campaign: { year: number }
}): Promise<{ title: string; bytes: Buffer }> {
  const decision = await db.awardDecision.findUnique({
    where: { roundId: round.id },
    select: { form: true, approvalNumber: true, documentNumber: true, decidedAt: true },
  })
  if (!decision) throw new Response(null, { status: 404 })
  const [awards, organizations] = await Promise.all([
    listAwards(round.id),
    db.organizationAward.findMany({
      where: { roundId: round.id },
      orderBy: { organization: { code: 'asc' } },
      select: { organization: { select: { name: true } } },
    }),
  ])
  const commended = decision.form === 'COMMENDATION'
  const title = `山东省妇女联合会关于${commended ? '表彰' : '通报'}${round.campaign.year}年度优秀调研报告的${commended ? '决定' : '通报'}`
  const groups = awardGrades
    .map((grade) => ({ name: gradeNames[grade], rows: awards.filter((award) => award.grade === grade) }))
    .filter(({ rows }) => rows.length > 0)
  const lists = [
    ...groups.map(({ name, rows }) => ({
      name,
      items: rows.map(
        ({ title: report, unit, author, contributors }, at) =>
          `${at + 1}. 《${report}》　${unit}　${author}${contributors ? `、${contributors}` : ''}`,
      ),
    })),
    ...(organizations.length
      ? [{ name: '优秀组织奖', items: organizations.map(({ organization }, at) => `${at + 1}. ${organization.name}`) }]
      : []),
  ]
  const bytes = await writeNotice({
    title,
    number: decision.documentNumber || undefined,
    addressee: '各市、县（市、区）妇联，省直各有关单位',
    paragraphs: [
      `按照“下基层、访妇情、办实事”活动安排，经匿名评审、公示，${commended ? `并经批准（${decision.approvalNumber}），决定对` : '现将'}${awards.length}篇优秀调研报告${organizations.length ? `和${organizations.length}个组织工作突出的单位` : ''}予以${commended ? '表彰' : '通报'}。`,
      '希望获奖的单位和个人再接再厉，各级妇联组织学习借鉴，深入基层、深入妇女群众，写出更多有情况、有分析、有建议的调研报告。',
    ],
    groups: lists.map(({ name, items }, at) => ({
      heading: `${numerals[at]}、${name}（${items.length}${name === '优秀组织奖' ? '个' : '篇'}）`,
      items,
    })),
    issuer: '山东省妇女联合会',
    date: formatDate(decision.decidedAt),
  })
  return { title, bytes }
}
