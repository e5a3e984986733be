import { defaultRubric } from '../../scoring/score-sheet'
import type { Prisma } from '../../prisma/client/client'
import type { Actor } from '../../app/accounts/actor'
import { db } from '../../app/server/db.server'
import { makeActor } from './actors'
import { blindText } from './blind-text'

let count = 0

/** A report handed in by a new cadre, with one frozen revision. */
export async function makeSubmission(unitCode = '371721') {
  count += 1
  const author = await makeActor('CADRE', unitCode)
  const campaign = await db.campaign.findFirstOrThrow({ select: { id: true } })
  const report = await db.report.create({
    data: {
      authorId: author.id,
      organizationId: author.unit.id,
      campaignId: campaign.id,
      title: `报告${count}`,
      situation: '情况',
      analysis: '分析',
      advice: '建议',
    },
  })
  const revision = await db.revision.create({
    data: {
      reportId: report.id,
      number: 1,
      reason: 'SUBMISSION',
      content: { title: report.title, situation: '情况', analysis: '分析', advice: '建议' },
      characters: 3000,
      createdById: author.id,
    },
  })
  const submission = await db.submission.create({
    data: {
      reportId: report.id,
      revisionId: revision.id,
      campaignId: campaign.id,
      authorId: author.id,
      principal: true,
      receiptNumber: `测试-${process.pid}-${count}`,
      submittedById: author.id,
      late: false,
      promises: {},
    },
  })
  return { author, report, submission }
}

/** A round open for scoring in which every judge has every copy; `first` sits on the first seat. */
export async function makePanel({
  judges = 2,
  copies = 2,
  round = {} as Partial<Prisma.RoundUncheckedCreateInput>,
  first = undefined as Actor | undefined,
} = {}) {
  const organizer = await makeActor('ORGANIZER', '370000')
  const campaign = await db.campaign.findFirstOrThrow({ select: { id: true } })
  const rubric = await db.rubricVersion.create({
    data: {
      name: `标准${process.pid}-${(count += 1)}`,
      version: 1,
      criteria: defaultRubric as unknown as Prisma.InputJsonObject,
    },
  })
  const { id: roundId } = await db.round.create({
    data: {
      campaignId: campaign.id,
      name: '年度评选',
      rubricVersionId: rubric.id,
      judgesPerReport: judges,
      settings: {},
      createdById: organizer.id,
      scoringStartsAt: new Date('2012-08-20T00:00:00Z'),
      scoringEndsAt: new Date('2012-09-25T16:00:00Z'),
      ...round,
    },
  })
  const panel = await Promise.all(
    Array.from({ length: judges }, async (_, index) => {
      const judge = (index === 0 && first) || (await makeActor('JUDGE', '370000-GX'))
      const seat = await db.seat.create({
        data: { roundId, personId: judge.id, number: index + 1, seatedById: organizer.id },
      })
      return { judge, seatId: seat.id }
    }),
  )
  const blindCopies = []
  for (let index = 0; index < copies; index += 1) {
    const { author, report, submission } = await makeSubmission()
    const entry = await db.entry.create({ data: { roundId, submissionId: submission.id, enteredById: organizer.id } })
    const code = `T${process.pid}-${(count += 1)}`
    const copy = await db.blindCopy.create({
      data: {
        roundId,
        entryId: entry.id,
        code,
        ...blindText(code),
        confirmedById: organizer.id,
      },
    })
    await db.assignment.createMany({
      data: panel.map(({ seatId }) => ({
        roundId,
        seatId,
        blindCopyId: copy.id,
        readingOrder: index,
        assignedById: organizer.id,
      })),
    })
    blindCopies.push({ id: copy.id, code, entryId: entry.id, author, report })
  }
  return { organizer, roundId, panel, blindCopies }
}
