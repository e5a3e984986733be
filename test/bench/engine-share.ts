import { readSearch } from '../../app/library/schema'
import { toQuery } from '../../app/library/to-query'
import { openSearchEngine, visibilityOf } from '../../search'
import { rounds, spread } from './measure'

const times = 20

/** What the engine alone costs for the search of a page, asked from this process as a researcher's page asks it. @returns CPU ms, median of rounds */
export async function engineShare(dataDir: string, path: string): Promise<number> {
  const engine = await openSearchEngine({ indexPath: `${dataDir}/search/library.sqlite` })
  const input = readSearch(new URL(path, 'http://localhost'))
  const visibility = visibilityOf({
    personId: '00000000-0000-0000-0000-000000000000',
    roles: [{ role: 'researcher', unit: '370000' }],
    judgingRounds: [],
  })
  const search = () =>
    engine.search({
      query: toQuery(input),
      visibility,
      sort: input.sort,
      synonyms: input.synonyms,
      offset: 0,
      limit: 20,
    })
  try {
    for (let index = 0; index < times; index++) await search()
    const costs: number[] = []
    for (let round = 0; round < rounds; round++) {
      const before = process.cpuUsage()
      for (let index = 0; index < times; index++) await search()
      const { user, system } = process.cpuUsage(before)
      costs.push((user + system) / 1000 / times)
    }
    return spread(costs).median
  } finally {
    await engine.close()
  }
}
