import type { PrismaClient, Role } from '../client/client'
import { hashPassword } from '../../app/accounts/authentication.server'
import { demonstrationPassword } from './demonstration-password'

type Account = { username: string; name: string; unit: string; roles: Role[]; post: string }

/** They exist only with demonstration data. */
export const demonstrationAccounts: Account[] = [
  { username: 'ganbu', name: '林晓燕', unit: '371721', roles: ['CADRE'], post: '曹县妇联权益部干部' },
  { username: 'fuzeren', name: '周敏', unit: '371721', roles: ['UNIT_LEADER', 'CADRE'], post: '曹县妇联主席' },
  { username: 'zulianbu', name: '孟庆云', unit: '370000', roles: ['ORGANIZER'], post: '省妇联组联部' },
  { username: 'pingwei', name: '宋学文', unit: '370000-GX', roles: ['JUDGE'], post: '高校教授' },
  { username: 'jiandu', name: '韩立新', unit: '370000', roles: ['SUPERVISOR'], post: '机关党委' },
  { username: 'bianji', name: '方静', unit: '370000', roles: ['EDITOR'], post: '《山东妇女》编辑' },
  { username: 'zhongshen', name: '鲁敏行', unit: '370000', roles: ['EDITOR'], post: '《山东妇女》副主编，终审' },
  { username: 'yanjiu', name: '袁思齐', unit: '370000-GX', roles: ['RESEARCHER'], post: '研究员' },
  { username: 'guanli', name: '高洁', unit: '370000', roles: ['ADMINISTRATOR'], post: '信息中心' },
]

const opened = new Date('2012-02-08T01:00:00Z')

export async function seedAccounts(db: PrismaClient): Promise<void> {
  const password = await hashPassword(demonstrationPassword)
  const units = new Map(
    (await db.organization.findMany({ select: { id: true, code: true } })).map(({ id, code }) => [code, id]),
  )
  for (const { username, name, unit, roles, post } of demonstrationAccounts) {
    const organizationId = units.get(unit)!
    const person = await db.person.create({
      data: {
        username,
        displayUsername: username,
        name,
        email: `${username}@example.invalid`,
        organizationId,
        post,
        demonstration: true,
        createdAt: opened,
        isLeader: roles.includes('UNIT_LEADER'),
        roles: { create: roles.map((role) => ({ role, organizationId, grantedAt: opened })) },
      },
    })
    await db.account.create({ data: { userId: person.id, accountId: person.id, providerId: 'credential', password } })
  }
}
