import { describe, expect, it } from 'vitest'
import { mayFind, visibilityOf } from '../../../search/visibility'

describe('who may find what', () => {
  it('gives a stranger what is public and nothing else', () => {
    expect(visibilityOf()).toEqual({ tokens: ['public'], excludedRounds: [] })
    expect(visibilityOf(null)).toEqual(visibilityOf({}))
  })

  it('gives a cadre her own, the internal, and what her role opens', () => {
    expect(visibilityOf({ personId: '7', roles: [{ role: 'cadre', unit: '371323' }] }).tokens).toEqual([
      'internal',
      'person:7',
      'public',
      'role:cadre',
      'role:cadre@371323',
    ])
  })

  it('gives oversight of a unit to leaders, organizers and supervisors only', () => {
    const unitOf = (role: string) => visibilityOf({ roles: [{ role, unit: '370100' }] }).tokens.includes('unit:370100')
    expect(['leader', 'organizer', 'supervisor', 'cadre', 'editor', 'judge', 'researcher'].filter(unitOf)).toEqual([
      'leader',
      'organizer',
      'supervisor',
    ])
  })

  it('keeps outside scholars, judges and administrators out of what is internal', () => {
    const internal = (role: string) => visibilityOf({ roles: [{ role }] }).tokens.includes('internal')
    expect(['researcher', 'judge', 'administrator', 'auditor', 'editor'].filter(internal)).toEqual(['editor'])
  })

  it('hides the reports of an open round from its judges, whatever else they may see', () => {
    const report = Object.freeze({ access: Object.freeze(['public']), embargoRounds: Object.freeze(['r1']) })
    expect(mayFind(visibilityOf({ personId: '9', judgingRounds: ['r1'] }), report)).toBe(false)
    expect(mayFind(visibilityOf({ personId: '9', judgingRounds: ['r2'] }), report)).toBe(true)
    expect(mayFind(visibilityOf(), report)).toBe(true)
  })

  it('shows a document without tokens to nobody', () => {
    expect(mayFind(visibilityOf({ personId: '1', roles: [{ role: 'leader', unit: '370000' }] }), { access: [] })).toBe(
      false,
    )
  })
})
