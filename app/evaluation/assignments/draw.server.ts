import { randomInt } from 'node:crypto'
import { assign, type Assignment, type AssignmentProblem, type Pair } from '../../../scoring'
import { randomFrom } from '../../../scoring/random'
import { Prisma } from '../../../prisma/client/client'
import type { Actor } from '../../accounts/actor'
import { audit } from '../../server/audit.server'
import { db, type Transaction } from '../../server/db.server'
import { Refusal } from '../../server/refusal'
import { entrants, refreshConflicts } from '../panel/conflicts.server'
import { lockUnopenedRound, type LockedRound } from '../rounds/lock.server'
import { obstacleText } from './obstacles'
import { problemOf, readGround, type Ground } from './problem.server'

/**
 * Draws who reads what: loads equal, conflicts respected, the rest by lot from a seed that is kept. `after` is the
 * draw the organiser had before her ('' for none): of two who press at once, the second is told.
 * Drawn again, it replaces the draw before, as long as no judge has begun.
 */
export function drawAssignments(actor: Actor, roundId: string, after: string, seed = randomInt(2 ** 31)): Promise<string> {
  return db.$transaction(async (tx) => {
    const round = await lockUnopenedRound(tx, roundId)
    const last = await tx.draw.findFirst({ where: { roundId: round.id }, orderBy: { drawnAt: 'desc' }, select: { id: true } })
    if ((last?.id ?? '') !== after) throw new Refusal('刚有另一位组织者抽过签，没有重复抽。请看过最新的分配再决定。')
    if (last) await clearUntouched(tx, round.id)
    return carryOut(tx, actor, round, seed, null)
  }, { timeout: 120_000, maxWait: 30_000 })
}

/** After recusals, replacements and withdrawals: gives the missing places to others and touches nothing else. */
export function assignMissing(actor: Actor, roundId: string, seed = randomInt(2 ** 31)): Promise<string> {
  return db.$transaction(async (tx) => {
    const round = await lockUnopenedRound(tx, roundId)
    return carryOut(tx, actor, round, seed, null)
  }, { timeout: 120_000, maxWait: 30_000 })
}

/** Asks one more judge to read a report, e.g. because the scores lie far apart. */
export function addJudge(actor: Actor, roundId: string, code: string, seed = randomInt(2 ** 31)): Promise<string> {
  return db.$transaction(async (tx) => {
    const round = await lockUnopenedRound(tx, roundId)
    const standing = await tx.assignment.count({ where: { blindCopy: { code, roundId: round.id }, release: null, recusal: null } })
    if (standing === 0) throw new Refusal('没有这个编号，或这篇还没有分配。', 'code')
    return carryOut(tx, actor, round, seed, { code, more: Math.max(1, standing - round.judgesPerReport + 1) })
  }, { timeout: 120_000, maxWait: 30_000 })
}

async function carryOut(tx: Transaction, actor: Actor, round: LockedRound, seed: number, extra: { code: string; more: number } | null): Promise<string> {
  const barred = await entrants(tx, round)
  await refreshConflicts(tx, round)
  const ground = await readGround(tx, round)
  const own = await tx.seat.findMany({ where: { roundId: round.id, vacatedAt: null, personId: { in: barred.map(({ personId }) => personId) } }, select: { person: { select: { name: true } } } })
  if (own.length) throw new Refusal(`${own.map(({ person }) => person.name).join('、')} 本人有报告参评，请先在“评委与回避”里空出席位。`)
  if (ground.copies.length === 0) throw new Refusal('还没有确认的匿名稿，无法分配。')
  const problem = problemOf(round, ground, extra)
  const result = assign(problem, seed)
  if (!result.feasible) throw new Refusal(result.problems.slice(0, 10).map((one) => obstacleText(one, seatName(ground))).join('\n'))
  const added = withoutKept(result.assignments, problem)
  if (added.length === 0) throw new Refusal('每篇报告的评委都已分够，没有要补的。')
  return keep(tx, { actor, round, seed, problem, result, ground, added })
}

const seatName = ({ seats }: Ground) => (judge: string) => `${seats.find(({ number }) => String(number) === judge)?.name ?? ''}（${judge}号席）`

function withoutKept(pairs: readonly Pair[], { kept = [] }: AssignmentProblem): Pair[] {
  const known = new Set(kept.map(({ report, judge }) => `${report} ${judge}`))
  return pairs.filter(({ report, judge }) => !known.has(`${report} ${judge}`))
}

type Kept = { actor: Actor; round: LockedRound; seed: number; problem: AssignmentProblem; result: Assignment; ground: Ground; added: Pair[] }

/** Lays the draw down whole: problem, seed, result and the rows that judges read by. */
async function keep(tx: Transaction, { actor, round, seed, problem, result, ground, added }: Kept): Promise<string> {
  const { id } = await tx.draw.create({
    data: { roundId: round.id, seed, problem: asJson(problem), result: asJson({ ...result, added }), drawnById: actor.id }, select: { id: true },
  })
  const copies = new Map(ground.copies.map((copy) => [copy.code, copy.id]))
  const before = new Map<string, number>()
  for (const { seatId } of ground.given) before.set(seatId, (before.get(seatId) ?? 0) + 1)
  const rows = ground.seats.flatMap(({ id: seatId, number }) => {
    const mine = added.filter(({ judge }) => judge === String(number)).map(({ report }) => report)
    const first = before.get(seatId) ?? 0
    return readingOrder(mine, seed, number).map((code, at) => ({
      roundId: round.id, seatId, blindCopyId: copies.get(code)!, drawId: id, readingOrder: first + at, assignedById: actor.id,
    }))
  })
  await tx.assignment.createMany({ data: rows })
  const detail = { drawId: id, seed, added: rows.length, largestOverlap: result.largestOverlap, connected: result.connected }
  await audit(tx, { actorId: actor.id, action: 'assignment.draw', subjectType: 'Round', subjectId: round.id, detail })
  return id
}

/** Each judge reads in an order of her own, drawn from the same seed. */
export const readingOrder = (codes: readonly string[], seed: number, seat: number): string[] =>
  randomFrom(`${seed} reading order ${seat}`).shuffle([...codes].sort())

const asJson = (value: object) => value as Prisma.InputJsonObject

async function clearUntouched(tx: Transaction, roundId: string): Promise<void> {
  const touched = await tx.assignment.count({
    where: { roundId, OR: [{ sheet: { isNot: null } }, { submission: { isNot: null } }, { recusal: { isNot: null } }, { release: { isNot: null } }] },
  })
  if (touched > 0) throw new Refusal('已有评委开始评阅、回避或被替换，不能重新抽签。可以补派缺少的评委，其余分配不动。')
  await tx.assignment.deleteMany({ where: { roundId } })
}
