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

/** The role already held that forbids the new one, or null. */
export function clashWith(held: readonly Role[], added: Role): Role | null {
  for (const [one, other] of clashingRoles) {
    if (one === added && held.includes(other)) return other
    if (other === added && held.includes(one)) return one
  }
  return null
}
