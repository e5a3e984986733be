import { describe, expect, it } from 'vitest'
import { type ConflictInput, conflictsOfInterest, type ConflictRules } from '../../../scoring'

const input: ConflictInput = Object.freeze({
  organizations: [
    { id: '37', parent: null, level: 'province' as const },
    { id: '3701', parent: '37', level: 'city' as const },
    { id: '370102', parent: '3701', level: 'county' as const },
    { id: '370102-柳泉镇', parent: '370102', level: 'other' as const },
    { id: '370103', parent: '3701', level: 'county' as const },
    { id: '3702', parent: '37', level: 'city' as const },
    { id: '高校妇工委', parent: '37', level: 'other' as const },
  ],
  reports: [
    { id: 'r1', authors: ['wang', 'li'], units: ['370102-柳泉镇'], recommenders: ['zhao'] },
    { id: 'r2', authors: ['sun'], units: ['3702'] },
  ],
  judges: [
    { id: 'j1', person: 'qian', units: ['370102'] },
    { id: 'j2', person: 'zhou', units: ['370103'] },
    { id: 'j3', person: 'wu', units: ['3702'] },
    { id: 'j4', person: 'zhao', units: ['37'] },
    { id: 'j5', person: 'li', units: ['高校妇工委'] },
  ],
  declarations: [
    { id: 'd1', kind: 'relative' as const, people: ['sun', 'zhou'] as const },
    { id: 'd2', kind: 'teacherStudent' as const, judge: 'j4', report: 'r2' },
    { id: 'd3', kind: 'coAuthor' as const, people: ['zheng', 'sun'] as const },
  ],
})

const found = (rules?: ConflictRules) =>
  conflictsOfInterest(input, rules).map(({ judge, report, kind }) => `${judge} ${report} ${kind}`)

describe('Conflicts of interest', () => {
  it('finds unit, county, co-author, recommender and declared relations, each once', () => {
    expect(found()).toEqual([
      'j1 r1 sameCounty',
      'j2 r2 relative',
      'j3 r2 sameUnit',
      'j4 r1 recommender',
      'j4 r2 teacherStudent',
      'j5 r1 coAuthor',
      'j5 r2 entrant',
    ])
  })

  it('names the source of every conflict', () => {
    const conflicts = conflictsOfInterest(input)
    expect(conflicts[0]?.source).toEqual({
      from: 'organizations',
      judgeUnit: '370102',
      authorUnit: '370102-柳泉镇',
      common: '370102',
    })
    expect(conflicts[1]?.source).toEqual({ from: 'declaration', declaration: 'd1' })
    expect(conflicts[3]?.source).toEqual({ from: 'report', role: 'recommender', report: 'r1' })
    expect(conflicts[6]?.source).toEqual({ from: 'report', role: 'author', report: 'r1' })
  })

  it('bars the same city when asked, but not the whole province', () => {
    expect(found({ sameCity: true })).toContain('j2 r1 sameCity')
    expect(found({ sameCity: true })).not.toContain('j4 r1 sameCity')
    expect(found({ sameCity: true })).not.toContain('j5 r2 sameCity')
  })

  it('bars a judge from her own entry only, and switches kinds off, when the round says so', () => {
    expect(found({ entrantBarredFrom: 'entry' })).not.toContain('j5 r2 entrant')
    expect(found({ entrantBarredFrom: 'entry' })).toContain('j5 r1 coAuthor')
    expect(found({ off: ['sameCounty', 'recommender'] })).not.toContain('j1 r1 sameCounty')
  })

  it("knows a judge's own entry", () => {
    const own = { ...input, judges: [{ id: 'j6', person: 'wang', units: [] }], declarations: [] }
    expect(conflictsOfInterest(own).map(({ report, kind }) => [report, kind])).toEqual([
      ['r1', 'ownEntry'],
      ['r2', 'entrant'],
    ])
  })

  it('does not hang on a circle in the tree nor fall over an unknown unit', () => {
    const circle = [
      { id: 'a', parent: 'b', level: 'other' as const },
      { id: 'b', parent: 'a', level: 'other' as const },
    ]
    const broken = {
      organizations: circle,
      reports: [{ id: 'r', authors: [], units: ['a'] }],
      judges: [{ id: 'j', person: 'p', units: ['b', '?'] }],
    }
    expect(conflictsOfInterest(broken)).toEqual([])
  })
})
