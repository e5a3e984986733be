import { expect, test } from 'vitest'
import { bibtex, gbt7714, ris } from '../../../app/library/citation'

const report = { id: 'report:01-ab', kind: 'report', title: '留守{妇女}\n调查', authors: ['王芳', '李梅'], organization: '冠县妇女联合会', year: 2012, date: '2012-08-16T01:00:00.000Z' }

test('a report is cited after GB/T 7714, an article as a journal', () => {
  expect(gbt7714({ ...report, title: '留守妇女调查' })).toBe('王芳, 李梅. 留守妇女调查[R]. 冠县妇女联合会, 2012.')
  expect(gbt7714({ id: 'article:1', kind: 'article', title: '一篇', column: '山东妇女', year: 2013 })).toBe('一篇[J]. 山东妇女, 2013.')
})

test('BibTeX names every author, and no brace of a title ends the entry', () => {
  expect(bibtex(report)).toBe('@techreport{report-01-ab,\n  title = {{留守妇女\n调查}},\n  author = {王芳 and 李梅},\n  institution = {冠县妇女联合会},\n  year = {2012}\n}\n')
})

test('RIS keeps a field to its line', () => {
  expect(ris(report).split('\r\n')).toEqual(['TY  - RPRT', 'TI  - 留守{妇女} 调查', 'AU  - 王芳', 'AU  - 李梅', 'PB  - 冠县妇女联合会', 'PY  - 2012', 'DA  - 2012/08/16', 'ER  - ', ''])
})
