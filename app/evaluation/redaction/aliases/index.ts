import type { Alias } from '../alias'
import type { Identities } from '../types'
import { contactAliases } from './contact'
import { personAliases } from './person'
import { placeAliases } from './place'
import { unitAliases } from './unit'

/** Every writing of every known identity. */
export function* aliasesOf(identities: Identities): Generator<Alias> {
  for (const person of identities.people ?? []) {
    yield* personAliases(typeof person === 'string' ? { name: person } : person)
  }
  for (const unit of [...(identities.units ?? []), ...federationsAbove(identities)]) {
    yield* unitAliases(typeof unit === 'string' ? { name: unit } : unit, identities)
  }
  yield* contactAliases(identities)
  if (identities.county) yield* placeAliases(identities.county, 'county')
  if (identities.city) yield* placeAliases(identities.city, 'city')
  for (const town of identities.towns ?? []) yield* placeAliases(town, 'town')
  for (const village of identities.villages ?? []) yield* placeAliases(village, 'village')
}

/** The women's federations of her city and county tell as much as the places do, whether or not they were listed. */
const federationsAbove = ({ city, county }: Identities): string[] =>
  [city, county].filter((place) => place).map((place) => `${place}妇女联合会`)
