import { Prisma } from '../../../prisma/client/client'
import { audit } from '../../server/audit.server'
import { db } from '../../server/db.server'
import { Refusal } from '../../server/refusal'
import type { Actor } from '../actor'
import { readCampaignRules } from '../campaign-rules'
import { shiftDay, shiftMoment } from './shift-year'

/** Sets up another year's campaign like the newest: dates moved, rules and phases the same. @returns its id */
export async function copyCampaign(actor: Actor, year: number): Promise<string> {
  try {
    return await db.$transaction(async (tx) => {
      const from = await tx.campaign.findFirst({
        orderBy: { year: 'desc' },
        include: { phases: { orderBy: { number: 'asc' } } },
      })
      const base = from ?? firstCampaign(year)
      const years = year - base.year
      const { id } = await tx.campaign.create({
        data: {
          year,
          name: base.name,
          copiedFromId: from?.id ?? null,
          rules: readCampaignRules(base.rules),
          startsOn: shiftDay(base.startsOn, years),
          endsOn: shiftDay(base.endsOn, years),
          reportsDueAt: shiftMoment(base.reportsDueAt, years),
          phases: {
            create: base.phases.map(({ number, name, startsOn, endsOn, tasks }) => ({
              number,
              name,
              tasks,
              startsOn: shiftDay(startsOn, years),
              endsOn: shiftDay(endsOn, years),
            })),
          },
        },
        select: { id: true },
      })
      await audit(tx, {
        actorId: actor.id,
        action: 'campaign.copy',
        subjectType: 'Campaign',
        subjectId: id,
        detail: { year, from: from?.year ?? null },
      })
      return id
    })
  } catch (error) {
    if (error instanceof Prisma.PrismaClientKnownRequestError && error.code === 'P2002')
      throw new Refusal(`${year} 年的活动已经有了。`, 'year')
    throw error
  }
}

/** What an installation without any campaign begins with. */
function firstCampaign(year: number) {
  const day = (monthAndDay: string) => new Date(`${year}-${monthAndDay}`)
  return {
    id: undefined,
    year,
    name: '全省妇联系统“下基层、访妇情、办实事”活动',
    rules: {},
    startsOn: day('02-07'),
    endsOn: day('12-31'),
    reportsDueAt: new Date(`${year}-08-31T16:00:00Z`),
    phases: [
      {
        number: 1,
        name: '实施推进阶段',
        startsOn: day('02-07'),
        endsOn: day('12-31'),
        tasks: ['记妇情日记', '撰写调研报告'],
      },
    ],
  }
}
