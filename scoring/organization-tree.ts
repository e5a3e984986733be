/** A node of the federation tree; bodies outside the division code have a parent too (or none). */
export interface Organization {
  readonly id: string
  readonly parent: string | null
  readonly level: 'province' | 'city' | 'county' | 'other'
}

export interface Ancestry {
  /** The county a unit is or lies in; `null` above county level. */
  county(unit: string): string | null
  /** The city a unit is or lies in; `null` above city level. */
  city(unit: string): string | null
}

/** Look-up of the county and city of every unit. A circle in the tree ends the search, it never hangs. */
export function ancestry(organizations: readonly Organization[]): Ancestry {
  const nodes = new Map(organizations.map((one) => [one.id, one]))
  const nearest = (level: Organization['level']) => {
    const known = new Map<string, string | null>()
    return (unit: string): string | null => {
      const kept = known.get(unit)
      if (kept !== undefined) return kept
      const seen = new Set<string>()
      let at = nodes.get(unit)
      while (at && at.level !== level && !seen.has(at.id)) {
        seen.add(at.id)
        at = at.parent === null ? undefined : nodes.get(at.parent)
      }
      const found = at?.level === level ? at.id : null
      known.set(unit, found)
      return found
    }
  }
  return { county: nearest('county'), city: nearest('city') }
}
