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

export const statusNames = {
  ACTIVE: '在编在岗',
  SECONDED: '挂职',
  ON_LEAVE: '休假（产假、病假）',
  LEFT: '离岗',
} as const

/** Why one person may not hold both roles. */
export const clashMessage = (name: string, held: Role, added: Role) =>
  `${name}已是${roleNames[held]}，不能同时担任${roleNames[added]}：组织、评审、监督和系统管理要由不同的人负责。请先撤销原来的身份，或另选一人。`

/** What is wrong with the search engine and what to do about it. */
export const engineTroubles: Record<string, string> = {
  away: '检索服务没有应答，恢复后自动补上',
  key: '检索服务不接受密钥，请核对 MEILI_KEY',
  version: '检索服务的版本太旧，请升级',
  task: '检索服务没有完成一项工作，会自动重试',
  outdated: '索引是旧版本建立的，请运行 npm run search:rebuild',
  file: '索引文件打不开，请检查磁盘，或删去它后重新启动',
}
