import type { Finding } from './finding'

const patterns: { pattern: RegExp; reason: string; replacement: string }[] = [
  {
    pattern: /(?<![\d０-９])[0０][\d０-９]{2,3}\s?[-－—–]\s?[\d０-９]{7,8}(?![\d０-９])/g,
    reason: '像是固定电话',
    replacement: '某电话',
  },
  {
    pattern: /(?<=(?:电话|手机|热线|传真|联系方式|Tel|TEL)[^\d０-９\n]{0,4})[\d０-９][\d０-９\-－ ]{5,14}[\d０-９]/g,
    reason: '电话号码',
    replacement: '某电话',
  },
  {
    pattern:
      /(?<=(?:微信号?|VX|vx|WeChat|wechat|QQ号?|qq)(?:群|公众号)?\s{0,3}[:：是为]?\s{0,3})[A-Za-z0-9][-_A-Za-z0-9]{4,19}/g,
    reason: '微信或 QQ 号',
    replacement: '某微信',
  },
  { pattern: /(?<![\d０-９])[1-9]\d{16}[\dXx](?![\d０-９])/g, reason: '像是身份证号', replacement: '某证号' },
  {
    pattern: /(?<![\d０-９])[1-9]\d{3}(?:[ -]?\d{4}){3}(?:[ -]?\d{1,3})?(?![\d０-９])/g,
    reason: '像是银行卡号',
    replacement: '某账号',
  },
  {
    pattern: /[京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼][A-Z][·\s]?[A-Z0-9]{5,6}(?![A-Za-z0-9])/g,
    reason: '车牌号',
    replacement: '某车牌',
  },
  {
    pattern: /(?:https?:\/\/|www\.)[\w\-.~:/?#@!$&*+,;=%]+/g,
    reason: '网址可能指向作者所在单位',
    replacement: '某网址',
  },
]

/** Phones, WeChat and QQ numbers, cards, plates and web addresses whose owner is not known. */
export function contactSuspects(text: string): Finding[] {
  return patterns.flatMap(({ pattern, reason, replacement }) =>
    [...text.matchAll(pattern)].map((match) => ({
      start: match.index,
      end: match.index + match[0].length,
      kind: 'contact' as const,
      reason,
      pseudonym: () => replacement,
    })),
  )
}
