import type { PrismaClient } from '../client/client'

/** A campaign as the notice of 2012 sets it, with its three phases; a later year keeps its months. */
export async function seedCampaign(db: PrismaClient, year = 2012, demonstration = true): Promise<void> {
  const day = (monthAndDay: string) => new Date(`${year}-${monthAndDay}`)
  await db.campaign.create({
    data: {
      year,
      name: '全省妇联系统“下基层、访妇情、办实事”活动',
      startsOn: day('02-07'),
      endsOn: day('12-31'),
      reportsDueAt: new Date(`${year}-08-31T16:00:00Z`), // 8月31日 24:00 Beijing time
      rules: {
        minCharacters: 3000,
        maxCharacters: 8000,
        principalReports: 1,
        fixedContacts: 3,
        ...(demonstration ? { demonstrationDay: '2012-08-28' } : {}),
      },
      phases: {
        create: [
          {
            number: 1,
            name: '组织动员阶段',
            startsOn: day('02-07'),
            endsOn: lastOfFebruary(year),
            tasks: ['制定活动方案', '召开动员会议', '2月底前报送方案'],
          },
          {
            number: 2,
            name: '实施推进阶段',
            startsOn: day('03-01'),
            endsOn: day('09-30'),
            tasks: ['明确联系点', '确定帮扶对象', '记妇情日记', '撰写调研报告'],
          },
          {
            number: 3,
            name: '检查总结阶段',
            startsOn: day('10-01'),
            endsOn: day('12-31'),
            tasks: ['总结经验做法', '评选表彰', '建立长效机制'],
          },
        ],
      },
    },
  })
}

const lastOfFebruary = (year: number) => new Date(Date.UTC(year, 2, 0))
