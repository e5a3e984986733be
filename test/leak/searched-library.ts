import type { Actor } from '../../app/accounts/actor'
import type { Role } from '../../app/accounts/roles'
import { enterSubmissions } from '../../app/evaluation/entries/enter-submissions.server'
import { searchEngine } from '../../app/library/engine.server'
import { db } from '../../app/server/db.server'
import { enqueueIndexJobs } from '../../app/server/index-job.server'
import { makeActor } from '../factories/actors'
import { makeEntry } from '../factories/diaries'
import { handIn, makeRound } from '../factories/rounds'

/** A word that stands in one report alone: title, keywords, theme and text. */
export const secret = '蓝靛印花坊'
/** The same for diaries that their author did not give to the library, and for one she did. */
export const hidden = '槐树湾夜话'
export const given = '枣林铺笔谈'

/** The judge in another role of hers: what protects the round must look at the person. */
export const inRole = (judge: Actor, role: Role): Actor => ({ ...judge, role })

/**
 * A report in the round that is being judged, another beside it, diaries of all kinds, and a judge of the round who
 * is a cadre and a researcher too. `drain` lets the index follow.
 */
export async function makeSearchedLibrary(drain: () => Promise<unknown>) {
  const organizer = await makeActor('ORGANIZER', '370000')
  const author = await makeActor('CADRE', '371721')
  const text = {
    title: `${secret}的调查`,
    keywords: [secret],
    situation: `${secret}里有三十名留守妇女，缺资金、缺销路。`,
    analysis: `${secret}销路窄。`,
    advice: `请扶持${secret}。`,
  }
  const { report, submission } = await handIn({ author, text, themes: [`${secret}主题`] })
  // like it in words, and never in the round
  const beside = await handIn({
    unitCode: '370102',
    text: { title: '刺绣作坊的调查', situation: '刺绣作坊里有三十名留守妇女，缺资金、缺销路。' },
  })
  const diaries = {
    sensitive: await makeEntry(author, {
      place: hidden,
      text: `${hidden}：一户遭遇家庭暴力。`,
      visibility: 'LIBRARY',
      sensitive: true,
    }),
    private: await makeEntry(author, { place: hidden, text: `${hidden}：自己的想法。`, visibility: 'PRIVATE' }),
    unit: await makeEntry(author, { place: hidden, text: `${hidden}：单位内部。`, visibility: 'UNIT' }),
    given: await makeEntry(author, { place: given, text: `${given}：到户走访。`, visibility: 'LIBRARY' }),
  }
  await db.$transaction(async (tx) => {
    await enqueueIndexJobs(tx, 'report', [report.id, beside.report.id])
    await enqueueIndexJobs(tx, 'diary', Object.values(diaries))
  })
  await drain()
  const judge = await makeActor('JUDGE', '370000-GX')
  const round = await makeRound(organizer)
  return { organizer, author, report, submission, beside: beside.report, diaries, judge, round }
}

/** Words that stand in every fifth document tell nothing: more documents, without the telling ones. */
export async function indexFillers() {
  const fillers = Array.from({ length: 40 }, (_, index) => ({
    id: `report:filler${index}`,
    kind: 'report' as const,
    title: `旧档${index}`,
    body: '道路与水利',
    access: [],
  }))
  await (await searchEngine()).index(fillers)
}

/** Takes the report into the round and seats the judge; the index has not heard of it yet. */
export async function enterAndSeat({
  organizer,
  round,
  judge,
  beside,
}: Awaited<ReturnType<typeof makeSearchedLibrary>>) {
  await enterSubmissions(organizer, round.id)
  await db.entry.deleteMany({ where: { roundId: round.id, submission: { reportId: beside.id } } })
  await db.seat.create({ data: { roundId: round.id, personId: judge.id, number: 1, seatedById: organizer.id } })
}
