import type { Prisma, PrismaClient } from '../client/client'
import divisions from './data/shandong-2012.json'

type Division = (typeof divisions.cities)[number]['counties'][number]

const validFrom = new Date('2012-01-01')

/** 158 units of the division code of 2012 (province 1, city 17, county 140) and two outside it. */
export async function seedOrganizations(db: PrismaClient): Promise<void> {
  const { province, cities } = divisions
  const root = await db.organization.create({
    data: {
      code: province.code,
      name: '山东省妇女联合会',
      shortName: '山东省',
      level: 'PROVINCE',
      divisionCode: province.code,
      validFrom,
    },
  })
  for (const city of cities) {
    const parent = await db.organization.create({
      data: {
        code: city.code,
        name: city.federation,
        shortName: city.short,
        level: 'CITY',
        parentId: root.id,
        cityCode: city.code,
        divisionCode: city.code,
        tileColumn: city.tile.col,
        tileRow: city.tile.row,
        validFrom,
      },
    })
    await db.organization.createMany({ data: city.counties.map((county) => countyRow(county, parent.id, city.code)) })
  }
  const outside: [string, string, string][] = [
    ['370000-JG', '省直机关妇女工作委员会', '省直机关妇工委'],
    ['370000-GX', '省高校妇女工作委员会', '省高校妇工委'],
  ]
  await db.organization.createMany({
    data: outside.map(([code, name, shortName]) => ({
      code,
      name,
      shortName,
      level: 'OTHER' as const,
      parentId: root.id,
      countsInDenominator: false,
      validFrom,
    })),
  })
}

function countyRow(county: Division, parentId: string, cityCode: string): Prisma.OrganizationCreateManyInput {
  const today = 'today' in county ? (county.today as { name?: string } | string | undefined) : undefined
  return {
    code: county.code,
    name: `${county.name}妇女联合会`,
    shortName: county.name,
    level: 'COUNTY',
    parentId,
    cityCode,
    divisionCode: county.code,
    today: typeof today === 'string' ? today : (today?.name ?? null),
    validFrom,
  }
}
