import { tagNames, type TaggedName } from '../tagger/tagger'
import type { Word } from '../words.server'
import { organization, person, type Finding } from './finding'
import { genericBefore, notPlaces } from './ordinary-places'
import { notPeople } from './ordinary-words'
import { isOrdinary, isSlight } from './nobodys'
import { organizationSuspects } from './organizations'
import { personSuspects } from './people'
import { placeNamed, placeSuspects } from './places'
import { reachOf } from './reach'

/**
 * People, places and organisations that nobody listed, found by rules and by the learned tagger. What a rule finds
 * where the tagger sees nothing but ordinary text is left out.
 */
export function nameSuspects(text: string, words: readonly Word[]): Finding[] {
  const { names, isConceivable } = tagNames(text, words)
  const byRule = [...organizationSuspects(words), ...placeSuspects(text, words), ...personSuspects(text, words)]
  const found = [
    ...byRule.filter(({ start, end }) => isConceivable(start, end)),
    ...names.flatMap((name) => findingOf(name, text) ?? []),
  ]
  const wordAt = words.flatMap((word) => Array.from({ length: word.end - word.start }, () => word))
  return found.flatMap((raw) => {
    const finding = inOneParagraph(raw, text)
    const name = text.slice(finding.start, finding.end)
    if (isOrdinary(finding, name, wordAt) || isAnyPlace(name)) return []
    const end = reachOf(finding, text, wordAt)
    return { ...finding, end, slight: end === finding.end && isSlight(finding, text) }
  })
}

/** No name goes on in another paragraph: the longest part within one is meant. */
function inOneParagraph(finding: Finding, text: string): Finding {
  const parts = [...text.slice(finding.start, finding.end).matchAll(/\S(?:(?!\n\s*\n).)*\S|\S/gs)].sort(
    (a, b) => b[0].length - a[0].length,
  )
  const start = finding.start + (parts[0]?.index ?? 0)
  return { ...finding, start, end: start + (parts[0]?.[0].length ?? 0) }
}

function findingOf({ start, end, kind }: TaggedName, text: string): Finding | undefined {
  const name = text.slice(start, end)
  if (notPeople.has(name) || notPlaces.has(name) || isNoName(name) || (kind === 'person' && /\d/.test(name)))
    return undefined
  if (kind === 'place') return placeNamed(start, end, name)
  return kind === 'person' ? person(start, end, '像是人名') : organization(start, end)
}

/** What no name holds: the mark of a clause, a bracket without its other half, a number of persons or pieces. */
const isNoName = (text: string): boolean =>
  /[；;，,。！？：|]|\d[份名个人户次]/.test(text) || text.includes('（') !== text.includes('）')

/** 示范村, 各乡镇, 镇街: any of its kind. */
function isAnyPlace(name: string): boolean {
  const [kind] = /(乡镇|镇街|村居|社区|[市县区镇乡村街])$/.exec(name) ?? []
  return kind !== undefined && (kind === name || genericBefore.has(name.slice(0, -kind.length)))
}
