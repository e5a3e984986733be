import { randomUUID } from 'node:crypto'
import { vi } from 'vitest'
import { defaultRubric, totalScore } from '../../scoring'
import type { Prisma } from '../../prisma/client/client'
import type { Actor } from '../../app/accounts/actor'
import { asJudge, db } from '../../app/server/db.server'
import { enterSubmissions } from '../../app/evaluation/entries/enter-submissions.server'
import { screen } from '../../app/evaluation/entries/screen.server'
import { newRoundForm } from '../../app/evaluation/rounds/new-round.server'
import { approveOpening } from '../../app/evaluation/opening/approve.server'
import { opening, openResult } from '../../app/evaluation/opening/open.server'
import { runTask } from '../../app/server/jobs.server'
import { makeActor } from './actors'
import { blindText } from './blind-text'

let count = 0

type Text = {
  title?: string
  keywords?: string[]
  situation?: string
  analysis?: string
  advice?: string
  contributors?: { name: string; unit: string }[]
  place?: string
}

/** A report handed in: draft, frozen revision, submission. Counties by turns unless a unit is named. */
export async function handIn({
  unitCode,
  author,
  late = false,
  principal = true,
  text = {},
  themes = [] as string[],
}: { unitCode?: string; author?: Actor; late?: boolean; principal?: boolean; text?: Text; themes?: string[] } = {}) {
  count += 1
  const writer = author ?? (await makeActor('CADRE', unitCode ?? `3717${20 + (count % 5) + 1}`))
  const campaign = await db.campaign.findFirstOrThrow({ select: { id: true } })
  const { contributors = [], ...own } = text
  const parts = {
    title: `第${count}篇调研报告`,
    situation: '走访了三十户。',
    analysis: '原因有三。',
    advice: '建议由民政部门办理。',
    place: '',
    ...own,
  }
  const report = await db.report.create({
    data: {
      authorId: writer.id,
      organizationId: writer.unit.id,
      campaignId: campaign.id,
      ...parts,
      themes,
      contributors: { create: contributors.map((one, position) => ({ ...one, position })) },
    },
  })
  const content = { abstract: '', keywords: [], methods: ['interview'], sample: '', themes, contributors, ...parts }
  const revision = await db.revision.create({
    data: { reportId: report.id, number: 1, reason: 'SUBMISSION', content, characters: 3200, createdById: writer.id },
  })
  const submission = await db.submission.create({
    data: {
      reportId: report.id,
      revisionId: revision.id,
      campaignId: campaign.id,
      authorId: writer.id,
      principal,
      late,
      receiptNumber: `回执-${randomUUID().slice(0, 8)}`,
      submittedById: writer.id,
      promises: {},
    },
  })
  return { author: writer, report, submission }
}

/** The form of a new round as it stands before anything is changed, read as the page sends it. */
export async function roundForm(change: object = {}) {
  const { defaults, base } = await newRoundForm(null)
  const { campaignId, name, scoringStartsAt, scoringEndsAt, judgesPerReport, aggregation } = defaults
  return {
    campaignId,
    name,
    contact: { name: '省妇联评选办公室', phone: '0531-00000000' },
    scoringStartsAt,
    scoringEndsAt,
    judgesPerReport,
    aggregation,
    settings: {},
    rubricVersionId: base.id,
    criteria: base.criteria,
    ...change,
  }
}

/** A round of the campaign that is open for scoring. */
export async function makeRound(organizer: Actor, data: Partial<Prisma.RoundUncheckedCreateInput> = {}) {
  const campaign = await db.campaign.findFirstOrThrow({ select: { id: true } })
  const rubric = await db.rubricVersion.upsert({
    where: { name_version: { name: '测试标准', version: 1 } },
    update: {},
    create: { name: '测试标准', version: 1, criteria: defaultRubric as unknown as Prisma.InputJsonObject },
  })
  return db.round.create({
    data: {
      campaignId: campaign.id,
      name: '2012年优秀调研报告评选',
      rubricVersionId: rubric.id,
      judgesPerReport: 3,
      settings: {},
      createdById: organizer.id,
      scoringStartsAt: new Date('2012-08-01T00:00:00Z'),
      scoringEndsAt: new Date('2012-09-25T16:00:00Z'),
      ...data,
    },
  })
}

/** A round with reports handed in, taken in and passed. */
export async function makePassedRound(reports = 3, data: Partial<Prisma.RoundUncheckedCreateInput> = {}) {
  const organizer = await makeActor('ORGANIZER', '370000')
  const supervisor = await makeActor('SUPERVISOR', '370000')
  const handed = []
  for (let index = 0; index < reports; index++) handed.push(await handIn())
  const round = await makeRound(organizer, data)
  await enterSubmissions(organizer, round.id)
  await screen(organizer, round.id, 'pending', { verdict: 'PASSED' })
  return { organizer, supervisor, round, handed }
}

/** Gives every entry of the round a blind copy as if a person had confirmed it. */
export async function makeBlindCopies(roundId: string, confirmedById: string) {
  const entries = await db.entry.findMany({ where: { roundId, blindCopy: null }, select: { id: true } })
  for (const { id } of entries) {
    count += 1
    const code = `${String(count).padStart(4, '0')}-${randomUUID().slice(0, 4).toUpperCase()}`
    await db.blindCopy.create({
      data: {
        roundId,
        entryId: id,
        code,
        ...blindText(code),
        confirmedById,
      },
    })
  }
}

/** Submits the sheet of an assignment as its judge, with the same share of each criterion's marks, 0 to 1. */
export async function submitSheet(assignmentId: string, share: number) {
  const marks = Object.fromEntries(
    defaultRubric.criteria
      .filter(({ by }) => by !== 'office')
      .map(({ id, weight }) => [id, String(Math.round(Number(weight) * share))]),
  )
  const { seat } = await db.assignment.findUniqueOrThrow({ where: { id: assignmentId }, select: { seat: true } })
  await asJudge(seat.personId, (client) =>
    client.query(
      'INSERT INTO "ScoreSheetSubmission" ("assignmentId", "scores", "total", "opinion") VALUES ($1, $2, $3, $4)',
      [
        assignmentId,
        JSON.stringify(marks),
        totalScore(defaultRubric, marks).total,
        '情况扎实，分析有据，建议可行，文字清楚，可以采用。',
      ],
    ),
  )
}

/** Both sides agree, and the work that opens the result is carried out, here or by a server on the same database. */
export async function openTogether({
  organizer,
  supervisor,
  round,
}: {
  organizer: Actor
  supervisor: Actor
  round: { id: string }
}) {
  await approveOpening(organizer, round.id)
  const task = await approveOpening(supervisor, round.id)
  await vi.waitFor(() => runTask({ [opening]: openResult }, task!), { timeout: 60_000 })
}
