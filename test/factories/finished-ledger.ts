import { conferAwards, leaveEmpty, proposeRoundAwards } from '../../app/evaluation/awards/awards.server'
import { issueCertificates } from '../../app/evaluation/certificates/issue.server'
import { decideOrganizationAwards } from '../../app/evaluation/commendation/organizations.server'
import type { LedgerFile } from '../../app/evaluation/ledger/entries'
import { exportLedger } from '../../app/evaluation/ledger/read.server'
import { answerObjection } from '../../app/evaluation/notice/answer.server'
import { registerObjection } from '../../app/evaluation/notice/object.server'
import { openNotice } from '../../app/evaluation/notice/open.server'
import { drawPanel } from '../../app/evaluation/panel/draw-judges.server'
import { drawAssignments } from '../../app/evaluation/assignments/draw.server'
import { changeUses } from '../../app/evaluation/uses/uses.server'
import { readRulesAgain } from '../../app/server/clock.server'
import { db } from '../../app/server/db.server'
import { makeActor } from './actors'
import { makeReadyRound, standing } from './drawn-rounds'
import { setCampaignDay } from './reports'
import { openTogether, submitSheet } from './rounds'

const settings = { ratios: { FIRST: '20', SECOND: '20', THIRD: '20', EXCELLENT: '0' } }

async function stand(day: string) {
  await setCampaignDay(day)
  readRulesAgain()
}

/**
 * A round from the drawing of its judges to its certificates: a use counted, an objection answered, an award left
 * empty, a unit commended; with its ledger.
 */
export async function finishedRound() {
  const ready = await makeReadyRound({ reports: 5, judges: 0, data: { settings } })
  const { organizer, round, copies } = ready
  for (let at = 0; at < 7; at++) await makeActor('JUDGE', '370000-GX')
  await drawPanel(organizer, round.id, 4, 2012)
  await drawAssignments(organizer, round.id, '', 2012)
  for (const { id, blindCopy, seat } of await standing(round.id)) {
    const at = copies.findIndex((copy) => copy.id === blindCopy.id)
    await submitSheet(id, 0.9 - at * 0.04 + ((at + seat.number) % 2) * 0.02)
  }
  await openTogether(ready)
  const { submission } = await db.entry.findUniqueOrThrow({
    where: { id: copies[3]!.entryId },
    select: { submission: { select: { reportId: true } } },
  })
  await changeUses(organizer, submission.reportId, {
    intent: 'record',
    kind: 'INSTRUCTION',
    level: 'PROVINCE',
    source: '省委分管领导',
    proof: '批示复印件',
    usedOn: new Date('2012-08-10'),
  })
  await proposeRoundAwards(organizer, round.id)
  await stand('2012-08-17')
  await openNotice(organizer, round.id, 5)
  const objectionId = await registerObjection(null, round.id, {
    entryId: copies[1]!.entryId,
    name: '',
    contact: '',
    text: '这一篇与已经发表的文章大段相同。',
  })
  await answerObjection(organizer, round.id, { objectionId, upheld: true, answer: '经比对，重合属实，取消奖项。' })
  await leaveEmpty(organizer, round.id, copies[1]!.entryId, '异议成立')
  await stand('2012-08-28')
  await conferAwards(organizer, round.id, { form: 'CIRCULAR', approvalNumber: '', documentNumber: '' })
  await decideOrganizationAwards(organizer, round.id, 1)
  await issueCertificates(organizer, round.id)
  return { ...ready, ledger: (await exportLedger(round)) satisfies LedgerFile }
}
