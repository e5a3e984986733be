import { describe, expect, test, vi } from 'vitest'
import { countCharacters, countMarkdown } from '../../../app/server/documents/character-count'
import { titles } from '../../../prisma/seed/corpus/titles'
import { criteria } from '../../../prisma/seed/corpus/types'
import { fullText, isCopied, mediumReports, patience, small } from './corpora'

vi.setConfig(patience)

describe('the thirty titles', () => {
  const reports = [...small.reports()]

  test('S writes each of them once, under its own federation', () => {
    expect(reports.map(({ titleId }) => titleId).sort()).toEqual(titles.map(({ id }) => id).sort())
    for (const report of reports) {
      const title = titles.find(({ id }) => id === report.titleId)
      expect([report.title, report.organizationCode, report.themes]).toEqual([
        title?.title,
        title?.division_code,
        [title?.theme],
      ])
      expect(report.abstract.startsWith(title?.abstract ?? 'no abstract')).toBe(true)
      expect(report.keywords).toEqual(title?.tags)
    }
  })

  test.each([
    ['T01', ['300份', '284份', '86人', '3个乡镇', '12个村']],
    ['T02', ['21处', '平均每处34人', '650元']],
    ['T04', ['156份', '48份', '91.7%']],
    ['T06', ['412', '7处']],
    ['T10', ['53处', '56.6%']],
    ['T14', ['19名', '137']],
    ['T22', ['19.8%', '60.3%']],
    ['T28', ['34家', '652']],
  ])('%s bears out the numbers of its abstract', (id, numbers) => {
    const report = reports.find(({ titleId }) => titleId === id)
    const text = report ? fullText(report) : ''
    expect(numbers.filter((number) => !text.includes(number))).toEqual([])
  })
})

describe('each report of M', () => {
  test('is between 3,000 and 8,000 characters, counted as Word counts', () => {
    const wrong = mediumReports().filter((report) => report.characters < 3000 || report.characters > 8000)
    expect(wrong.map(({ id, characters }) => [id, characters])).toEqual([])
    for (const report of mediumReports()) expect(report.characters).toBe(countMarkdown(fullText(report)))
  })

  test('has an abstract of 150 to 300 characters and three to five keywords', () => {
    const wrong = mediumReports().filter(({ abstract, keywords }) => {
      const length = countCharacters(abstract)
      return length < 150 || length > 300 || keywords.length < 3 || keywords.length > 5
    })
    expect(wrong.map(({ id, abstract }) => [id, countCharacters(abstract)])).toEqual([])
  })

  test('has three parts with numbered headings in order', () => {
    for (const { parts } of mediumReports()) {
      for (const part of Object.values(parts)) {
        const numerals = [...part.matchAll(/^### （(.)）/gm)].map(([, numeral]) => numeral)
        expect(numerals.length).toBeGreaterThanOrEqual(3)
        expect(numerals.join('')).toBe('一二三四五六七八九十'.slice(0, numerals.length))
      }
    }
  })

  test('repeats no paragraph and leaves no slot or bracket of a phrase behind', () => {
    for (const report of mediumReports()) {
      const paragraphs = fullText(report).split('\n\n')
      if (!isCopied(report)) expect(new Set(paragraphs).size).toBe(paragraphs.length)
      expect(fullText(report)).not.toMatch(/[[\]{}]|undefined|NaN|，，|。。|，。/)
    }
  })

  test('has sound qualities between 0 and 1 on every criterion', () => {
    for (const { quality } of mediumReports()) {
      expect(Object.keys(quality)).toEqual(Object.keys(criteria))
      for (const part of Object.values(quality)) expect(part).toSatisfy((q: number) => q >= 0.3 && q <= 0.97)
    }
  })
})

describe('the figures of a report agree with one another', () => {
  test('questionnaires: issued ≥ returned ≥ valid, and the total is the valid ones or those visited', () => {
    for (const { sample, methods } of mediumReports()) {
      const { issued = 0, returned = 0, valid = 0 } = sample
      expect(methods.includes('questionnaire')).toBe(issued > 0)
      expect(issued >= returned && returned >= valid).toBe(true)
      expect(sample.total).toBeGreaterThan(0)
    }
  })

  test('every figure is its count over its base, and is printed so', () => {
    for (const report of mediumReports().filter((one) => !isCopied(one))) {
      const text = fullText(report)
      for (const { count, of, percent } of report.figures) {
        expect(percent).toBe(((100 * count) / of).toFixed(1))
        expect(text).toContain(percent)
        expect(text).toContain(String(count))
      }
    }
  })

  test('every percentage in a sentence follows from two whole numbers the report gives', () => {
    for (const report of mediumReports().filter((one) => !isCopied(one))) {
      const bases = new Set([report.sample.total, ...report.figures.map(({ of }) => of)])
      for (const sentence of fullText(report).split(/[。\n；]/)) {
        for (const [, percent] of sentence.matchAll(/占(\d+\.\d)%/g)) {
          const numbers = [...sentence.matchAll(/(?<![\d.])\d+(?![\d.%])/g)].map(Number)
          const told = report.figures.some((figure) => figure.percent === percent)
          const isShare = (n: number) => [...bases, ...numbers].some((of) => ((100 * n) / of).toFixed(1) === percent)
          const fits = told || numbers.some(isShare)
          expect(fits, `${report.id}: ${sentence}`).toBe(true)
        }
      }
    }
  })

  test('every row of a table recomputes, and the columns of towns add up', () => {
    for (const report of mediumReports().filter((one) => !isCopied(one))) {
      for (const table of fullText(report)
        .split('\n\n')
        .filter((block) => block.startsWith('|'))) {
        const rows = table
          .split('\n')
          .slice(2)
          .map((line) =>
            line
              .split('|')
              .slice(1, -1)
              .map((cell) => cell.trim()),
          )
        for (const cells of rows) {
          const [count, percent] = cells.slice(-2)
          const of = cells.length === 4 && /^\d+$/.test(cells[1] ?? '') ? Number(cells[1]) : report.sample.total
          expect(((100 * Number(count)) / of).toFixed(1), `${report.id} ${cells.join(' ')}`).toBe(percent)
        }
        const total = rows.find(([name]) => name === '合计')
        if (!total) continue
        for (const column of [1, 2]) {
          const parts = rows.filter((row) => row !== total).map((row) => Number(row[column]))
          expect(parts.reduce((a, b) => a + b, 0)).toBe(Number(total[column]))
        }
      }
    }
  })
})
