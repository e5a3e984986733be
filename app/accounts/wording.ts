import type { Role } from './roles'

export const roleNames: Record<Role, string> = {
  CADRE: '干部',
  UNIT_LEADER: '单位负责人',
  ORGANIZER: '评选组织者',
  JUDGE: '评委',
  SUPERVISOR: '监督员',
  EDITOR: '编辑',
  RESEARCHER: '研究者',
  ADMINISTRATOR: '系统管理员',
}

export const levelNames = { PROVINCE: '省', CITY: '市', COUNTY: '县（市、区）', OTHER: '其他单位' } as const

export const statusNames = { ACTIVE: '在编在岗', SECONDED: '挂职', ON_LEAVE: '休假（产假、病假）', LEFT: '离岗' } as const
