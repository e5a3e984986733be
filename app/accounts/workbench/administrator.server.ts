import { db } from '../../server/db.server'
import { formatDateTime } from '../../ui/dates'
import type { Actor } from '../actor'
import { lockedAccounts, windowMinutes } from '../lockout.server'
import { unitsInReach } from '../people/reach.server'
import { can } from '../permissions'
import { indexBacklog, recentTasks } from '../system/health.server'
import type { Waiting, Workbench } from './workbench'

const week = 7 * 86_400_000
const toSystem = { to: '/system', action: '看系统状况', urgent: true }

/** The accounts in her reach and which of them are locked; whether the machine keeps up, for those who watch over it. */
export async function administratorWorkbench(actor: Actor): Promise<Workbench> {
  const watching = can(actor, 'system.watch')
  const reach = { organization: unitsInReach(actor), deactivatedAt: null }
  const [people, everywhere, index, tasks] = await Promise.all([
    db.person.count({ where: reach }),
    lockedAccounts(),
    watching ? indexBacklog() : null,
    watching ? recentTasks() : [],
  ])
  const locked = await db.person.findMany({
    where: { ...reach, id: { in: everywhere.map(({ id }) => id) } },
    orderBy: { username: 'asc' },
    select: { username: true },
  })
  const failed = tasks.filter(({ error, createdAt }) => error && Date.now() - createdAt.getTime() < week)
  return {
    waiting: [
      ...(index ? indexWaiting(index) : []),
      ...failed.map(({ id, kind, error, createdAt }) => ({
        key: id,
        title: `后台任务没有完成：${kind}`,
        detail: `${formatDateTime(createdAt)}，${error!.slice(0, 200)}`,
        ...toSystem,
      })),
      ...lockedWaiting(locked.map(({ username }) => username)),
    ],
    standing: [
      ...(index ? [{ label: '等待更新的检索', done: index.open, unit: '项', to: '/system' }] : []),
      { label: '在用账号', done: people, unit: '个', to: '/people' },
    ],
    recent: [],
  }
}

function indexWaiting({ open, failing, oldest, error }: Awaited<ReturnType<typeof indexBacklog>>): Waiting[] {
  if (failing > 0)
    return [{ key: 'index', title: `${failing} 项检索更新失败，正在自动重试`, detail: error ?? '', ...toSystem }]
  const minutes = oldest ? Math.ceil((Date.now() - oldest.getTime()) / 60_000) : 0
  return minutes > 1
    ? [{ key: 'index', title: `检索更新落后 ${minutes} 分钟`, detail: `还有 ${open} 项等待`, ...toSystem }]
    : []
}

function lockedWaiting(usernames: string[]): Waiting[] {
  if (usernames.length === 0) return []
  const named = usernames.slice(0, 20).join('、')
  return [
    {
      key: 'locked',
      title: `${usernames.length} 个账号因连续输错密码暂时锁定`,
      detail: `${named}；${windowMinutes} 分钟后自动解除`,
      to: '/people',
      action: '去人员管理',
    },
  ]
}
