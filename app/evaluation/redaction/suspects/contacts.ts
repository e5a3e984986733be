import type { Finding } from './finding'

/** A digit in any writing that is common in reports. */
const digit = '[\\d０-９零〇○一二三四五六七八九幺壹贰叁肆伍陆柒捌玖]'
const number = (least: number, most: number) => `${digit}(?:[-－—  ]{0,2}${digit}){${least - 1},${most - 1}}`
/** What stands behind a word that names it, with little between: 电话：, 微信号是. */
const named = (words: string, what: string) =>
  new RegExp(`(?:${words})[^\\d０-９\\p{L}\\n]{0,3}[是为叫]?[^\\d０-９\\p{L}\\n]{0,3}(${what})`, 'gu')

const patterns: { pattern: RegExp; reason: string; replacement: string }[] = [
  {
    pattern: new RegExp(`(?<!${digit})[0０零〇○]${digit}{2,3}\\s?[-－—–]\\s?${digit}{7,8}(?!${digit})`, 'g'),
    reason: '像是固定电话',
    replacement: '某电话',
  },
  {
    pattern: named('电话|手机|电话号码|手机号码?|热线|传真|联系方式|Tel|TEL', number(7, 16)),
    reason: '电话号码',
    replacement: '某电话',
  },
  {
    pattern: named(
      '(?:微信|[薇威]信|[Vv]信|加[Vv微]|VX|vx|WeChat|wechat|QQ|qq|扣扣)(?:群|公众)?号?',
      `(?:[A-Za-z][-_A-Za-z0-9]{4,19}|${number(5, 12)})`,
    ),
    reason: '微信或 QQ 号',
    replacement: '某微信',
  },
  {
    pattern:
      /(?:网名|昵称|笔名)[是为叫]?(?:[：:]\s?|(?=[“‘「"]))([“‘「"][^”’」"\n]{1,12}[”’」"]|[^\s，。；、“‘「"]{1,12})/g,
    reason: '网名或笔名',
    replacement: '某名',
  },
  {
    pattern: /(?<![A-Za-z0-9_])[a-z][a-z_-]{3,19}\d{2,8}(?![A-Za-z0-9_])/g,
    reason: '像是网名或账号',
    replacement: '某账号',
  },
  {
    pattern:
      /[a-z0-9][\w.+-]{2,40}\s?[（(【[]?\s?(?:at|艾特|圈a|[#＃])\s?[）)】\]]?\s?[a-z0-9-]{2,20}\s?[（(【[]?\s?(?:dot|点|\.)\s?[）)】\]]?\s?(?:com|cn|net|org)(?![a-z])/gi,
    reason: '像是电子邮箱',
    replacement: '某邮箱',
  },
  {
    pattern: new RegExp(
      `(?<!${digit})${digit}{6}[-－ ]?${digit}{8}[-－ ]?${digit}{3}(?:${digit}|[XxＸｘ])(?!${digit})`,
      'g',
    ),
    reason: '像是身份证号',
    replacement: '某证号',
  },
  { pattern: named('身份证号?码?', `${number(6, 18)}[Xx]?`), reason: '身份证号', replacement: '某证号' },
  { pattern: named('邮编|邮政编码', number(6, 6)), reason: '邮编可查到县', replacement: '某邮编' },
  { pattern: named('区号', number(3, 4)), reason: '区号可查到市', replacement: '某区号' },
  { pattern: /0\d{2,3}(?=区号)/g, reason: '区号可查到市', replacement: '某区号' },
  { pattern: named('尾号|后[三四]位', number(3, 4)), reason: '号码的末几位', replacement: '某号' },
  {
    pattern: /(?<![\d０-９])\d{3,6}[*＊xX×●○]{3,14}\d{2,4}[Xx]?(?![\d０-９])/g,
    reason: '遮了一半的号码，两头仍可认出',
    replacement: '某号',
  },
  {
    pattern: /(?:东经|北纬)[\d.°′″度分秒—～~-]{2,30}/g,
    reason: '经纬度指明地点',
    replacement: '某处',
  },
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
    [...text.matchAll(pattern)].map(({ index, 0: whole, 1: behind = whole }) => ({
      start: index + whole.length - behind.length,
      end: index + whole.length,
      kind: 'contact' as const,
      reason,
      pseudonym: () => replacement,
    })),
  )
}
