import { compare, type Decimal, floor, fraction, multiply } from './decimal'
import { countOf, eachOnce, isPlain } from './input'
import { sharedRanks } from './standings'
import { compareIds, keyed, type Keyed, ownValue } from './scores'

/** A ranked report as a candidate for an award. */
export interface Candidate {
  readonly report: string
  readonly score: Decimal
  /** As given by {@link rank}; computed from the scores where missing. */
  readonly rank?: number
  /** The author who may win once, usually the first author. */
  readonly author?: string | null
}

/** A ranking as `rank` gives it. */
export interface Ranked {
  readonly standings: readonly Candidate[]
}

export interface AwardRules {
  /** Places per tier, best first. */
  readonly quota?: readonly number[]
  /** Shares of the valid entries per tier, used without `quota`; places are rounded down. */
  readonly ratios?: readonly Decimal[]
  /** Valid entries the ratios refer to; the number of candidates by default. */
  readonly entries?: number
  /**
   * What happens to equals at a cut. `inclusive`: all of them get the tier if the first of them is inside it.
   * `exclusive`: all of them fall to the next tier unless the last of them is inside it.
   */
  readonly policy?: 'inclusive' | 'exclusive'
  /** Authors by report, where the candidates do not name them. */
  readonly authors?: Keyed<string | null>
  /** One author keeps only the highest award and the gap is filled by rank. On by default. */
  readonly oneAwardPerAuthor?: boolean
  /** Lowest score for each tier; places below it stay empty (可空缺) and do not pass to the next tier. */
  readonly minimumScores?: readonly (Decimal | null)[]
}

export interface AwardProposal {
  /** Tier by report, 1 the highest, 0 none. */
  readonly award: Keyed<number>
  readonly rank: Keyed<number>
  /** Places per tier by the rules. */
  readonly quota: readonly number[]
  /** Awards proposed per tier; may be fewer (left empty) or, with ties, more. */
  readonly given: readonly number[]
  /** Reports whose author already holds an award for another report. */
  readonly passedOver: readonly string[]
}

/** 一等 5 %, 二等 10 %, 三等 15 %, 优秀 10 % of the valid entries. */
export const defaultRatios: readonly Decimal[] = ['0.05', '0.10', '0.15', '0.10']

/** The same for plain scores without ids: lists in the order of the scores. */
export interface ListProposal extends Omit<AwardProposal, 'award' | 'rank' | 'passedOver'> {
  readonly award: readonly number[]
  readonly rank: readonly number[]
}

/**
 * Awards from a ranking. The boundary of a tier is the sum of all places down to it, so a tier that gave more
 * because of equals leaves fewer for the next.
 *
 * `proposeAwards(['90', '90', '88'], { quota: [1, 2] }).award` is `[1, 1, 2]`.
 * @throws RangeError on a report given twice, a score that is no decimal, and a rank or a number of places that is none
 */
export function proposeAwards(scores: readonly Decimal[], rules?: AwardRules): ListProposal
export function proposeAwards(
  candidates: readonly Candidate[] | Keyed<Decimal> | Ranked,
  rules?: AwardRules,
): AwardProposal
export function proposeAwards(
  source: readonly Decimal[] | readonly Candidate[] | Keyed<Decimal> | Ranked,
  rules: AwardRules = {},
): AwardProposal | ListProposal {
  if (Array.isArray(source) && isPlain(source)) {
    const ids = source.map((_, at) => String(at))
    const list = source.map((score, at) => ({ report: String(at), score }))
    const { award, rank, quota, given } = propose(list, rules)
    return { award: ids.map((id) => award[id] ?? 0), rank: ids.map((id) => rank[id] ?? 0), quota, given }
  }
  return propose(candidatesOf(source as readonly Candidate[] | Keyed<Decimal> | Ranked), rules)
}

function candidatesOf(source: readonly Candidate[] | Keyed<Decimal> | Ranked): readonly Candidate[] {
  if (Array.isArray(source)) return source as readonly Candidate[]
  const { standings: ranked } = source as Ranked
  if (Array.isArray(ranked)) return ranked
  return Object.entries(source as Keyed<Decimal>).map(([report, score]) => ({ report, score }))
}

function propose(given: readonly Candidate[], rules: AwardRules): AwardProposal {
  eachOnce(given)
  const candidates = given.map(({ report, score, rank, author }) => ({
    report,
    score,
    rank,
    author: author ?? ownValue(rules.authors, report) ?? null,
  }))
  const { policy = 'inclusive', oneAwardPerAuthor = true, minimumScores = [] } = rules
  const places = rules.quota ?? placesOf(rules.ratios ?? defaultRatios, rules.entries ?? candidates.length)
  const quota = places.map((one) => countOf(one, 'places'))
  const boundaries = quota.map((_, tier) => quota.slice(0, tier + 1).reduce((all, places) => all + places, 0))
  const rank = ranksFor(candidates)
  const award = new Map<string, number>()
  const winners = new Set<string>()
  const passedOver: string[] = []
  let position = 0
  let tier = 0
  for (const group of groupsByRank(candidates, rank)) {
    const eligible = group.filter((candidate) => {
      const barred = oneAwardPerAuthor && candidate.author != null && winners.has(candidate.author)
      if (barred) passedOver.push(candidate.report)
      return !barred
    })
    const once = oneAwardPerAuthor ? firstOfEachAuthor(eligible) : eligible
    if (once.length === 0) continue
    const reach = policy === 'inclusive' ? position + 1 : position + once.length
    for (; tier < quota.length; tier++) {
      const empty = (boundaries[tier] ?? 0) - position
      if (reach > (boundaries[tier] ?? 0)) continue
      if (once.every((candidate) => reaches(candidate.score, minimumScores[tier]))) break
      for (let later = tier; later < quota.length; later++) boundaries[later] = (boundaries[later] ?? 0) - empty
    }
    position += once.length
    if (tier === quota.length) continue
    for (const candidate of once) {
      award.set(candidate.report, tier + 1)
      if (candidate.author != null) winners.add(candidate.author)
    }
    for (const { report } of eligible) if (!award.has(report)) passedOver.push(report)
  }
  const ids = candidates.map((candidate) => candidate.report)
  return {
    award: keyed(ids, (id) => award.get(id) ?? 0),
    rank: keyed(ids, (id) => rank.get(id) ?? 0),
    quota,
    given: quota.map((_, at) => ids.filter((id) => award.get(id) === at + 1).length),
    passedOver,
  }
}

/** Places per tier: share × entries, rounded down in exact decimals (5 % of 2,360 is 118). */
export function placesOf(ratios: readonly Decimal[], entries: number): number[] {
  return ratios.map((ratio) => Number(floor(multiply(fraction(ratio), fraction(entries)))))
}

function ranksFor(candidates: readonly Candidate[]): Map<string, number> {
  if (candidates.some((candidate) => candidate.rank === undefined)) return sharedRanks(candidates)
  for (const { score } of candidates) fraction(score) // throws where it is none, though the rank decides
  return new Map(candidates.map(({ report, rank = 0 }) => [report, countOf(rank, `rank of ${report}`, 1)]))
}

function groupsByRank(candidates: readonly Candidate[], rank: ReadonlyMap<string, number>): Candidate[][] {
  const groups = new Map<number, Candidate[]>()
  for (const candidate of [...candidates].sort((a, b) => compareIds(a.report, b.report))) {
    const place = rank.get(candidate.report) ?? 0
    const group = groups.get(place)
    if (group) group.push(candidate)
    else groups.set(place, [candidate])
  }
  return [...groups].sort(([a], [b]) => a - b).map(([, group]) => group)
}

/** Among equals of one author the first by id stands for all. */
function firstOfEachAuthor(group: readonly Candidate[]): Candidate[] {
  const seen = new Set<string>()
  return group.filter(({ author }) => {
    if (author == null) return true
    if (seen.has(author)) return false
    seen.add(author)
    return true
  })
}

const reaches = (score: Decimal, minimum: Decimal | null | undefined): boolean =>
  minimum === null || minimum === undefined || compare(fraction(score), fraction(minimum)) >= 0
