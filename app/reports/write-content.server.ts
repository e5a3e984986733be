import type { Transaction } from '../server/db.server'
import type { ContributorName, ReportContent } from './content'

type Target = { id: string; organizationId: string; content: ReportContent }

/** Puts a content into the draft and counts its version up. The report must be locked. */
export async function writeContent(tx: Transaction, report: Target, content: ReportContent) {
  const { contributors, ...columns } = content
  if (JSON.stringify(contributors) !== JSON.stringify(report.content.contributors)) {
    await tx.contributor.deleteMany({ where: { reportId: report.id } })
    const persons = await recognise(tx, contributors, report.organizationId)
    await tx.contributor.createMany({
      data: contributors.map(({ name, unit }, position) => ({
        reportId: report.id,
        name,
        unit,
        position,
        personId: persons[position] ?? null,
      })),
    })
  }
  return tx.report.update({
    where: { id: report.id },
    data: { ...columns, version: { increment: 1 } },
    select: { version: true, updatedAt: true },
  })
}

/** Co-authors who are people of the system, told by name and unit; conflicts of interest rest on it. */
async function recognise(
  tx: Transaction,
  contributors: ContributorName[],
  organizationId: string,
): Promise<(string | null)[]> {
  const people = await tx.person.findMany({
    where: { name: { in: contributors.map(({ name }) => name) } },
    select: {
      id: true,
      name: true,
      organizationId: true,
      organization: { select: { name: true, shortName: true } },
    },
  })
  return contributors.map(({ name, unit }) => {
    const same = people.filter(
      (person) =>
        person.name === name &&
        (unit === ''
          ? person.organizationId === organizationId
          : unit === person.organization.name || unit.startsWith(person.organization.shortName)),
    )
    return same.length === 1 ? same[0]!.id : null
  })
}
