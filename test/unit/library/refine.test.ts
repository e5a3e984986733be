import { expect, test } from 'vitest'
import { readWithin, withinResults, writeWithin } from '../../../app/library/refine'
import { toQuery } from '../../../app/library/to-query'

test('the chosen field applies to what is typed without one', () => {
  expect(toQuery({ q: '留守妇女 -作者:王', scope: 'title', mode: 'exact' })).toMatchObject({
    mode: 'exact',
    clauses: [
      { text: '留守妇女', field: 'title', not: false },
      { text: '王', field: 'author', not: true },
    ],
  })
  expect(toQuery({ q: '留守妇女', scope: 'all', mode: 'fuzzy' }).clauses).toEqual([
    { type: 'words', text: '留守妇女', not: false },
  ])
})

test('an earlier query comes back from the address as it went in', () => {
  for (const asked of [
    { q: '留守', scope: 'all', mode: 'fuzzy' },
    { q: '(甲)乙', scope: 'abstract', mode: 'exact' },
    { q: '篇名:合作社', scope: 'title', mode: 'fuzzy' },
  ] as const)
    expect(readWithin(writeWithin(asked))).toEqual(asked)
})

test('searching within the results keeps the earlier words and starts at the first page', () => {
  expect(withinResults(new URLSearchParams('q=贷款&previous=创业&in=results&page=3&city=济南')).toString()).toBe(
    new URLSearchParams('q=贷款&city=济南&within=创业').toString(),
  )
  expect(withinResults(new URLSearchParams('q=创业&previous=创业&in=results')).getAll('within')).toEqual([])
})
