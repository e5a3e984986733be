import { redactFields } from '../../app/evaluation/redact'
import { nameOf } from '../../prisma/seed/corpus/divisions'
import { generateCorpus } from '../../prisma/seed/corpus/generate'

/** What a person has to look at in demonstration reports, for 5,000 characters of a report. */
export function suspectsInReports(reports = 100): {
  suspects: number
  different: number
  slight: number
  characters: number
} {
  const corpus = generateCorpus({ size: 'M', seed: 2012 })
  const authors = new Map([...corpus.people].map((person) => [person.id, person]))
  const sum = { suspects: 0, different: 0, slight: 0, characters: 0 }
  let left = reports
  for (const report of corpus.reports()) {
    if (left-- === 0) break
    const { title, abstract, parts } = report
    const fields = { title, abstract, ...parts }
    const author = authors.get(report.authorId)
    const found = Object.values(
      redactFields(fields, {
        people: author ? [author.name] : [],
        units: [`${nameOf(report.organizationCode)}妇女联合会`],
        county: report.place,
      }),
    )
    const suspects = found.flatMap((redaction) => redaction.suspects)
    sum.suspects += suspects.length
    sum.slight += suspects.filter(({ slight }) => slight).length
    sum.different += new Set(suspects.filter(({ slight }) => !slight).map(({ text }) => text)).size
    sum.characters += Object.values(fields).join('').length
  }
  const per5000 = (count: number): number => (5000 * count) / sum.characters
  return {
    suspects: per5000(sum.suspects),
    different: per5000(sum.different),
    slight: per5000(sum.slight),
    characters: sum.characters / reports,
  }
}
