import { defaultRubric, rubricProblems, type Criterion, type Rubric } from '../../../scoring'
import { Prisma } from '../../../prisma/client/client'
import { db, type Transaction } from '../../server/db.server'
import { Refusal } from '../../server/refusal'
import type { CriterionRow } from '../schema'
import { rubricProblemText } from '../wording'

const rubricName = '调研报告评分标准'

export type StandingRubric = { id: string; name: string; version: number; rubric: Rubric }

/** All versions, newest first; the first one is laid down from the default when there is none. */
export async function rubricVersions(): Promise<StandingRubric[]> {
  const rows = await db.rubricVersion.findMany({ orderBy: [{ name: 'asc' }, { version: 'desc' }], take: 50 })
  if (rows.length === 0) {
    await db.rubricVersion.createMany({ data: { name: rubricName, version: 1, criteria: asJson(defaultRubric) }, skipDuplicates: true })
    return rubricVersions()
  }
  return rows.map(({ id, name, version, criteria }) => ({ id, name, version, rubric: criteria as unknown as Rubric }))
}

/** The version as it stands when nothing was changed in the form, otherwise a new version of it. */
export async function rubricVersionFor(tx: Transaction, baseId: string, rows: CriterionRow[], actorId: string): Promise<string> {
  const base = await tx.rubricVersion.findUnique({ where: { id: baseId } })
  if (!base) throw new Refusal('请选择评分标准。', 'rubricVersionId')
  const before = base.criteria as unknown as Rubric
  const criteria = criteriaOf(before, rows)
  if (JSON.stringify(criteria) === JSON.stringify(criteriaOf(before, before.criteria.map(rowOf)))) return base.id
  const problem = rubricProblems({ ...before, criteria })[0]
  if (problem) throw new Refusal(rubricProblemText(problem), 'criteria')
  const newest = await tx.rubricVersion.aggregate({ where: { name: base.name }, _max: { version: true } })
  const version = (newest._max.version ?? 0) + 1
  const { id } = await tx.rubricVersion.create({
    data: { name: base.name, version, criteria: asJson({ ...before, version, criteria }), createdById: actorId },
    select: { id: true },
  })
  return id
}

/** A criterion as the form shows it. */
export const rowOf = ({ id, name, weight, by = 'judge', description = '', anchors = {} }: Criterion): CriterionRow => ({
  id, name, weight: String(weight), by, description, anchors: { ...anchors },
})

function criteriaOf(before: Rubric, rows: CriterionRow[]): Criterion[] {
  return rows.filter(({ name }) => name).map(({ id, name, weight, by, description, anchors }, at) => ({
    id: id || `added-${before.version + 1}-${at}`, name, weight, by, description,
    anchors: Object.fromEntries(before.levels.map((level) => [level.id, anchors[level.id] ?? ''])),
  }))
}

const asJson = (rubric: Rubric) => rubric as unknown as Prisma.InputJsonObject
