import { describe, expect, test, vi } from 'vitest'
import { counties } from '../../../prisma/seed/corpus/divisions'
import { townsOf } from '../../../prisma/seed/corpus/places'
import { townNames } from '../../../prisma/seed/corpus/words/towns'
import { fullText, mediumEntries, mediumReports, patience, realTowns } from './corpora'

vi.setConfig(patience)

const baseOf = (name: string) => name.replace(/(街道|镇|乡)$/, '')
const realBases = new Set([...realTowns].map(baseOf))

/** Every stretch of two to five characters that ends like the name of a town. */
function* townLike(text: string): Generator<string> {
  for (const { 0: ending, index } of text.matchAll(/街道|镇|乡/g)) {
    for (let length = 1; length <= 4; length++) yield text.slice(Math.max(0, index - length), index) + ending
  }
}

describe('no real town is named', () => {
  test('the word list shares no name with the towns of Shandong', () => {
    expect(realBases.size).toBeGreaterThan(1500)
    expect(townNames.filter((name) => realBases.has(name))).toEqual([])
  })

  test('no two counties share a fictional town', () => {
    const names = counties.flatMap(({ code }) => townsOf(2012, code).map(({ name }) => baseOf(name)))
    expect(names).toHaveLength(counties.length * 3)
    expect(new Set(names).size).toBe(names.length)
    expect(names.filter((name) => realBases.has(name))).toEqual([])
  })

  test('a real name would be found if it were there', () => {
    expect([...townLike('我们到了七级镇走访')].filter((name) => realTowns.has(name))).toEqual(['七级镇'])
  })

  test('reports of M name none', () => {
    const named = mediumReports().flatMap((report) =>
      [...townLike(`${report.title}\n${report.abstract}\n${fullText(report)}`)].filter((name) => realTowns.has(name)),
    )
    expect([...new Set(named)]).toEqual([])
  })

  test('diaries of M name none', () => {
    const named = mediumEntries().flatMap(({ text, place }) =>
      [...townLike(`${place}\n${text}`)].filter((name) => realTowns.has(name)),
    )
    expect([...new Set(named)]).toEqual([])
  })
})
