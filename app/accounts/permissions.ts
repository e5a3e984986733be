import { reaches, type Actor, type ActorUnit } from './actor'
import { roles, type Role } from './roles'

// The one table of who may do what. Routes ask can(); whose records they are, queries narrow in SQL.

/** The unit at hand; absent means the general right. */
type Subject = { unit?: Pick<ActorUnit, 'id' | 'code' | 'cityCode'> }

type Rule = { roles: readonly Role[]; when?: (actor: Actor, subject: Subject) => boolean }

/** Roles whose rights are not bound to a unit count for the whole province only where they are held at the province. */
const provincial = (actor: Actor) => actor.unit.level === 'PROVINCE'
const inReach = (actor: Actor, { unit }: Subject) => unit === undefined || reaches(actor.unit, unit)

/** A leader's right to what is her unit's; others have it for all. */
const ofOwnUnit = ({ role, unit: own }: Actor, { unit }: Subject) =>
  role !== 'UNIT_LEADER' || unit === undefined || unit.id === own.id

/** Everyone who does field work: leaders go down to the villages too. */
const fieldworkers: readonly Role[] = ['CADRE', 'UNIT_LEADER']

export const rules = {
  'account.manage-own': { roles },

  'diary.write': { roles: fieldworkers },
  'diary.read-own': { roles: fieldworkers },
  'diary.read': { roles: [...fieldworkers, 'RESEARCHER'] },
  'contact-point.manage': { roles: ['UNIT_LEADER'] },
  'report.write': { roles: fieldworkers },
  'report.read': { roles: [...fieldworkers, 'ORGANIZER', 'EDITOR'] }, // which ones: app/reports/readable.server.ts
  'report.submit': { roles: fieldworkers },
  'report.withdraw': { roles: fieldworkers },

  'unit.overview': { roles: ['UNIT_LEADER', 'ORGANIZER', 'ADMINISTRATOR'], when: inReach },

  'round.manage': { roles: ['ORGANIZER'] },
  'submission.screen': { roles: ['ORGANIZER'] },
  'blind-copy.prepare': { roles: ['ORGANIZER'] },
  'blind-copy.prove': { roles: ['ORGANIZER', 'SUPERVISOR'] },
  'panel.manage': { roles: ['ORGANIZER'] },
  'assignment.manage': { roles: ['ORGANIZER'] },
  'score-sheet.annul': { roles: ['SUPERVISOR'] },
  'round.watch': { roles: ['ORGANIZER', 'SUPERVISOR'] },
  'round.open': { roles: ['ORGANIZER', 'SUPERVISOR'] },
  'result.read': { roles: ['ORGANIZER', 'SUPERVISOR'] },
  'award.propose': { roles: ['ORGANIZER'] },
  'use.read': { roles: ['ORGANIZER', 'SUPERVISOR', 'UNIT_LEADER'], when: ofOwnUnit },
  'ledger.read': { roles: ['SUPERVISOR'] },

  'blind-copy.judge': { roles: ['JUDGE'] },

  'article.edit': { roles: ['EDITOR'] },
  'article.publish': { roles: ['EDITOR'] },
  'article.consent': { roles: fieldworkers },

  'library.search': { roles: ['CADRE', 'UNIT_LEADER', 'ORGANIZER', 'SUPERVISOR', 'EDITOR', 'RESEARCHER'] },

  'api-key.manage': {
    roles: ['CADRE', 'UNIT_LEADER', 'ORGANIZER', 'SUPERVISOR', 'EDITOR', 'RESEARCHER', 'ADMINISTRATOR'],
  },
  'api-key.oversee': { roles: ['ADMINISTRATOR'], when: provincial },
  'search-miss.read': { roles: ['ORGANIZER', 'ADMINISTRATOR'], when: provincial },
  'synonym.keep': { roles: ['ORGANIZER', 'ADMINISTRATOR'], when: provincial },

  'people.manage': { roles: ['ADMINISTRATOR'] },
  'organization.manage': { roles: ['ADMINISTRATOR'], when: provincial },
  'campaign.manage': { roles: ['ORGANIZER', 'ADMINISTRATOR'], when: provincial },
  'system.watch': { roles: ['ADMINISTRATOR'], when: provincial },
  'audit.read': { roles: ['ADMINISTRATOR', 'SUPERVISOR'], when: provincial },
} as const satisfies Record<string, Rule>

export type Action = keyof typeof rules

/** Whether the actor, in the role she works in now, may do this to that. */
export function can(actor: Actor | null, action: Action, subject: Subject = {}): boolean {
  if (!actor) return false
  const rule: Rule = rules[action]
  return rule.roles.includes(actor.role) && (rule.when?.(actor, subject) ?? true)
}
