import type { Actor } from './actor'
import { can, type Action } from './permissions'
import type { Role } from './roles'

export type NavigationItem = { to: string; label: string }
type Offer = NavigationItem & { needs?: Action }

// The person's own work only, five at most: on a phone this is the bottom bar.
const items: Record<Role, Offer[]> = {
  CADRE: [
    { to: '/workbench', label: '工作台' },
    { to: '/diary', label: '妇情日记' },
    { to: '/reports', label: '调研报告' },
    { to: '/search', label: '检索' },
    { to: '/my-articles', label: '我的文章' },
  ],
  UNIT_LEADER: [
    { to: '/workbench', label: '工作台' },
    { to: '/unit', label: '本单位' },
    { to: '/diary', label: '妇情日记' },
    { to: '/reports', label: '调研报告' },
    { to: '/search', label: '检索' },
  ],
  ORGANIZER: [
    { to: '/workbench', label: '工作台' },
    { to: '/rounds', label: '评选' },
    { to: '/unit', label: '各单位' },
    { to: '/campaigns', label: '活动', needs: 'campaign.manage' },
    { to: '/search', label: '检索' },
  ],
  JUDGE: [
    { to: '/judging', label: '评审桌' },
    { to: '/help/judge', label: '评阅说明' },
  ],
  SUPERVISOR: [
    { to: '/workbench', label: '工作台' },
    { to: '/rounds', label: '评选' },
    { to: '/ledger', label: '监督台账' },
  ],
  EDITOR: [
    { to: '/workbench', label: '工作台' },
    { to: '/editing', label: '选稿' },
    { to: '/editing/articles', label: '稿件' },
    { to: '/editing/issues', label: '栏目与期' },
    { to: '/search', label: '检索' },
  ],
  RESEARCHER: [
    { to: '/search', label: '检索' },
    { to: '/columns', label: '栏目' },
  ],
  ADMINISTRATOR: [
    { to: '/workbench', label: '工作台' },
    { to: '/people', label: '人员' },
    { to: '/organizations', label: '单位', needs: 'organization.manage' },
    { to: '/campaigns', label: '活动', needs: 'campaign.manage' },
    { to: '/system', label: '系统', needs: 'system.watch' },
  ],
}

/** What the left list (on a phone the bottom bar) shows this person; nothing for strangers. */
export function navigationFor(actor: Actor | null): NavigationItem[] {
  if (!actor) return []
  return items[actor.role].filter(({ needs }) => !needs || can(actor, needs)).map(({ to, label }) => ({ to, label }))
}

/** The page a person lands on after signing in. */
export function homeOf(role: Role): string {
  return items[role][0]!.to
}
