import type { PrismaClient } from '../client/client'

const day = (date: string) => new Date(date)

/** The campaign of 2012 as the notice sets it, with its three phases. */
export async function seedCampaign(db: PrismaClient, demonstration = true): Promise<void> {
  await db.campaign.create({
    data: {
      year: 2012,
      name: '全省妇联系统“下基层、访妇情、办实事”活动',
      startsOn: day('2012-02-07'),
      endsOn: day('2012-12-31'),
      reportsDueAt: new Date('2012-08-31T16:00:00Z'), // 8月31日 24:00 Beijing time
      rules: { minCharacters: 3000, maxCharacters: 8000, principalReports: 1, fixedContacts: 3, ...(demonstration ? { demonstrationDay: '2012-08-28' } : {}) },
      phases: {
        create: [
          { number: 1, name: '组织动员阶段', startsOn: day('2012-02-07'), endsOn: day('2012-02-29'), tasks: ['制定活动方案', '召开动员会议', '2月底前报送方案'] },
          { number: 2, name: '实施推进阶段', startsOn: day('2012-03-01'), endsOn: day('2012-09-30'), tasks: ['明确联系点', '确定帮扶对象', '记妇情日记', '撰写调研报告'] },
          { number: 3, name: '检查总结阶段', startsOn: day('2012-10-01'), endsOn: day('2012-12-31'), tasks: ['总结经验做法', '评选表彰', '建立长效机制'] },
        ],
      },
    },
  })
}
