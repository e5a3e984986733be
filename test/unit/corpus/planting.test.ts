import { describe, expect, test, vi } from 'vitest'
import { nameOf } from '../../../prisma/seed/corpus/divisions'
import { copyFrom } from '../../../prisma/seed/corpus/planting/copying'
import { stream } from '../../../prisma/seed/corpus/random'
import { fullText, medium, mediumReports, patience, small } from './corpora'

vi.setConfig(patience)

const authors = new Map(medium.people.map((person) => [person.id, person]))

describe('planted copies', () => {
  const copies = () =>
    mediumReports().flatMap((report) =>
      report.planted.flatMap((plant) => (plant.kind === 'copied' ? [{ report, plant }] : [])),
    )

  test('come in all four shares, close to their targets, from an earlier report', () => {
    expect(new Set(copies().map(({ plant }) => plant.target))).toEqual(new Set([0.1, 0.2, 0.3, 0.5]))
    const ids = mediumReports().map(({ id }) => id)
    for (const { report, plant } of copies()) {
      expect(Math.abs(plant.share - plant.target)).toBeLessThan(0.07)
      expect(ids.indexOf(plant.from)).toBeLessThan(ids.indexOf(report.id))
    }
  })

  test('leave the donor and the report they were given as they were', () => {
    const [report, donor] = [...small.reports()]
    if (!report || !donor) throw new Error('two reports expected')
    const before = structuredClone([report, donor])
    const copy = copyFrom(report, donor, 0.3, stream(1, 'test'))
    expect([report, donor]).toEqual(before)
    expect(copy.parts).not.toEqual(report.parts)
  })
})

describe('planted leaks of identity', () => {
  test('all four kinds occur in M and stand in the part the flag names', () => {
    const leaks = mediumReports().flatMap((report) =>
      report.planted.flatMap((plant) => (plant.kind === 'copied' ? [] : [{ report, plant }])),
    )
    expect(new Set(leaks.map(({ plant }) => plant.kind)).size).toBe(4)
    for (const { report, plant } of leaks) expect(report.parts[plant.part]).toContain(plant.text)
  })

  test('a report without a flag names neither its author nor her federation, and says no 我县', () => {
    for (const report of mediumReports().filter(({ planted }) => planted.length === 0)) {
      const text = fullText(report)
      const author = authors.get(report.authorId)
      expect(text).not.toContain(author?.name)
      expect(text).not.toContain(`${nameOf(report.organizationCode)}妇联`)
      expect(text).not.toMatch(/我[县市区]|\d{8,}/)
    }
  })

  test('S has nothing planted in its reports', () => {
    expect([...small.reports()].filter(({ planted }) => planted.length > 0)).toEqual([])
  })
})
