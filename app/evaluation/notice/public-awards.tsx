import { awardGrades } from '../vocabulary'
import { gradeNames } from '../wording'
import type { AwardRow } from '../awards/queries.server'

/** The list as everyone sees it: title, unit, authors; no scores, no codes. */
export function PublicAwards({
  awards,
}: {
  awards: Pick<AwardRow, 'entryId' | 'grade' | 'title' | 'unit' | 'author' | 'contributors'>[]
}) {
  return awardGrades.map((grade) => {
    const rows = awards.filter((award) => award.grade === grade)
    return (
      <section key={grade} className="mb-6">
        <h2 className="mb-2 text-lg">
          {gradeNames[grade]}（{rows.length ? `${rows.length} 篇` : '空缺'}）
        </h2>
        <ol className="grid list-decimal gap-2 pl-8">
          {rows.map(({ entryId, title, unit, author, contributors }) => (
            <li key={entryId}>
              《{title}》{' '}
              <span className="text-ink-soft">
                {unit}
                {'　'}
                {namesOf(author, contributors).map((name) => (
                  <span key={name} className="whitespace-nowrap">
                    {name}
                  </span>
                ))}
              </span>
            </li>
          ))}
        </ol>
      </section>
    )
  })
}

/** The names with their commas, none of which is torn at the end of a line. */
const namesOf = (author: string, contributors: string | null) =>
  [author, contributors]
    .filter(Boolean)
    .join('、')
    .split(/(?<=、)/)
