import type { Alias, Entity, Manner } from '../alias'
import { lettersOf } from '../characters'
import { stemOf, type PlaceLevel } from '../places'
import type { Identities, KnownUnit } from '../types'

const federation = /妇女联合会|妇联/
const federationForms = ['妇女联合会', '妇联', '妇女联']

/** Every way a known unit is written, with the places around it and, in context, without: 市妇联. */
export function* unitAliases(unit: KnownUnit, identities: Identities): Generator<Alias> {
  const name = lettersOfText(unit.name)
  if (name.length < 2) return
  const { prefixes, rest, level, place } = split(name, identities)
  const entity: Entity = {
    kind: 'organization',
    source: `单位 ${unit.name}`,
    pseudonym: (pseudonyms) =>
      place
        ? pseudonyms.place(place.name, place.level) + rest.replace(federation, '妇联')
        : pseudonyms.organization(name),
  }
  const alias = (text: string, manner: Manner = 'han'): Alias => ({ text, manner, entity })

  yield alias(name)
  for (const abbreviation of unit.abbreviations ?? []) {
    const short = lettersOfText(abbreviation)
    yield alias(short, /^[市县区]/.test(short) ? 'level' : /^[a-z0-9]+$/.test(short) ? 'latin' : 'han')
  }
  if (rest.length < 2) return
  const forms = federation.test(rest) ? federationForms.map((form) => rest.replace(federation, form)) : [rest]
  for (const form of forms) {
    for (const prefix of prefixes) yield alias(prefix + form)
    if (level) {
      yield alias(level + form, 'level')
      for (const own of ['我', '本', '俺']) yield alias(own + level + form)
    }
  }
}

interface Parts {
  /** The ways to write its place: 夏津县, 夏津. */
  prefixes: string[]
  /** What is left without the place; '' when no known place begins the name. */
  rest: string
  /** 市, 县 or 区. */
  level: string
  place?: { name: string; level: PlaceLevel }
}

/** The unit's name taken apart by the known city and county. */
function split(name: string, identities: Identities): Parts {
  const city = lettersOfText(identities.city ?? '')
  const county = lettersOfText(identities.county ?? '')
  const cityForms = [city, stemOf(city, 'city')]
  const countyForms = [county, stemOf(county, 'county')]
  const afterProvince = dropHead(name, ['山东省', '山东'])
  const afterCity = county && afterProvince.startsWith(county) ? afterProvince : dropHead(afterProvince, cityForms) // 东营区 is not 东营
  const afterCounty = dropHead(afterCity, countyForms)
  const own: [string, string[], string, PlaceLevel] =
    afterCounty !== afterCity
      ? [afterCounty, countyForms, identities.county ?? '', 'county']
      : [afterCity, cityForms, identities.city ?? '', 'city']
  const [rest, forms, place, level] = own
  if (rest === name || place === '') return { prefixes: [], rest: '', level: '' }
  return {
    prefixes: forms.filter((form) => form.length > 1),
    rest,
    level: place.slice(-1),
    place: { name: place, level },
  }
}

/** Without the first of these heads that it begins with; at least two letters stay. */
function dropHead(text: string, heads: readonly string[]): string {
  const head = heads.find((form) => form.length > 1 && text.startsWith(form) && text.length > form.length + 1)
  return head === undefined ? text : text.slice(head.length)
}

const lettersOfText = (text: string): string => [...text].map(lettersOf).join('')
