import { type Ancestry, ancestry, type Organization } from './organization-tree'

/** Why a judge may not score a report. `entrant`: she has an entry of her own anywhere in the round. */
export type ConflictKind =
  | 'ownEntry'
  | 'coAuthor'
  | 'recommender'
  | 'sameUnit'
  | 'sameCounty'
  | 'sameCity'
  | 'relative'
  | 'teacherStudent'
  | 'entrant'
  | 'other'

/** Where a conflict was read: in the organisation tree, on the report, or in somebody's declaration. */
export type ConflictSource =
  | {
      readonly from: 'organizations'
      readonly judgeUnit: string
      readonly authorUnit: string
      readonly common: string
    }
  | {
      readonly from: 'report'
      readonly role: 'author' | 'contributor' | 'recommender'
      readonly report: string
    }
  | { readonly from: 'declaration'; readonly declaration: string }

export interface Conflict {
  readonly report: string
  readonly judge: string
  readonly kind: ConflictKind
  readonly source: ConflictSource
}

export interface ConflictReport {
  readonly id: string
  /** People who wrote it, the first author first. */
  readonly authors: readonly string[]
  /** Units of the authors and the unit that handed the report in. */
  readonly units: readonly string[]
  readonly recommenders?: readonly string[]
}

export interface ConflictJudge {
  readonly id: string
  readonly person: string
  readonly units: readonly string[]
}

/** A declared relation: of a judge to one report, or between two people (either may be the judge). */
export interface Declaration {
  readonly id: string
  readonly kind: Exclude<ConflictKind, 'sameUnit' | 'sameCounty' | 'sameCity' | 'entrant'>
  readonly judge?: string
  readonly report?: string
  readonly people?: readonly [string, string]
}

export interface ConflictRules {
  /** Also bars judges of the same city. Off by default. */
  readonly sameCity?: boolean
  /** Whether a judge with an entry is barred from the whole round (default) or only from her entry. */
  readonly entrantBarredFrom?: 'round' | 'entry'
  /** Kinds that the round switched off. */
  readonly off?: readonly ConflictKind[]
}

export interface ConflictInput {
  readonly organizations: readonly Organization[]
  readonly reports: readonly ConflictReport[]
  readonly judges: readonly ConflictJudge[]
  readonly declarations?: readonly Declaration[]
}

/**
 * All conflicts of interest between judges and reports, each with its source; one pair may have several. The
 * tree gives same unit, county and (optionally) city; the reports give own entry, co-author and recommender;
 * declarations give the rest. Ordered by judge and report as given.
 */
export function conflictsOfInterest(input: ConflictInput, rules: ConflictRules = {}): Conflict[] {
  const tree = ancestry(input.organizations)
  const declared = declarationIndex(input.declarations ?? [])
  const off = new Set<ConflictKind>(rules.off ?? [])
  const entrants = new Map<string, string>()
  for (const report of input.reports) for (const author of report.authors) entrants.set(author, report.id)
  const found: Conflict[] = []
  for (const judge of input.judges) {
    const ownReport = rules.entrantBarredFrom === 'entry' ? undefined : entrants.get(judge.person)
    for (const report of input.reports) {
      const add = (kind: ConflictKind, source: ConflictSource) => {
        if (!off.has(kind)) found.push({ report: report.id, judge: judge.id, kind, source })
      }
      writtenOnReport(judge, report, add)
      if (ownReport !== undefined && !report.authors.includes(judge.person)) {
        add('entrant', { from: 'report', role: 'author', report: ownReport })
      }
      readFromTree(tree, judge, report, rules, add)
      for (const declaration of declared(judge, report)) {
        add(declaration.kind, { from: 'declaration', declaration: declaration.id })
      }
    }
  }
  return found
}

type Add = (kind: ConflictKind, source: ConflictSource) => void

function writtenOnReport(judge: ConflictJudge, report: ConflictReport, add: Add): void {
  const place = report.authors.indexOf(judge.person)
  if (place === 0) add('ownEntry', { from: 'report', role: 'author', report: report.id })
  if (place > 0) add('coAuthor', { from: 'report', role: 'contributor', report: report.id })
  if (report.recommenders?.includes(judge.person)) {
    add('recommender', { from: 'report', role: 'recommender', report: report.id })
  }
}

/** Only the closest common body counts: the same unit is not told again as the same county. */
function readFromTree(tree: Ancestry, judge: ConflictJudge, report: ConflictReport, rules: ConflictRules, add: Add) {
  for (const judgeUnit of judge.units) {
    for (const authorUnit of report.units) {
      const source = (common: string) => ({ from: 'organizations' as const, judgeUnit, authorUnit, common })
      const county = tree.county(judgeUnit)
      const city = tree.city(judgeUnit)
      if (judgeUnit === authorUnit) add('sameUnit', source(judgeUnit))
      else if (county !== null && county === tree.county(authorUnit)) add('sameCounty', source(county))
      else if (rules.sameCity && city !== null && city === tree.city(authorUnit)) add('sameCity', source(city))
    }
  }
}

function declarationIndex(declarations: readonly Declaration[]) {
  const ofPerson = new Map<string, Declaration[]>()
  const ofJudge = new Map<string, Declaration[]>()
  const put = (index: Map<string, Declaration[]>, key: string, one: Declaration) =>
    index.set(key, [...(index.get(key) ?? []), one])
  for (const one of declarations) {
    if (one.judge !== undefined && one.report !== undefined) put(ofJudge, one.judge, one)
    for (const person of new Set(one.people ?? [])) put(ofPerson, person, one)
  }
  return (judge: ConflictJudge, report: ConflictReport): Declaration[] => [
    ...(ofJudge.get(judge.id) ?? []).filter((one) => one.report === report.id),
    ...(ofPerson.get(judge.person) ?? []).filter((one) =>
      report.authors.some((author) => author !== judge.person && one.people?.includes(author)),
    ),
  ]
}
