import type { SheetColumn } from '../../server/documents/sheet-header'

export type RosterKey =
  'name' | 'username' | 'unit' | 'post' | 'phone' | 'roles' | 'isLeader' | 'status' | 'exemptReason' | 'expertise'

/** The columns of a roster; the first name is the heading of the template. */
export const rosterColumns: readonly (SheetColumn<RosterKey> & { hint: string })[] = [
  { key: 'name', names: ['姓名', '名字'], required: true, hint: '2 至 30 个汉字或字母' },
  {
    key: 'username',
    names: ['账号', '帐号', '用户名', '登录名'],
    required: true,
    hint: '登录用，2 至 40 个字母、数字、点、下划线或短横线，不能与别人重复',
  },
  {
    key: 'unit',
    names: ['单位', '单位名称', '单位代码', '所在单位'],
    required: true,
    hint: '单位代码（371721）或名称（曹县妇联）；重名的写“济南市市中区”或代码',
  },
  { key: 'roles', names: ['身份', '角色'], required: true, hint: '干部、单位负责人等，几个身份用顿号隔开' },
  { key: 'post', names: ['职务', '岗位'], hint: '可不填' },
  { key: 'phone', names: ['电话', '手机', '联系电话', '手机号'], hint: '可不填；请把这一列设为文本' },
  { key: 'isLeader', names: ['是否领导', '领导干部'], hint: '是或否，不填算“否”' },
  { key: 'status', names: ['人员状态', '状态'], hint: '在编在岗、挂职、休假、离岗，不填算“在编在岗”' },
  { key: 'exemptReason', names: ['不计统计原因', '免统计原因'], hint: '不计入本单位统计的原因，可不填' },
  { key: 'expertise', names: ['熟悉主题', '专长'], hint: '评委填写，几个主题用顿号隔开，可不填' },
]

export const headingOf = (key: RosterKey): string => rosterColumns.find((column) => column.key === key)!.names[0]
