import type { ActorUnit } from '../accounts/actor'

/** What one unit has and lacks. `counts` tells whether it is one of the 158 of the division code. */
export type UnitFigures = {
  code: string
  name: string
  level: ActorUnit['level']
  cityCode: string | null
  counts: boolean
  cadres: number
  diarists: number
  entries: number
  reporters: number
  points: number
}

/** A cadre of a unit and where she stands. */
export type UnitPerson = {
  id: string
  name: string
  post: string
  isLeader: boolean
  entries: number
  lastEntry: string | null
  drafts: number
  handedInAt: string | null
}

/** A row of the overview: a unit, or a city with all its units. */
export type CoverageRow = {
  code: string
  name: string
  /** the people of the unit itself, not those below it */
  own: boolean
  units: number
  unitsWithDiary: number
  unitsWithReport: number
  unitsWithPoint: number
  cadres: number
  diarists: number
  entries: number
  reporters: number
}

/** Adds up units into one row. */
export function sumUnits(
  units: readonly UnitFigures[],
  { code, name, own }: Pick<CoverageRow, 'code' | 'name' | 'own'>,
): CoverageRow {
  const counted = units.filter(({ counts }) => counts)
  const sum = (pick: (unit: UnitFigures) => number) => units.reduce((total, unit) => total + pick(unit), 0)
  return {
    code,
    name,
    own,
    units: counted.length,
    unitsWithDiary: counted.filter(({ diarists }) => diarists > 0).length,
    unitsWithReport: counted.filter(({ reporters }) => reporters > 0).length,
    unitsWithPoint: counted.filter(({ points }) => points > 0).length,
    cadres: sum(({ cadres }) => cadres),
    diarists: sum(({ diarists }) => diarists),
    entries: sum(({ entries }) => entries),
    reporters: sum(({ reporters }) => reporters),
  }
}

/**
 * The rows of a unit's overview in the order of the division code, never by volume: the province shows itself,
 * its cities and the units outside the code; a city shows itself and its counties.
 */
export function coverageRows(scope: Pick<ActorUnit, 'code' | 'level'>, units: readonly UnitFigures[]): CoverageRow[] {
  const single = (unit: UnitFigures, own: boolean) =>
    sumUnits([unit], { code: unit.code, name: own ? `${unit.name}妇联机关` : unit.name, own })
  const itself = units.filter(({ code }) => code === scope.code).map((unit) => single(unit, true))
  if (scope.level === 'CITY')
    return [...itself, ...units.filter(({ code }) => code !== scope.code).map((unit) => single(unit, false))]
  const cities = units
    .filter(({ level }) => level === 'CITY')
    .map((city) =>
      sumUnits(
        units.filter(({ cityCode }) => cityCode === city.code),
        { code: city.code, name: city.name, own: false },
      ),
    )
  const outside = units
    .filter(({ level, cityCode }) => level === 'OTHER' && cityCode === null)
    .map((unit) => single(unit, false))
  return [...itself, ...cities, ...outside]
}
