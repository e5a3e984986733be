import type { Actor } from '../../app/accounts/actor'
import { drawAssignments } from '../../app/evaluation/assignments/draw.server'
import { confirmBlindCopy } from '../../app/evaluation/blind-copies/confirm.server'
import { decide, undecided, type Decisions } from '../../app/evaluation/blind-copies/finds'
import { prepareDraft } from '../../app/evaluation/blind-copies/prepare.server'
import { screen } from '../../app/evaluation/entries/screen.server'
import { seatJudges } from '../../app/evaluation/panel/seat-judges.server'
import { openRound } from '../../app/evaluation/rounds/open-round.server'
import { rowOf, rubricVersions } from '../../app/evaluation/rounds/rubric.server'
import { newRound } from '../../app/evaluation/schema'
import type { Prisma, PrismaClient } from '../client/client'
import { submissionId } from './corpus-reports'
import type { Person, Report } from './corpus/types'
import { seedScores } from './scores'

type Context = {
  db: PrismaClient
  organizer: Actor
  judges: Person[]
  idOf: (id: string) => string
  say: (line: string) => void
}
type Plan = { name: string; startsAt: string; endsAt: string; reports: Report[]; unfinished: number; scored: number }

/**
 * One round by the product's own commands: taken in, screened, blind copies confirmed, judges drawn, and a share of
 * the sheets scored. The last `unfinished` reports stay where a person would go on.
 */
export async function seedRound(context: Context, plan: Plan): Promise<string> {
  const { db, organizer, judges, idOf, say } = context
  const campaign = await db.campaign.findFirstOrThrow({ select: { id: true } })
  const [rubric] = await rubricVersions()
  const roundId = await openRound(
    organizer,
    newRound.parse({
      campaignId: campaign.id,
      name: plan.name,
      contact: { name: '省妇联评选办公室', phone: '0531-00000000' },
      scoringStartsAt: plan.startsAt,
      scoringEndsAt: plan.endsAt,
      judgesPerReport: 5,
      aggregation: 'TRIMMED_MEAN',
      settings: {},
      rubricVersionId: rubric!.id,
      criteria: rubric!.rubric.criteria.map(rowOf),
    }),
  )
  await db.entry.createMany({
    data: plan.reports.map((report) => ({ roundId, submissionId: submissionId(report), enteredById: organizer.id })),
  })
  const entries = await db.entry.findMany({ where: { roundId }, select: { id: true, submissionId: true } })
  const entryOf = new Map(entries.map((entry) => [entry.submissionId, entry.id]))
  const ready = plan.reports
    .slice(0, plan.reports.length - plan.unfinished)
    .map((report) => entryOf.get(submissionId(report))!)
  await screen(organizer, roundId, ready, { verdict: 'PASSED' })
  for (const [index, entryId] of ready.entries()) {
    await confirmPrepared(db, organizer, roundId, entryId)
    if (index > 0 && index % 200 === 0) say(`  ${plan.name}：${index} 篇匿名稿`)
  }
  await seatJudges(
    organizer,
    roundId,
    judges.map(({ id }) => idOf(id)),
  )
  await declareNothing(db, roundId, plan)
  await drawAssignments(organizer, roundId, '', 20120901)
  await seedScores(context, roundId, plan)
  return roundId
}

/** Every judge has said that she has nothing to declare, but for the demonstration's own judge where scoring goes on. */
async function declareNothing(db: PrismaClient, roundId: string, { scored, startsAt }: Plan) {
  const except = scored < 100 ? { person: { username: { not: 'pingwei' } } } : {}
  const seats = await db.seat.findMany({ where: { roundId, ...except }, select: { id: true } })
  await db.conflictDeclaration.createMany({
    data: seats.map(({ id: seatId }) => ({ seatId, relation: 'NONE', declaredAt: new Date(`${startsAt}:00+08:00`) })),
  })
}

/**
 * Stands in for the person who checks. The demonstration's reports name only the places and people the system knows
 * of (those are masked), so what remains doubtful is ordinary words and stays.
 */
async function confirmPrepared(db: PrismaClient, organizer: Actor, roundId: string, entryId: string) {
  await prepareDraft(entryId)
  const draft = await db.blindCopyDraft.findUniqueOrThrow({
    where: { entryId },
    select: { decisions: true, version: true },
  })
  const found = draft.decisions as unknown as Decisions
  const decided = decide(
    found,
    undecided(found).map(({ id }) => id),
    'keep',
  )
  await db.blindCopyDraft.update({
    where: { entryId },
    data: { decisions: decided as unknown as Prisma.InputJsonObject },
  })
  await confirmBlindCopy(organizer, roundId, entryId, draft.version)
}
