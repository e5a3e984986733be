/** A unit as a roster may name it. */
export type NamedUnit = {
  id: string
  code: string
  name: string
  shortName: string
  cityCode: string | null
  manageable: boolean
}

type Found = { unit: NamedUnit } | { problem: string }

const plain = (text: string) =>
  text
    .normalize('NFKC')
    .replace(/\s/g, '')
    .replace(/妇女联合会$/, '妇联')

/**
 * A finder of units by code, full name, 「曹县妇联」, 「曹县」 or 「菏泽市曹县」.
 * Names that several units share (市中区 lies in four cities) are told apart only by city or code.
 */
export function unitFinder(units: readonly NamedUnit[]): (written: string) => Found {
  const cities = new Map(units.map(({ code, shortName }) => [code, shortName]))
  const byName = new Map<string, NamedUnit[]>()
  for (const unit of units) {
    const city = unit.cityCode && unit.cityCode !== unit.code ? cities.get(unit.cityCode) : undefined
    const names = [unit.code, unit.name, unit.shortName, `${unit.shortName}妇联`]
    if (city) names.push(city + unit.shortName, `${city}${unit.shortName}妇联`)
    for (const name of new Set(names.map(plain))) byName.set(name, [...(byName.get(name) ?? []), unit])
  }
  return (written) => {
    const found = byName.get(plain(written)) ?? []
    if (found.length > 1)
      return {
        problem: `有 ${found.length} 个单位叫“${written}”，请改填代码：${found.map(({ code }) => code).join('、')}`,
      }
    const [unit] = found
    if (!unit) return { problem: `没有“${written}”这个单位，请填单位代码或完整名称` }
    return unit.manageable ? { unit } : { problem: `“${unit.shortName}”不在您管理的范围内` }
  }
}
