import { expect, test } from 'vitest'
import { readCampaignRules } from '../../../app/accounts/campaign-rules'
import { blocking, checkReport } from '../../../app/reports/checks'
import type { ReportContent } from '../../../app/reports/content'
import { findPersonalData } from '../../../app/reports/personal-data'
import { quotationOf } from '../../../app/reports/quotation'
import { receiptNumber } from '../../../app/reports/receipt-number'
import { findSecrecyMarks } from '../../../app/reports/secrecy-marks'
import { renderMarkdown } from '../../../app/server/documents/markdown'

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

test('numbers that identify a person are found in any writing, others are not', () => {
  const text =
    '张某身份证 11010519491231002X，电话１３８ ０５３１ １２３４，卡 6222 0200 0000 0000 00 无效；发放问卷 300 份，2012年8月，电话 0531-82034303'
  expect(findPersonalData(text).map(({ kind }) => kind)).toEqual(['身份证号', '手机号'])
  expect(findPersonalData('110105194912310021 号文件')).toEqual([])
})

test('an empty report is told everything it lacks', () => {
  const empty: ReportContent = {
    title: '',
    abstract: '',
    keywords: [],
    themes: [],
    groups: [],
    activityCodes: [],
    methods: [],
    sample: '',
    place: '',
    contributors: [],
    situation: '',
    analysis: '',
    advice: '',
  }
  const frozen = Object.freeze(empty)
  const checks = checkReport(frozen, readCampaignRules({}))
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
