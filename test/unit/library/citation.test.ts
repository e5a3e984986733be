import { expect, test } from 'vitest'
import { bibtex, gbt7714, ris } from '../../../app/library/citation'

const report = {
  id: 'report:01-ab',
  kind: 'report',
  title: '留守{妇女}\n调查',
  authors: ['王芳', '李梅'],
  organization: '冠县妇女联合会',
  city: '聊城市',
  year: 2012,
  date: '2012-08-15T16:30:00.000Z',
}
const article = {
  id: 'article:1',
  kind: 'article',
  title: '柳编的出路',
  authors: ['王芳'],
  column: '基层调研',
  year: 2012,
  date: '2012-09-02T16:00:00.000Z',
}
const magazine = { ...article, printed: { medium: '《山东妇女》', issue: { year: 2012, number: 5 } } }
const site = { ...article, printed: { medium: '山东妇女网', address: 'https://fn.example.cn/articles/liubian' } }
const diary = {
  id: 'diary:1',
  kind: 'diary',
  title: '2012年3月5日　柳泉镇杏林村',
  organization: '曹县妇女联合会',
  city: '菏泽',
  year: 2012,
  date: '2012-03-05T00:00:00.000Z',
}

test.each([
  ['a report', report, '王芳, 李梅. 留守{妇女} 调查[R]. 聊城: 冠县妇女联合会, 2012.'],
  [
    'a report of the province itself',
    { ...report, title: '调查', organization: undefined, city: undefined },
    '王芳, 李梅. 调查[R]. 济南: 山东省妇女联合会, 2012.',
  ],
  [
    'a report of three',
    { ...report, title: '调查', authors: ['甲', '乙', '丙'] },
    '甲, 乙, 丙. 调查[R]. 聊城: 冠县妇女联合会, 2012.',
  ],
  [
    'a report of more than three',
    { ...report, title: '调查', authors: ['甲', '乙', '丙', '丁', '戊'] },
    '甲, 乙, 丙, 等. 调查[R]. 聊城: 冠县妇女联合会, 2012.',
  ],
  [
    'a report without a year',
    { ...report, title: '调查', year: undefined },
    '王芳, 李梅. 调查[R]. 聊城: 冠县妇女联合会.',
  ],
  ['an article of a magazine', magazine, '王芳. 柳编的出路[J]. 山东妇女, 2012(5).'],
  [
    'an article without its issue',
    { ...magazine, printed: { medium: '《山东妇女》' } },
    '王芳. 柳编的出路[J]. 山东妇女, 2012.',
  ],
  ['an article without an author', { ...magazine, authors: [] }, '柳编的出路[J]. 山东妇女, 2012(5).'],
  [
    'an article of a site',
    site,
    '王芳. 柳编的出路[EB/OL]. (2012-09-03)[2013-01-08]. https://fn.example.cn/articles/liubian.',
  ],
  [
    'an article of a site without an address',
    { ...site, printed: { medium: '山东妇女网' } },
    '王芳. 柳编的出路[EB/OL]. (2012-09-03)[2013-01-08]. 山东妇女网.',
  ],
  ['a diary', diary, '2012年3月5日 柳泉镇杏林村[Z]. 菏泽: 曹县妇女联合会, 2012.'],
])('%s is cited after GB/T 7714-2015', (_what, document, citation) => {
  expect(gbt7714(document, '2013-01-08')).toBe(citation)
})

test('BibTeX names every author, and no sign of a title ends the entry or commands', () => {
  expect(bibtex(report)).toBe(
    '@techreport{report-01-ab,\n  title = {{留守妇女 调查}},\n  author = {{王芳} and {李梅}},\n  institution = {冠县妇女联合会},\n  address = {聊城},\n  year = {2012}\n}\n',
  )
  expect(bibtex({ ...magazine, title: '50%\\input{x} & $1_#~^' })).toContain(
    'title = {{50\\%inputx \\& \\$1\\_\\#\\textasciitilde{}\\textasciicircum{}}}',
  )
  expect(bibtex(magazine)).toContain('  journal = {山东妇女},\n  number = {5},\n  year = {2012}')
  expect(bibtex(site)).toBe(
    '@misc{article-1,\n  title = {{柳编的出路}},\n  author = {{王芳}},\n  howpublished = {山东妇女网},\n  year = {2012},\n  url = {https://fn.example.cn/articles/liubian},\n  note = {2012-09-03}\n}\n',
  )
})

test('RIS keeps a field to its line and says what kind a document is', () => {
  expect(ris({ ...report, keywords: ['留守', '妇女'], abstract: '一\r\nER  - 二' }).split('\r\n')).toEqual([
    'TY  - RPRT',
    'TI  - 留守{妇女} 调查',
    'AU  - 王芳',
    'AU  - 李梅',
    'PB  - 冠县妇女联合会',
    'CY  - 聊城',
    'PY  - 2012',
    'DA  - 2012/08/16',
    'AB  - 一 ER - 二',
    'KW  - 留守',
    'KW  - 妇女',
    'ER  - ',
    '',
  ])
  expect(ris(magazine).split('\r\n').slice(0, 6)).toEqual([
    'TY  - JOUR',
    'TI  - 柳编的出路',
    'AU  - 王芳',
    'T2  - 山东妇女',
    'IS  - 5',
    'PY  - 2012',
  ])
  expect([ris(site), ris(diary)].map((record) => record.slice(0, 10))).toEqual(['TY  - ELEC', 'TY  - UNPB'])
})
