import shandong from '../data/shandong-2012.json'

export interface County {
  code: string
  name: string
  cityCode: string
  cityName: string
  /** 「县」「市」 or 「区」: what the offices of the county call themselves, as in 县农业局. */
  rank: string
}

export const province = { code: shandong.province.code, name: shandong.province.name }

export const cities: readonly { code: string; name: string }[] = shandong.cities.map(({ code, name }) => ({
  code,
  name,
}))

export const counties: readonly County[] = shandong.cities.flatMap((city) =>
  city.counties.map(({ code, name }) => ({
    code,
    name,
    cityCode: city.code,
    cityName: city.name,
    rank: name.slice(-1),
  })),
)

const byCode = new Map(counties.map((county) => [county.code, county]))

export const countyOf = (code: string) => byCode.get(code)
export const countiesOf = (cityCode: string) => counties.filter((county) => county.cityCode === cityCode)
export const cityCodeOf = (code: string) => `${code.slice(0, 4)}00`

/** Every federation of the campaign: the province, 17 cities, 140 counties. */
export const organizationCodes: readonly string[] = [
  province.code,
  ...cities.map(({ code }) => code),
  ...counties.map(({ code }) => code),
]

export type Level = 'province' | 'city' | 'county'

export const levelOf = (code: string): Level =>
  code === province.code ? 'province' : code.endsWith('00') ? 'city' : 'county'

const cityNames = new Map(cities.map(({ code, name }) => [code, name]))

/** 「曹县」, 「菏泽市」 or 「山东省」. */
export const nameOf = (code: string) => byCode.get(code)?.name ?? cityNames.get(code) ?? province.name
