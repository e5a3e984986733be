import type { Actor } from '../../app/accounts/actor'
import { drawAssignments } from '../../app/evaluation/assignments/draw.server'
import { confirmBlindCopy } from '../../app/evaluation/blind-copies/confirm.server'
import { undecided, type Decisions } from '../../app/evaluation/blind-copies/finds'
import { prepareDraft } from '../../app/evaluation/blind-copies/prepare.server'
import { reviseDraft } from '../../app/evaluation/blind-copies/revise.server'
import { enterSubmissions } from '../../app/evaluation/entries/enter-submissions.server'
import { screen } from '../../app/evaluation/entries/screen.server'
import { seatJudges } from '../../app/evaluation/panel/seat-judges.server'
import { addPicture } from '../../app/reports/picture.server'
import { submit } from '../../app/reports/submit.server'
import { db } from '../../app/server/db.server'
import { makeActor } from '../factories/actors'
import { makeEntry } from '../factories/diaries'
import { goodContent, makeDraft, makeSubmission } from '../factories/reports'
import { makeRound } from '../factories/rounds'

/** Words that tell who wrote the first report; each must stay out of every byte a judge gets. */
export const canaries = [
  '欧阳晓岚',
  '欧阳 晓岚',
  '歐陽曉嵐',
  'ouyangxiaolan',
  '欧阳主席',
  '晓岚',
  '司徒文珺',
  '曹县',
  '菏泽',
  '庄寨',
  '后屯村',
  '县妇联王秘书',
  '13805301234',
  '138 0530 1234',
  '１３８０５３０１２３４',
  'oyxl@caoxian',
  '曹县留守妇女-欧阳晓岚',
  '合影横幅',
] as const

/** The text of a report that names its author in all these ways. */
const telling = () =>
  goodContent({
    title: '曹县庄寨镇留守妇女状况的调查',
    place: '曹县庄寨镇后屯村',
    contributors: [{ name: '司徒文珺', unit: '菏泽市妇联' }],
    situation: `${goodContent().situation}\n\n欧阳晓岚、欧阳 晓岚（歐陽曉嵐，ouyangxiaolan）同司徒文珺到后屯村走访，电话 138 0530 1234、１３８０５３０１２３４、13805301234，邮箱 oyxl@caoxian.gov.cn。`,
    analysis: `${goodContent().analysis}\n\n欧阳主席认为，曹县在菏泽市有代表性；晓岚也请县妇联王秘书核对过。![合影横幅](/files/曹县留守妇女-欧阳晓岚.jpg)`,
  })

/** One round judged by these people: the telling report among plain ones, all through the commands that people use. */
export async function makeJudgedRound(judges: Actor[], picture: Buffer) {
  const organizer = await makeActor('ORGANIZER', '370000')
  const author = await makeActor('CADRE', '371721', '欧阳晓岚')
  await db.person.update({ where: { id: author.id }, data: { phone: '13805301234', post: '曹县妇联主席' } })
  await db.contactPoint.create({
    data: {
      organizationId: author.unit.id,
      name: '后屯村',
      kind: 'VILLAGE',
      town: '庄寨镇',
      since: new Date('2012-03-01'),
    },
  })
  const diaryId = await makeEntry(author, { text: '欧阳晓岚在后屯村走访。', visibility: 'LIBRARY' })
  const draft = await makeDraft(author, telling())
  const shown = await addPicture(author, { reportId: draft.id, bytes: picture, fileName: '曹县留守妇女-欧阳晓岚.png' })
  await db.report.update({
    where: { id: draft.id },
    data: { analysis: `${telling().analysis}\n\n![欧阳晓岚在曹县后屯村](/files/${shown.id})` },
  })
  await db.reportSource.create({ data: { reportId: draft.id, diaryEntryId: diaryId } })
  await submit(author, { reportId: draft.id, version: draft.version, principal: true })
  const handedIn = [draft.id]
  for (let index = 0; index < 5; index++)
    handedIn.push(
      (await makeSubmission(await makeActor('CADRE', '370102'), { title: `第 ${index} 个村的来料加工` })).id,
    )
  const round = await makeRound(organizer, { judgesPerReport: judges.length })
  await enterSubmissions(organizer, round.id)
  await screen(organizer, round.id, 'pending', { verdict: 'PASSED' })
  const codes = await confirmAll(organizer, round.id)
  await seatJudges(
    organizer,
    round.id,
    judges.map(({ id }) => id),
  )
  await drawAssignments(organizer, round.id, '', 2012)
  return { organizer, author, round, handedIn, codes, reportId: draft.id, diaryId }
}

/** Prepares and confirms every copy, masking whatever is suspected. @returns codes in the order of hand-in */
async function confirmAll(organizer: Actor, roundId: string): Promise<string[]> {
  const entries = await db.entry.findMany({
    where: { roundId },
    orderBy: { submission: { submittedAt: 'asc' } },
    select: { id: true },
  })
  const codes: string[] = []
  for (const { id: entryId } of entries) {
    await prepareDraft(entryId)
    const read = () => db.blindCopyDraft.findUniqueOrThrow({ where: { entryId } })
    const doubtful = undecided((await read()).decisions as unknown as Decisions)
    if (doubtful.length)
      await reviseDraft(organizer, roundId, entryId, {
        intent: 'decide',
        press: doubtful.map(({ id }) => `mask:${id}`),
      })
    const { pictures = [] } = (await read()).decisions as unknown as Decisions
    if (pictures.length)
      await reviseDraft(organizer, roundId, entryId, {
        intent: 'decide',
        press: pictures.map(({ number }) => `picture:${number}:${number % 2 ? 'blur:0,0,500,500' : 'keep'}`),
      })
    codes.push(await confirmBlindCopy(organizer, roundId, entryId, (await read()).version))
  }
  return codes
}
