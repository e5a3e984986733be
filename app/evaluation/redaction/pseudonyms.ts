import { commonSurnames, surnameOf } from './surnames'
import { stemOf, type PlaceLevel } from './places'
import type { Identities } from './types'

/** Gives every entity of one report one pseudonym and keeps to it over all fields. */
export interface Pseudonyms {
  person(name: string): string
  place(name: string, level: PlaceLevel): string
  organization(name: string): string
  /** Pseudonyms already standing in a text are never given to anybody else. */
  reserve(text: string): void
}

const stems = [...'甲乙丙丁戊己庚辛壬癸']
const ordinal = (n: number): string => `${stems[n % 10] ?? ''}${n < 10 ? '' : Math.floor(n / 10) + 1}`
const letter = (n: number): string =>
  n < 26 ? String.fromCharCode(65 + n) : letter(Math.floor(n / 26) - 1) + letter(n % 26)

const organizationTail =
  /(?:合作社|农场|公司|集团|学院|大学|中学|小学|幼儿园|学校|医院|卫生院|银行|协会|学会|研究所|中心|法院|检察院|派出所|妇联|委员会|政府|党委|报社|电视台|工厂|超市|基金会|厂|局|厅|部|队|报|社)$/

/**
 * A fresh state for one report. The author's own city and county are 某市 and 某县, other places 甲市, A镇,
 * B村; people 李某甲, 李某乙 with a surname that no known person has; organisations 甲公司, 乙公司.
 */
export function createPseudonyms(identities: Identities): Pseudonyms {
  const given = new Map<string, string>()
  const taken = new Set<string>()
  const counts = new Map<string, number>()
  const known = (identities.people ?? []).map((person) => (typeof person === 'string' ? person : person.name))
  const realSurnames = new Set(known.map(surnameOf))
  const surnames = commonSurnames.filter((surname) => !realSurnames.has(surname))

  function give(key: string, sequence: string, name: (n: number) => string): string {
    const before = given.get(key)
    if (before !== undefined) return before
    let n = counts.get(sequence) ?? 0
    let pseudonym = name(n)
    while (taken.has(pseudonym)) pseudonym = name(++n)
    counts.set(sequence, n + 1)
    taken.add(pseudonym)
    given.set(key, pseudonym)
    return pseudonym
  }

  const person = (name: string): string =>
    give(
      `person ${name}`,
      'person',
      (n) => `${surnames[Math.floor(n / 10) % surnames.length] ?? '某'}某${ordinal(n % 10)}${n < 200 ? '' : n}`,
    )

  function place(name: string, level: PlaceLevel): string {
    const key = `${level} ${stemOf(name, level)}`
    const noun = placeNoun(name, level)
    if (level === 'town' || level === 'village') return give(key, 'letter', (n) => letter(n) + noun)
    return give(key, level, (n) => ordinal(n) + noun)
  }

  function organization(name: string): string {
    const tail = organizationTail.exec(name)?.[0] ?? '单位'
    return give(`organization ${name}`, `organization ${tail}`, (n) => ordinal(n) + tail)
  }

  function reserve(text: string): void {
    for (const [token] of text.matchAll(
      /[A-Z]{1,2}(?:镇|乡|街道|村|社区)|[甲乙丙丁戊己庚辛壬癸]\d?(?:省|市|县|区)|\p{Script=Han}某[甲乙丙丁戊己庚辛壬癸]/gu,
    )) {
      taken.add(token)
    }
  }

  const own = (name: string | null | undefined, level: PlaceLevel): void => {
    if (name) given.set(`${level} ${stemOf(name, level)}`, `某${placeNoun(name, level)}`)
  }
  own(identities.city, 'city')
  own(identities.county, 'county')
  return { person, place, organization, reserve }
}

/** 市, 县, 区, 镇, 街道, 村, 社区: what kind of place the pseudonym stays. County-level cities are 县. */
export function placeNoun(name: string, level: PlaceLevel): string {
  switch (level) {
    case 'province':
      return /省|自治区$/.test(name) ? '省' : /^(北京|上海|天津|重庆)/.test(name) ? '市' : '地'
    case 'city':
      return '市'
    case 'county':
      return name.endsWith('区') ? '区' : '县'
    case 'town':
      return /街道|办事处$/.test(name) ? '街道' : name.endsWith('乡') ? '乡' : '镇'
    case 'village':
      return /社区|居委会$/.test(name) ? '社区' : '村'
  }
}
