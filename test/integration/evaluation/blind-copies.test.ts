import { expect, test } from 'vitest'
import { asJudge, db } from '../../../app/server/db.server'
import { jobs } from '../../../app/jobs.server'
import { runTask } from '../../../app/server/jobs.server'
import { confirmBlindCopy, randomCode, takeBackBlindCopy } from '../../../app/evaluation/blind-copies/confirm.server'
import { undecided, type Decisions } from '../../../app/evaluation/blind-copies/finds'
import { orderPreparation, prepareDraft } from '../../../app/evaluation/blind-copies/prepare.server'
import { listBlindCopies, nextToCheck, readCheck } from '../../../app/evaluation/blind-copies/queries.server'
import { renderBlindCopy } from '../../../app/evaluation/blind-copies/render.server'
import { reviseDraft } from '../../../app/evaluation/blind-copies/revise.server'
import { mapFields } from '../../../app/evaluation/blind-copies/source'
import { makeActor } from '../../factories/actors'
import { handIn, makePassedRound, makeRound } from '../../factories/rounds'
import { enterSubmissions } from '../../../app/evaluation/entries/enter-submissions.server'
import { screen } from '../../../app/evaluation/entries/screen.server'

const decisionsOf = async (entryId: string) => {
  const draft = await db.blindCopyDraft.findUniqueOrThrow({ where: { entryId } })
  return { ...draft, decisions: draft.decisions as unknown as Decisions }
}

async function decideAll(
  organizer: Awaited<ReturnType<typeof makeActor>>,
  roundId: string,
  entryId: string,
  decision: 'mask' | 'keep',
) {
  for (const { id } of undecided((await decisionsOf(entryId)).decisions))
    await reviseDraft(organizer, roundId, entryId, { intent: 'decide', press: [`${decision}:${id}`] })
}

/** A passed entry whose text names author, colleague, unit, villages and more in several ways. */
async function telling() {
  const organizer = await makeActor('ORGANIZER', '370000')
  const author = await makeActor('CADRE', '371721', '王秀英')
  await makeActor('CADRE', '371721', '赵春兰')
  await db.person.update({ where: { id: author.id }, data: { phone: '13805301234', post: '曹县妇联副主席' } })
  const since = new Date('2012-03-01')
  await db.contactPoint.create({
    data: { organizationId: author.unit.id, name: '后屯村', kind: 'VILLAGE', town: '庄寨镇', since },
  })
  const handed = await handIn({
    author,
    text: {
      title: '曹县农村留守妇女状况调研',
      contributors: [{ name: '钱小梅', unit: '菏泽市妇联' }],
      place: '曹县庄寨镇',
      situation:
        '# 基本情况\n\n王秀英和赵春兰到庄寨镇后屯村走访，电话 138 0530 1234。\n\n![曹县妇联合影](/files/photo.jpg)\n\n见[曹县妇联网站](http://caoxian.gov.cn)。',
      analysis: '钱小梅认为，**菏泽市**的情况类似。<script>alert(1)</script>',
      advice: '县妇联应牵头。',
    },
  })
  const round = await makeRound(organizer)
  await enterSubmissions(organizer, round.id)
  await screen(organizer, round.id, 'pending', { verdict: 'PASSED' })
  const entry = await db.entry.findFirstOrThrow({ where: { roundId: round.id, submissionId: handed.submission.id } })
  return { organizer, round, entryId: entry.id, author }
}

const identifying = [
  '王秀英',
  '赵春兰',
  '钱小梅',
  '曹县',
  '菏泽',
  '庄寨',
  '后屯',
  '1234',
  'caoxian',
  'photo.jpg',
  '合影',
]

test('nobody who is known to the database shows in a confirmed copy', async () => {
  const { organizer, round, entryId } = await telling()
  await prepareDraft(entryId)
  await decideAll(organizer, round.id, entryId, 'keep')
  const { version } = await decisionsOf(entryId)
  const code = await confirmBlindCopy(organizer, round.id, entryId, version)
  const copy = await db.blindCopy.findUniqueOrThrow({ where: { code } })
  const shown = JSON.stringify([copy.title, copy.content, copy.html, copy.code])
  expect(identifying.filter((word) => shown.includes(word))).toEqual([])
  expect(copy.html).toContain('（图略）')
  expect(copy.html).not.toMatch(/<(script|img|a )/)
  // the control: the organizer's original does hold them
  const revision = await db.revision.findFirstOrThrow({
    where: { submissions: { some: { entries: { some: { id: entryId } } } } },
  })
  expect(identifying.filter((word) => JSON.stringify(revision.content).includes(word))).toContain('王秀英')
})

test('nothing unconfirmed reaches a judge, and drafts are out of her reach altogether', async () => {
  const { entryId, round } = await telling()
  await prepareDraft(entryId)
  const judge = await makeActor('JUDGE', '370000-GX')
  await expect(asJudge(judge.id, (client) => client.query('SELECT * FROM "BlindCopyDraft"'))).rejects.toThrow(
    /permission denied/,
  )
  expect(await db.blindCopy.count({ where: { roundId: round.id } })).toBe(0)
})

test('a copy with an undecided suspicion is not confirmed, nor one that changed since it was read', async () => {
  const { organizer, round, entryId } = await telling()
  await prepareDraft(entryId)
  const draft = await decisionsOf(entryId)
  await db.blindCopyDraft.update({
    where: { entryId },
    data: {
      decisions: {
        ...draft.decisions,
        finds: draft.decisions.finds.map((find, at) => (at ? find : { ...find, decision: null })),
      } as never,
    },
  })
  await expect(confirmBlindCopy(organizer, round.id, entryId, draft.version)).rejects.toThrow('处疑点没有决定')
  await decideAll(organizer, round.id, entryId, 'mask')
  await expect(confirmBlindCopy(organizer, round.id, entryId, draft.version)).rejects.toThrow('刚有改动')
})

test('decisions of two people at one copy both count, and each can be taken back', async () => {
  const { organizer, round, entryId } = await telling()
  const colleague = await makeActor('ORGANIZER', '370000')
  await prepareDraft(entryId)
  await Promise.all([
    reviseDraft(organizer, round.id, entryId, { intent: 'mask', words: '走访', replacement: '去' }),
    reviseDraft(colleague, round.id, entryId, { intent: 'mask', words: '牵头', replacement: '负责' }),
  ])
  const masked = (await decisionsOf(entryId)).decisions.finds
    .filter(({ origin }) => origin === 'hand')
    .map(({ original }) => original)
  expect(masked.sort()).toEqual(['牵头', '走访'])
  const undo = async (seen: number) =>
    reviseDraft(organizer, round.id, entryId, { intent: 'decide', press: [`undo:${seen}`] })
  await expect(undo(1), 'what the colleague did since is not taken back unseen').rejects.toThrow('另一位同事')
  await undo(2)
  await undo(1)
  expect((await decisionsOf(entryId)).decisions.finds.some(({ origin }) => origin === 'hand')).toBe(false)
  await expect(
    reviseDraft(organizer, round.id, entryId, { intent: 'mask', words: '没有这几个字', replacement: '某' }),
  ).rejects.toThrow('没有找到')
})

test('what was looked at and kept in two other reports of the round is decided with what hardly tells anything', async () => {
  const handed = []
  for (let index = 0; index < 4; index++)
    handed.push(await handIn({ text: { situation: '我们到柳树沟村走访，见到了贾三平主任。' } }))
  const { organizer, round } = await makePassedRound(0)
  const entries = await db.entry.findMany({
    where: { roundId: round.id, submissionId: { in: handed.map(({ submission }) => submission.id) } },
  })
  const told = async (entryId: string) =>
    (await readCheck(round.id, entryId)).draft!.decisions.finds.filter(({ slight }) => slight).map(({ why }) => why)
  for (const { id } of entries) await prepareDraft(id)
  const last = entries.at(-1)!.id
  const before = await told(last)
  const confirm = async (entryId: string, decision: 'mask' | 'keep') => {
    await decideAll(organizer, round.id, entryId, decision)
    await confirmBlindCopy(organizer, round.id, entryId, (await decisionsOf(entryId)).version)
  }
  await confirm(entries[0]!.id, 'keep')
  expect(await told(last)).toEqual(before)
  await confirm(entries[1]!.id, 'keep')
  const after = await told(last)
  expect(after.length).toBeGreaterThan(before.length)
  expect(after.some((why) => why.endsWith('别的报告里看过都保留'))).toBe(true)
  expect(undecided((await decisionsOf(last)).decisions), 'none of it is decided by that').not.toEqual([])
  await confirm(entries[2]!.id, 'mask')
  expect(await told(last)).toEqual(before)
})

test('confirming twice at once leaves one copy; it can be taken back until a judge has it', async () => {
  const { organizer, round, entryId } = await telling()
  await prepareDraft(entryId)
  await decideAll(organizer, round.id, entryId, 'mask')
  const { version } = await decisionsOf(entryId)
  const twice = await Promise.allSettled([
    confirmBlindCopy(organizer, round.id, entryId, version),
    confirmBlindCopy(organizer, round.id, entryId, version),
  ])
  expect(twice.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
  const press = [`keep:${(await decisionsOf(entryId)).decisions.finds[0]!.id}`]
  await expect(reviseDraft(organizer, round.id, entryId, { intent: 'decide', press })).rejects.toThrow('已经确认')
  await takeBackBlindCopy(organizer, round.id, entryId)
  const code = await confirmBlindCopy(organizer, round.id, entryId, version)
  const copy = await db.blindCopy.findUniqueOrThrow({ where: { code } })
  const judge = await makeActor('JUDGE', '370000-GX')
  const seat = await db.seat.create({
    data: { roundId: round.id, personId: judge.id, number: 1, seatedById: organizer.id },
  })
  await db.assignment.create({
    data: { roundId: round.id, seatId: seat.id, blindCopyId: copy.id, readingOrder: 0, assignedById: organizer.id },
  })
  await expect(takeBackBlindCopy(organizer, round.id, entryId)).rejects.toThrow('已经分给评委')
})

test('all passed reports are prepared behind the page; asking again while it runs is refused', async () => {
  const { organizer, round } = await makePassedRound(3)
  await orderPreparation(organizer, round.id)
  await expect(orderPreparation(organizer, round.id)).rejects.toThrow('正在进行')
  const task = await db.task.findFirstOrThrow({ where: { subjectId: round.id } })
  await runTask(jobs, task.id)
  const done = await db.task.findUniqueOrThrow({ where: { id: task.id } })
  const entries = await db.entry.count({ where: { roundId: round.id } })
  expect([done.done, done.total, done.error]).toEqual([entries, entries, null])
  expect((await listBlindCopies(round.id, { state: 'open', page: 1 })).total).toBe(entries)
  await expect(orderPreparation(organizer, round.id)).rejects.toThrow('都已经预处理过')
  expect(await nextToCheck(round.id, '00000000-0000-0000-0000-000000000000')).not.toBeNull()
}, 60_000)

test('a copy of another round cannot be touched from this one', async () => {
  const { entryId } = await telling()
  await prepareDraft(entryId)
  const other = await makePassedRound(1)
  await expect(
    reviseDraft(other.organizer, other.round.id, entryId, { intent: 'decide', press: ['undo:1'] }),
  ).rejects.toMatchObject({ status: 404 })
})

test('codes tell nothing and are never read wrongly', () => {
  const codes = Array.from({ length: 2000 }, randomCode)
  expect(new Set(codes).size).toBe(2000)
  expect(codes.filter((code) => !/^[34679CDFGHJKMNPQRTVWXY]{4}-[34679CDFGHJKMNPQRTVWXY]{4}$/.test(code))).toEqual([])
})

test('however a picture or link is written, none is in the rendered copy', () => {
  const tricks = [
    '![a][b]\n\n[b]: /files/x.jpg',
    '[x]( <http://a.cn> )',
    '[![a](/files/x.jpg)](http://a.cn)',
    '<img src=x onerror=1>',
    '![a](/files/x.jpg "曹县")',
  ]
  const html = tricks
    .map((situation) => renderBlindCopy({ ...mapFields(() => ''), situation, methods: ['interview', '<b>曹县</b>'] }))
    .join('\n')
  expect(html).not.toMatch(/<img|<a\b|<b>|src="/)
  expect(html).toContain('一对一访谈')
})
