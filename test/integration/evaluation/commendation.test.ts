import JSZip from 'jszip'
import { expect, test } from 'vitest'
import type { Actor } from '../../../app/accounts/actor'
import { readRulesAgain } from '../../../app/server/clock.server'
import { db, pool } from '../../../app/server/db.server'
import {
  conferAwards,
  leaveEmpty,
  proposeRoundAwards,
  withdrawProposal,
} from '../../../app/evaluation/awards/awards.server'
import { issueCertificates } from '../../../app/evaluation/certificates/issue.server'
import { readCertificatePdf } from '../../../app/evaluation/certificates/pdf.server'
import { checkCertificate, listCertificates } from '../../../app/evaluation/certificates/queries.server'
import { writeCommendation } from '../../../app/evaluation/commendation/document.server'
import { decideOrganizationAwards, listCities } from '../../../app/evaluation/commendation/organizations.server'
import { countUses } from '../../../app/evaluation/final/count-uses.server'
import { listCounted } from '../../../app/evaluation/final/queries.server'
import { exportLedger } from '../../../app/evaluation/ledger/read.server'
import { verifyLedger } from '../../../app/evaluation/ledger/verify'
import { answerObjection } from '../../../app/evaluation/notice/answer.server'
import { registerObjection } from '../../../app/evaluation/notice/object.server'
import { listObjections } from '../../../app/evaluation/notice/queries.server'
import { openNotice } from '../../../app/evaluation/notice/open.server'
import { commendationForm, type DecisionInput } from '../../../app/evaluation/awards/schema'
import { certificateNumber } from '../../../app/evaluation/certificates/number'
import { stagesOf } from '../../../app/evaluation/lifecycle'
import { countRound } from '../../../app/evaluation/rounds/queries.server'
import { readWorkbench } from '../../../app/accounts/workbench/workbench.server'
import { changeUses } from '../../../app/evaluation/uses/uses.server'
import { mayTry } from '../../../app/server/rate-limit.server'
import { makeActor } from '../../factories/actors'
import { makeDrawnRound } from '../../factories/drawn-rounds'
import { setCampaignDay } from '../../factories/reports'
import { openTogether, submitSheet } from '../../factories/rounds'

const settings = { ratios: { FIRST: '20', SECOND: '20', THIRD: '20', EXCELLENT: '0' } }
const circular = { form: 'CIRCULAR', approvalNumber: '', documentNumber: '鲁妇发〔2012〕30号' } as const

/** An opened round of five reports, the first of them best. */
async function opened() {
  const drawn = await makeDrawnRound({ reports: 5, data: { settings } })
  for (const { id, blindCopy } of drawn.rows)
    await submitSheet(id, 0.9 - drawn.copies.findIndex((copy) => copy.id === blindCopy.id) * 0.04)
  await openTogether(drawn)
  return drawn
}

/** A notice that was opened so early that its days are over. */
async function noticeOver(roundId: string, organizer: Actor) {
  await setCampaignDay('2012-08-17')
  readRulesAgain()
  await openNotice(organizer, roundId, 5)
  await setCampaignDay('2012-08-28')
  readRulesAgain()
}

const reportOf = async (entryId: string) =>
  (await db.entry.findUniqueOrThrow({ where: { id: entryId }, select: { submission: { select: { reportId: true } } } }))
    .submission.reportId
const faults = async (round: { id: string; name: string }) =>
  verifyLedger(JSON.stringify(await exportLedger(round))).faults

test('a proof adds its points, the award is computed anew, and the ledger keeps both', async () => {
  const { organizer, round, copies } = await opened()
  expect(await countUses(organizer, round.id)).toBe(0)
  await proposeRoundAwards(organizer, round.id)
  await expect(countUses(organizer, round.id)).rejects.toThrow('奖项已经提出')
  await withdrawProposal(organizer, round.id)
  await changeUses(organizer, await reportOf(copies[3]!.entryId), {
    intent: 'record',
    kind: 'INSTRUCTION',
    level: 'PROVINCE',
    source: '省委分管领导',
    proof: '批示复印件',
    usedOn: new Date('2012-08-20'),
  })
  expect(await countUses(organizer, round.id)).toBe(1)
  expect(await proposeRoundAwards(organizer, round.id)).toBe(3)
  const counted = await listCounted(round.id)
  const lifted = counted!.rows.find(({ report }) => report === copies[3]!.code)!
  expect([counted!.number, lifted.points, lifted.before, lifted.rank]).toEqual([2, '5.00', { rank: 4, award: 0 }, 3])
  expect((await db.award.findUniqueOrThrow({ where: { entryId: copies[3]!.entryId } })).grade).toBe('THIRD')
  const { entries } = await exportLedger(round)
  expect(
    entries.filter(({ kind }) => ['final', 'awards', 'awards-withdrawn'].includes(kind)).map(({ kind }) => kind),
  ).toEqual(['final', 'awards', 'awards-withdrawn', 'final', 'awards'])
  expect(await faults(round)).toEqual([])
})

test('forty readers object at once, and each objection is registered', async () => {
  const { organizer, round } = await opened()
  await proposeRoundAwards(organizer, round.id)
  await openNotice(organizer, round.id, 5)
  const object = (number: number) =>
    registerObjection(null, round.id, { entryId: undefined, name: '', contact: '', text: `第 ${number} 件异议。` })
  await Promise.all(Array.from({ length: 40 }, (_, number) => object(number)))
  expect(await db.objection.count({ where: { roundId: round.id } })).toBe(40)
})

test('the notice counts working days, an objection blocks finality until answered by one who is not concerned', async () => {
  const { organizer, round, copies } = await opened()
  await expect(openNotice(organizer, round.id, 5)).rejects.toThrow('还没有提出奖项')
  await proposeRoundAwards(organizer, round.id)
  await openNotice(organizer, round.id, 5)
  expect(await db.publicNotice.findUnique({ where: { roundId: round.id } })).toMatchObject({
    firstDay: new Date('2012-08-29'),
    lastDay: new Date('2012-09-04'),
  })
  await expect(conferAwards(organizer, round.id, circular)).rejects.toThrow('公示期还没有结束')
  const id = await registerObjection(null, round.id, {
    entryId: copies[0]!.entryId,
    name: '',
    contact: '',
    text: '这一篇与已经发表的文章大段相同。',
    concernedIds: [organizer.id],
  })
  expect(await db.objection.findUniqueOrThrow({ where: { id } })).toMatchObject({
    name: '',
    dueOn: new Date('2012-09-11'),
  })
  await expect(conferAwards(organizer, round.id, circular)).rejects.toThrow('有 1 件异议没有答复')
  const answer = { objectionId: id, upheld: true, answer: '经比对，重合属实，取消奖项。' }
  await expect(answerObjection(organizer, round.id, answer)).rejects.toThrow('涉及您本人')
  const other = await makeActor('ORGANIZER', '370000')
  expect([
    (await listObjections(organizer, round.id))[0]!.barred,
    (await listObjections(other, round.id))[0]!.barred,
  ]).toEqual(['这件异议涉及您本人，应由其他人办理。', null])
  await answerObjection(other, round.id, answer)
  await expect(answerObjection(other, round.id, answer)).rejects.toThrow('已经答复')
  await leaveEmpty(other, round.id, copies[0]!.entryId, '异议成立')
  expect((await exportLedger(round)).entries.at(-1)).toMatchObject({
    kind: 'awards-withdrawn',
    body: { reports: [copies[0]!.code], by: other.id, reason: '异议成立' },
  })
  expect(await faults(round)).toEqual([])
})

test('awards become final once; a commendation needs its approval number', async () => {
  const { organizer, round } = await opened()
  await proposeRoundAwards(organizer, round.id)
  await noticeOver(round.id, organizer)
  expect(commendationForm.safeParse({ intent: 'confer', form: 'COMMENDATION' }).success).toBe(false)
  expect(await conferAwards(organizer, round.id, circular)).toBe(3)
  await expect(conferAwards(organizer, round.id, circular)).rejects.toThrow('没有待确定')
  await expect(
    registerObjection(null, round.id, { name: '', contact: '', text: '公示期已经过去之后的异议。' }),
  ).rejects.toThrow('公示期已经结束')
  const { title, bytes } = await writeCommendation({ id: round.id, campaign: { year: 2012 } })
  const xml = await (await JSZip.loadAsync(bytes)).file('word/document.xml')!.async('string')
  expect(title).toBe('山东省妇女联合会关于通报2012年度优秀调研报告的通报')
  expect(xml).toContain('鲁妇发〔2012〕30号')
  expect(xml.match(/《第\d+篇调研报告》/g)).toHaveLength(3)
  expect(await faults(round)).toEqual([])
})

test('with an approval number the list goes out as a commendation, the best cities by points and hand-in in it', async () => {
  const { organizer, round } = await opened()
  await proposeRoundAwards(organizer, round.id)
  await noticeOver(round.id, organizer)
  const form = { intent: 'confer', form: 'COMMENDATION', approvalNumber: '国评组〔2012〕5号', documentNumber: '' }
  await conferAwards(organizer, round.id, commendationForm.parse(form) as DecisionInput)
  const [best, next] = await listCities(round.id)
  expect(best).toMatchObject({ name: '菏泽市妇女联合会', first: 1, second: 1, third: 1, points: 6 })
  expect([best!.handedIn >= 5, next!.points]).toEqual([true, 0])
  await makeActor('UNIT_LEADER', '371728')
  expect((await listCities(round.id))[0]).toMatchObject({ handedIn: best!.handedIn, due: best!.due + 1 })
  const authorId = (await db.submission.findFirstOrThrow({ where: { entries: { some: { roundId: round.id } } } }))
    .authorId
  await db.person.update({ where: { id: authorId }, data: { exemptReason: '产假' } })
  expect((await listCities(round.id))[0]).toMatchObject({ handedIn: best!.handedIn - 1, due: best!.due })
  await decideOrganizationAwards(organizer, round.id, 1)
  const { title, bytes } = await writeCommendation({ id: round.id, campaign: { year: 2012 } })
  const xml = await (await JSZip.loadAsync(bytes)).file('word/document.xml')!.async('string')
  expect(title).toBe('山东省妇女联合会关于表彰2012年度优秀调研报告的决定')
  expect(xml).toContain('并经批准（国评组〔2012〕5号），决定对3篇优秀调研报告和1个组织工作突出的单位予以表彰。')
  expect(xml).toContain('1. 菏泽市妇女联合会')
  expect(await faults(round)).toEqual([])
})

test('two people who click at once issue each certificate once, with numbers that never meet', async () => {
  const rounds = [await opened(), await opened()]
  for (const { organizer, round } of rounds) {
    await proposeRoundAwards(organizer, round.id)
    await noticeOver(round.id, organizer)
    await conferAwards(organizer, round.id, circular)
    expect(await decideOrganizationAwards(organizer, round.id, 1)).toBeGreaterThan(0)
  }
  const issued = await Promise.all(
    rounds.flatMap(({ organizer, round }) => [
      issueCertificates(organizer, round.id),
      issueCertificates(organizer, round.id),
    ]),
  )
  const all = await db.certificate.findMany({ where: { roundId: { in: rounds.map(({ round }) => round.id) } } })
  expect(all).toHaveLength(issued.reduce((sum, one) => sum + one, 0))
  expect(issued.filter((one) => one === 0)).toHaveLength(2)
  expect(new Set(all.map(({ number }) => number)).size).toBe(all.length)
  await expect(pool.query(`UPDATE "Certificate" SET "number" = 1`)).rejects.toThrow(/permission denied/)
  for (const { round } of rounds) expect(await faults(round)).toEqual([])
  const [first] = await listCertificates(rounds[0]!.round.id)
  expect((await readCertificatePdf(rounds[0]!.round.id, first!.id)).subarray(0, 5).toString()).toBe('%PDF-')
  const number = certificateNumber(first!.year, first!.number)
  expect(await checkCertificate({ number, name: first!.names[0]! })).toMatchObject({ number, award: first!.award })
  expect([
    await checkCertificate({ number, name: '别人' }),
    await checkCertificate({ number: '鲁妇调〔2012〕999999号', name: first!.names[0]! }),
  ]).toEqual([null, null])
})

test('a stranger may try so often and no more', async () => {
  const tries = []
  for (let at = 0; at < 4; at++) tries.push(await mayTry('test', '10.0.0.1', { points: 3, minutes: 60 }))
  expect([tries, await mayTry('test', '10.0.0.2', { points: 3, minutes: 60 })]).toEqual([
    [true, true, true, false],
    true,
  ])
})

test('from the opening to the certificates, stages and first pages tell those concerned what is on and by when', async () => {
  const { organizer, supervisor, round, copies } = await opened()
  const { organization } = await db.report.findUniqueOrThrow({
    where: { id: await reportOf(copies[0]!.entryId) },
    select: { organization: { select: { code: true } } },
  })
  const leader = await makeActor('UNIT_LEADER', organization.code)
  const told = async (actor: typeof leader) =>
    (await readWorkbench(actor))!.waiting
      .filter(({ key }) => key.includes(round.id))
      .map(({ title, due }) => `${title.split('：')[1]} ${due?.toISOString() ?? ''}`.trim())
  const stages = async () =>
    stagesOf(await countRound(round.id), 3, new Date('2012-08-28T02:00:00Z'))
      .slice(6)
      .map(({ state, standing, blocks }) => [state, standing, blocks])
  expect(await told(organizer)).toEqual(['已开封，还没有提出获奖名单'])
  await proposeRoundAwards(organizer, round.id)
  expect([await told(organizer), await told(leader)]).toEqual([['拟定的 3 篇还没有公示'], []])
  await openNotice(organizer, round.id, 5) // opened on the 28th: 29, 30, 31 August, 3, 4 September
  const ends = '2012-09-04T16:00:00.000Z'
  expect([await told(organizer), await told(supervisor), await told(leader)]).toEqual([
    [`正在公示 3 篇 ${ends}`],
    [`正在公示 3 篇 ${ends}`],
    [`本单位 1 篇报告正在公示 ${ends}`],
  ])
  expect(await stages()).toEqual([
    ['done', '拟定 3 篇', ''],
    ['current', '公示到 2012年9月4日', ''],
    ['waiting', '还没有确定', '公示期满、异议答复之后确定奖项'],
  ])
  const objectionId = await registerObjection(null, round.id, {
    entryId: copies[0]!.entryId,
    name: '李明',
    contact: '',
    text: '数字与实际不符，请核实。',
  })
  const due = '2012-09-11T16:00:00.000Z'
  expect(await told(organizer)).toEqual([`1 件异议等待答复 ${due}`])
  expect(await told(supervisor)).toEqual([`1 件异议还没有答复 ${due}`, `正在公示 3 篇 ${ends}`])
  expect(await told(leader)).toEqual([`对本单位获奖报告的 1 件异议正在调查 ${due}`, `本单位 1 篇报告正在公示 ${ends}`])
  expect((await stages())[1]).toEqual([
    'current',
    '公示到 2012年9月4日',
    '1 件异议没有答复，最早的须在 2012年9月11日 前答复',
  ])
  await answerObjection(organizer, round.id, { objectionId, upheld: false, answer: '经核实，数字与村里台账一致。' })
  const counts = { ...(await countRound(round.id)), noticeEnds: new Date('2012-08-24') }
  expect(
    stagesOf(counts, 3, new Date('2012-08-28T02:00:00Z'))
      .slice(7)
      .map(({ state, standing }) => [state, standing]),
  ).toEqual([
    ['done', '公示期满，最后一天 2012年8月24日'],
    ['current', '还没有确定'],
  ])
})
