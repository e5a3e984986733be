import { expect, test } from 'vitest'
import { readCampaignRules } from '../../../app/accounts/campaign-rules'
import { blocking, checkReport } from '../../../app/reports/checks'
import { quotationOf } from '../../../app/reports/quotation'
import { receiptNumber } from '../../../app/reports/receipt-number'
import { findSecrecyMarks } from '../../../app/reports/secrecy-marks'
import { renderMarkdown } from '../../../app/server/documents/markdown'
import { emptyReport } from './empty-report'

test.each([
  '机密★1年',
  '秘密★',
  '绝 密 ★ 长期',
  '机密级',
  '密级：秘密',
  '秘密\n\n关于调研的报告',
  '【机密】\n正文',
  '正文\n绝密\n',
  '机\u3000密\u3000★',
])('%s is a mark of secrecy grade', (text) => {
  expect(findSecrecyMarks(text)).toHaveLength(1)
})

test.each([
  '为她们保守秘密',
  '泄露国家秘密的规定',
  '秘密就在于坚持',
  '机密文件管理培训',
  '商业秘密级别不高',
  '她心里的秘密',
  '秘密花园社区',
])('%s is plain text', (text) => {
  expect(findSecrecyMarks(text)).toEqual([])
})

test('numbers of persons are pointed out, in any writing', () => {
  const content = { ...emptyReport, title: '卡 6222 0212 3456 7890 123', abstract: '电话１３８ ０５３１ １２３４' }
  const checks = checkReport(content, readCampaignRules({}))
  const told = checks.find(({ key }) => key === 'personal-data')!
  expect(told.level).toBe('warning')
  expect(told.text).toContain('银行卡号 6222 0212 3456 7890 123、电话 １３８ ０５３１ １２３４')
})

test('an empty report is told everything it lacks', () => {
  const checks = checkReport(Object.freeze({ ...emptyReport }), readCampaignRules({}))
  expect(blocking(checks).map(({ key }) => key)).toEqual([
    'title',
    'abstract',
    'keywords',
    'situation',
    'analysis',
    'advice',
    'length',
  ])
})

const rules = readCampaignRules({})
const sized = (parts: Partial<Record<'abstract' | 'keywords' | 'part', number>>) => {
  const { abstract = 200, keywords = 4, part = Math.ceil(rules.minCharacters / 3) } = parts
  const text = '字'.repeat(part)
  return {
    ...emptyReport,
    title: '题目',
    abstract: '字'.repeat(abstract),
    keywords: Array.from({ length: keywords }, (_, at) => `词${at}`),
    ...{ situation: text, analysis: text, advice: text },
  }
}
test.each([
  ['nothing', {}, []],
  ['an abstract a character short', { abstract: 149 }, ['abstract']],
  ['the shortest abstract', { abstract: 150 }, []],
  ['the longest abstract', { abstract: 300 }, []],
  ['an abstract a character long', { abstract: 301 }, ['abstract']],
  ['two keywords', { keywords: 2 }, ['keywords']],
  ['three keywords', { keywords: 3 }, []],
  ['five keywords', { keywords: 5 }, []],
  ['six keywords', { keywords: 6 }, ['keywords']],
  ['too long a text', { part: Math.ceil(rules.maxCharacters / 3) + 1 }, ['length']],
  ['parts that are headings', { part: 199 }, ['situation', 'analysis', 'advice', 'length']],
])('of a whole report %s is told', (_what, parts, told) => {
  expect(blocking(checkReport(sized(parts), rules)).map(({ key }) => key)).toEqual(told)
})

test('a quoted finding stays text, whatever it holds', () => {
  const quotation = quotationOf(
    '# 标题 <script>alert(1)</script> **粗** [链接](javascript:x)\n- 第二行',
    'DIFFICULTY',
    new Date('2012-05-12'),
  )
  const html = renderMarkdown(quotation)
  expect(html).toContain('# 标题 &lt;script&gt;alert(1)&lt;/script&gt; **粗** [链接](javascript:x)')
  expect(html).not.toMatch(/<(script|a|strong|h\d|li)/)
  expect(html).toContain('妇情日记，2012年5月，实际困难')
})

test('a receipt number is easy to read out', () => {
  expect(receiptNumber(2012, () => 48_203_715)).toBe('妇调2012-048-203-715')
})
