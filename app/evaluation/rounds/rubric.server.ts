import { defaultRubric, quickRubric, rubricProblems, type Criterion, type Rubric } from '../../../scoring'
import { Prisma } from '../../../prisma/client/client'
import { db, type Transaction } from '../../server/db.server'
import { Refusal } from '../../server/refusal'
import type { CriterionRow } from '../schema'
import { rubricProblemText } from '../wording'

/** What every installation starts with; the first is proposed for a new round. */
const standards = [
  ['调研报告评分标准', defaultRubric],
  ['三档快评（入选、待定、不入选）', quickRubric],
] as const
const [[usual]] = standards

export type StandingRubric = { id: string; name: string; version: number; rubric: Rubric }

/** All versions, the usual standard first, the newest first; those every installation starts with are laid down when missing. */
export async function rubricVersions(): Promise<StandingRubric[]> {
  const rows = await db.rubricVersion.findMany({ orderBy: [{ name: 'asc' }, { version: 'desc' }], take: 50 })
  const missing = standards.filter(([name]) => !rows.some((row) => row.name === name))
  if (missing.length > 0) {
    await db.rubricVersion.createMany({
      data: missing.map(([name, rubric]) => ({ name, version: 1, criteria: asJson(rubric) })),
      skipDuplicates: true,
    })
    return rubricVersions()
  }
  const versions = rows.map(({ id, name, version, criteria }) => ({
    id,
    name,
    version,
    rubric: criteria as unknown as Rubric,
  }))
  return [...versions.filter(({ name }) => name === usual), ...versions.filter(({ name }) => name !== usual)]
}

export type RubricChanges = {
  criteria: CriterionRow[]
  step?: '1' | '0.5' | undefined
  opinionLength?: number | undefined
}

/** The version as it stands when nothing was changed in the form, otherwise a new version of it. */
export async function rubricVersionFor(
  tx: Transaction,
  baseId: string,
  changes: RubricChanges,
  actorId: string,
): Promise<string> {
  const base = await tx.rubricVersion.findUnique({ where: { id: baseId } })
  if (!base) throw new Refusal('请选择评分标准。', 'rubricVersionId')
  const before = base.criteria as unknown as Rubric
  const criteria = criteriaOf(before, changes.criteria)
  const step = changes.step !== undefined && Number(changes.step) !== Number(before.step) ? changes.step : before.step
  const opinionLength = changes.opinionLength ?? before.opinionLength
  const same = JSON.stringify(criteria) === JSON.stringify(criteriaOf(before, before.criteria.map(rowOf)))
  if (same && step === before.step && opinionLength === before.opinionLength) return base.id
  const problem = rubricProblems({ ...before, criteria, step })[0]
  if (problem) throw new Refusal(rubricProblemText(problem, String(before.total)), 'criteria')
  const newest = await tx.rubricVersion.aggregate({ where: { name: base.name }, _max: { version: true } })
  const version = (newest._max.version ?? 0) + 1
  const { id } = await tx.rubricVersion.create({
    data: {
      name: base.name,
      version,
      criteria: asJson({ ...before, version, criteria, step, opinionLength }),
      createdById: actorId,
    },
    select: { id: true },
  })
  return id
}

/** A criterion as the form shows it. */
export const rowOf = ({ id, name, weight, by = 'judge', description = '', anchors = {} }: Criterion): CriterionRow => ({
  id,
  name,
  weight: String(weight),
  by,
  description,
  anchors: { ...anchors },
})

function criteriaOf(before: Rubric, rows: CriterionRow[]): Criterion[] {
  return rows
    .filter(({ name }) => name)
    .map(({ id, name, weight, by, description, anchors }, at) => ({
      id: id || `added-${before.version + 1}-${at}`,
      name,
      weight,
      by,
      description,
      anchors: Object.fromEntries(before.levels.map((level) => [level.id, anchors[level.id] ?? ''])),
    }))
}

const asJson = (rubric: Rubric) => rubric as unknown as Prisma.InputJsonObject
