/** Roles a person can hold at a unit, in the order the role switch shows them. */
export const roles = [
  'CADRE',
  'UNIT_LEADER',
  'ORGANIZER',
  'JUDGE',
  'SUPERVISOR',
  'EDITOR',
  'RESEARCHER',
  'ADMINISTRATOR',
] as const
export type Role = (typeof roles)[number]

/** Pairs one person may not hold together: who runs, scores or watches an evaluation must be three people. */
export const clashingRoles: readonly (readonly [Role, Role])[] = [
  ['ORGANIZER', 'JUDGE'],
  ['JUDGE', 'SUPERVISOR'],
  ['ORGANIZER', 'SUPERVISOR'],
  ['SUPERVISOR', 'ADMINISTRATOR'],
  ['JUDGE', 'ADMINISTRATOR'], // the audit log and the accounts name the authors
]

/** The roles that may not be held together with this one. */
export const clashesOf = (role: Role): Role[] =>
  clashingRoles.flatMap(([one, other]) => (one === role ? [other] : other === role ? [one] : []))

/** The role already held that forbids the new one, or null. */
export const clashWith = (held: readonly Role[], added: Role): Role | null =>
  clashesOf(added).find((role) => held.includes(role)) ?? null
