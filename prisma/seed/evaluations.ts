import { conferAwards, proposeRoundAwards } from '../../app/evaluation/awards/awards.server'
import { openNotice } from '../../app/evaluation/notice/open.server'
import { approveOpening } from '../../app/evaluation/opening/approve.server'
import { opening, openResult } from '../../app/evaluation/opening/open.server'
import { listApart, recordDiscussion } from '../../app/evaluation/progress/disagreement.server'
import { findRound } from '../../app/evaluation/rounds/queries.server'
import type { Actor } from '../../app/accounts/actor'
import { runTask } from '../../app/server/jobs.server'
import { readRulesAgain } from '../../app/server/clock.server'
import type { PrismaClient } from '../client/client'
import { acting } from './acting'
import { seedArticles } from './articles'
import type { Corpus, Report } from './corpus/types'
import { seedRound } from './rounds'

type Context = { db: PrismaClient; corpus: Corpus; idOf: (id: string) => string; say: (line: string) => void }

const published = 6

/**
 * A finished round with its awards and published articles, and one that is open for scoring. `handedIn` are the
 * reports in the order of their hand-in: the earlier ones were judged, the later ones are being judged.
 */
export async function seedEvaluations({ db, corpus, idOf, say }: Context, handedIn: Report[]): Promise<void> {
  const [organizer, supervisor, editor, final] = await Promise.all(
    ['zulianbu', 'jiandu', 'bianji', 'zhongshen'].map((name) => acting(db, name)),
  )
  const context = { db, organizer: organizer!, judges: corpus.people.filter(({ kind }) => kind === 'judge'), idOf, say }
  const first = handedIn.slice(0, Math.round(handedIn.length * 0.6))
  await standOn(db, '2012-08-09')
  const roundId = await seedRound(context, {
    name: '第一批调研报告评选',
    startsAt: '2012-08-10T08:00',
    endsAt: '2012-08-15T18:00',
    reports: first,
    unfinished: 0,
    scored: 100,
  })
  await standOn(db, '2012-08-16')
  await settleDisagreements(organizer!, roundId)
  await approveOpening(organizer!, roundId)
  await runTask({ [opening]: openResult }, (await approveOpening(supervisor!, roundId))!)
  await proposeRoundAwards(organizer!, roundId)
  await openNotice(organizer!, roundId, 5)
  await standOn(db, '2012-08-27') // five working days on
  await conferAwards(organizer!, roundId, { form: 'CIRCULAR', approvalNumber: '', documentNumber: '' })
  await seedArticles(db, { editor: editor!, final: final! }, await bestReports(db, roundId))
  say(`  第一批评选：${first.length} 篇`)
  const second = handedIn.slice(first.length)
  await seedRound(context, {
    name: '年度调研报告评选',
    startsAt: '2012-08-27T08:00',
    endsAt: '2012-09-25T18:00',
    reports: second,
    unfinished: Math.min(3, second.length - 1),
    scored: 45,
  })
  await standOn(db, '2012-08-28')
  say(`  年度评选：${second.length} 篇`)
}

/** Lets the demonstration's days pass, so that everything is dated as it came about. */
async function standOn(db: PrismaClient, demonstrationDay: string): Promise<void> {
  const { id, rules } = await db.campaign.findFirstOrThrow({ select: { id: true, rules: true } })
  await db.campaign.update({ where: { id }, data: { rules: { ...(rules as object), demonstrationDay } } })
  readRulesAgain()
}

/** Reports whose scores lie far apart were talked about before the opening. */
async function settleDisagreements(organizer: Actor, roundId: string): Promise<void> {
  const apart = await listApart(await findRound(roundId))
  if (apart.length) await recordDiscussion(organizer, roundId, '评审组集中讨论，对材料的看法各自说明，评分维持不变。')
}

/** The reports of an opened round with an award, best first. */
async function bestReports(db: PrismaClient, roundId: string): Promise<string[]> {
  const awards = await db.award.findMany({
    where: { roundId },
    orderBy: { place: 'asc' },
    take: published,
    select: { entry: { select: { submission: { select: { reportId: true } } } } },
  })
  return awards.map(({ entry }) => entry.submission.reportId)
}
