import type { Visibility } from './vocabulary'

export const visibilityNames: Record<Visibility, string> = {
  PRIVATE: '只有我',
  UNIT: '我和本单位负责人',
  LIBRARY: '系统内研究者也能查到',
}

export const visibilityHelp: Record<Visibility, string> = {
  PRIVATE: '别人都看不到，只计入篇数。',
  UNIT: '默认。负责人能看，其他单位看不到。',
  LIBRARY: '进入检索库，供研究使用；身份证号、电话、银行卡号一律遮盖。',
}
