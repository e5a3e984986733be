import { countMarkdown } from '../../../../app/server/documents/character-count'
import type { Encounter, Plan } from '../plan'
import { methodsOf } from '../sample'
import { MARKER, type Report } from '../types'
import { writeAbstract } from './abstract'
import { writeAdvice } from './advice'
import { writeAnalysis } from './analysis'
import { startDraft } from './draft'
import { writeSituation } from './situation'

/** Writes the report of a plan, before anything is planted in it. */
export function writeReport(plan: Plan): Report {
  const draft = startDraft(plan)
  const { author, theme, title, draws } = { ...plan, draws: draft.draws }
  const heading = title?.title ?? draft.oneOf(theme.titles)
  const abstract = writeAbstract(draft)
  const parts = { situation: writeSituation(draft), analysis: writeAnalysis(draft), advice: writeAdvice(draft) }
  return {
    id: reportId(author.id),
    ...(title ? { titleId: title.id } : {}),
    authorId: author.id,
    organizationCode: author.organizationCode,
    divisionCode: plan.divisionCode,
    place: plan.place,
    title: heading,
    abstract,
    keywords: title?.tags ?? draws.some(theme.keywords, draws.int(3, 5)),
    themes: [theme.name],
    groups: [...theme.groups],
    activities: draws.some(theme.activities, draws.int(2, 3)),
    methods: methodsOf(theme, title),
    sample: plan.sample,
    fieldwork: plan.fieldwork,
    finishedOn: plan.finishedOn,
    parts,
    characters: countMarkdown(Object.values(parts).join('\n\n')),
    figures: draft.figures,
    cases: plan.encounters.map(caseOf),
    sourceDiaries: [...new Set(plan.encounters.map((met) => met.diaryEntryId))],
    quality: plan.quality,
    planted: [],
    marker: MARKER,
  }
}

export const reportId = (authorId: string) => `R${authorId.slice(1)}`

const caseOf = ({ alias, age, point, diaryEntryId }: Encounter) => ({
  alias,
  age,
  place: point.town + point.name,
  diaryEntryId,
})
