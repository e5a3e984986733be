import { visibilityOf, type Visibility } from '../../search/visibility'
import type { Actor } from '../accounts/actor'

/** A record's place in the tree, as access needs it. */
export type PlaceInTree = { unitCode: string; cityCode: string | null }

/** The province's code: its own overseers reach everything. */
const province = '370000'

/**
 * Who may find a report that was handed in: its author, those who oversee her unit, its city or the province,
 * and the people of the federations and researchers once its evaluation no longer needs it hidden.
 */
export function reportAccess(authorIds: readonly string[], place: PlaceInTree): string[] {
  return [...authorIds.map((id) => `person:${id}`), ...oversight(place), 'internal', 'role:researcher']
}

/** Who may find a diary entry its author gave to the library. */
export function diaryAccess(authorId: string, place: PlaceInTree): string[] {
  return [`person:${authorId}`, ...oversight(place), 'role:researcher']
}

export const articleAccess = ['public']

const oversight = ({ unitCode, cityCode }: PlaceInTree) =>
  [...new Set([unitCode, cityCode ?? province, province])].map((code) => `unit:${code}`)

const roleTokens = {
  CADRE: 'cadre',
  UNIT_LEADER: 'leader',
  ORGANIZER: 'organizer',
  JUDGE: 'judge',
  SUPERVISOR: 'supervisor',
  EDITOR: 'editor',
  RESEARCHER: 'researcher',
  ADMINISTRATOR: 'administrator',
} as const

/** The order of scores tells about scores: only those who may know the opened results sort by them. */
export function maySortByScore(actor: Actor | null): boolean {
  return (
    actor !== null && (['RESEARCHER', 'ORGANIZER', 'SUPERVISOR', 'EDITOR'] as const).some((role) => role === actor.role)
  )
}

/** What this person may find in the role she works in now; judges of open rounds never find their round's reports. */
export function libraryVisibility(actor: Actor | null, judgingRounds: readonly string[]): Visibility {
  if (!actor) return visibilityOf(null)
  return visibilityOf({
    personId: actor.id,
    roles: [{ role: roleTokens[actor.role], unit: actor.unit.code }],
    judgingRounds,
  })
}
