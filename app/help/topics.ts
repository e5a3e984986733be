/** Help pages in the order of the index. */
export const topics = {
  writing: { title: '怎样写调研报告', lead: '有情况、有分析、有建议，从日记里来。' },
  privacy: { title: '保护妇女群众的隐私', lead: '哪些能记，哪些不能写，照片怎么办。' },
  cadre: { title: '干部', lead: '记日记、写报告、报送。' },
  'unit-leader': { title: '单位负责人', lead: '看本单位谁交了、谁还没有，管联系点。' },
  organizer: { title: '评选组织者', lead: '从形式审查到确定奖项。' },
  judge: { title: '评委', lead: '评审桌、打分、意见和回避。' },
  supervisor: { title: '监督员', lead: '看台账、参加开封。' },
  editor: { title: '编辑', lead: '选稿、编辑、三审、刊发。' },
  researcher: { title: '研究者', lead: '怎样检索、怎样引用。' },
  administrator: { title: '系统管理员', lead: '人员、单位、活动和系统状态。' },
  keyboard: { title: '键盘操作', lead: '不用鼠标也能做完全部工作。' },
} as const
export type Topic = keyof typeof topics

export const isTopic = (name: string | undefined): name is Topic => name !== undefined && Object.hasOwn(topics, name)
