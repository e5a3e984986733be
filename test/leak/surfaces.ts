import type { Actor } from '../../app/accounts/actor'
import { searchForProgram } from '../../app/library/api/search.server'
import { exporting, exportResult, orderExport, readExport } from '../../app/library/export-result.server'
import { exportList } from '../../app/library/export.server'
import { findSimilar, searchLibrary } from '../../app/library/queries.server'
import { listSavedSearches, saveSearch } from '../../app/library/saved-searches.server'
import { readSearch } from '../../app/library/schema'
import { suggest } from '../../app/library/suggestions.server'
import { db } from '../../app/server/db.server'
import { runTask } from '../../app/server/jobs.server'
import { facetNames } from '../../search/engine'
import { readSheetRows } from './sheet-rows'

export const asked = (parameters: Record<string, string>) =>
  readSearch(new URL(`http://x/search?${new URLSearchParams(parameters)}`))
const phrase = (word: string) => ({ q: `"${word}"` })

type Tells = (actor: Actor, word: string) => Promise<boolean>
const saying =
  (says: (actor: Actor, word: string) => Promise<unknown>): Tells =>
  async (actor, word) =>
    JSON.stringify(await says(actor, word)).includes(word)

/** Everything the library says: whether each, asked by this person, tells that a document with the word exists. */
export const surfaces: Record<string, Tells> = {
  'hits of a search': async (actor, word) => {
    const { total, hits } = await searchLibrary(actor, asked(phrase(word)))
    return total > 0 || hits.length > 0
  },
  'hits without words': saying(async (actor) => (await searchLibrary(actor, asked({ sort: 'date' }))).hits),
  'words also searched for': saying(
    async (actor, word) => (await searchLibrary(actor, asked({ q: `${word.slice(0, -1)}丼` }))).alsoSearched,
  ),
  suggestions: saying((actor, word) => suggest(actor, word.slice(0, 2)).then(({ suggestions }) => suggestions)),
  'facets counted': async (actor, word) => {
    const { facets } = await searchLibrary(actor, { ...asked(phrase(word)), open: [...facetNames] })
    return Object.values(facets).some((counts) => counts.length > 0)
  },
  'the map': async (actor, word) => {
    const { panel } = await searchLibrary(actor, asked({ ...phrase(word), panel: 'map' }))
    return panel?.kind === 'map' && panel.cities.some(({ count }) => count > 0)
  },
  'the trend': async (actor, word) => {
    const { panel } = await searchLibrary(actor, asked({ ...phrase(word), panel: 'trend' }))
    return panel?.kind === 'trend' && panel.months.length > 0
  },
  'the keyword cloud': async (actor, word) => {
    const { panel } = await searchLibrary(actor, asked({ ...phrase(word), panel: 'cloud' }))
    return panel?.kind === 'cloud' && panel.words.length > 0
  },
  'similar documents': saying((actor, word) =>
    findSimilar(actor, {
      id: 'report:asking',
      kind: 'report',
      title: word,
      keywords: [word],
      body: `${word}里有三十名妇女，缺资金、缺销路。`,
      access: [],
    }),
  ),
  'the RIS list': saying(async (actor, word) => String(await exportList(actor, asked(phrase(word)), 'ris'))),
  'the Excel list': async (actor, word) =>
    (await readSheetRows(await exportList(actor, asked(phrase(word)), 'xlsx'))).flat().length > 11, // the heading alone
  'the whole list': async (actor, word) => {
    const able = await granted(actor)
    const id = await orderExport(able, asked(phrase(word)), 'txt')
    await runTask({ [exporting]: exportResult }, id)
    return (await readExport(able, id)).list.length > 0
  },
  'the interface for programs': async (actor, word) =>
    (await searchForProgram(actor, new URL(`http://x/?${new URLSearchParams(phrase(word))}`))).total > 0,
  'what is new to a saved search': async (actor, word) => {
    await saveSearch(actor, word, new URLSearchParams(phrase(word)).toString())
    const saved = await listSavedSearches(actor, new Date(1))
    return saved.some(({ name, fresh }) => name === word && fresh.length > 0)
  },
}

/** Work behind the pages asks for the role anew: a role that was only put on is granted. */
async function granted(actor: Actor): Promise<Actor> {
  if (actor.roles.some(({ role, unit }) => role === actor.role && unit.id === actor.unit.id)) return actor
  const data = { personId: actor.id, role: actor.role, organizationId: actor.unit.id }
  const { id: grantId } = (await db.roleGrant.findFirst({ where: data })) ?? (await db.roleGrant.create({ data }))
  return { ...actor, roles: [...actor.roles, { grantId, role: actor.role, unit: actor.unit }] }
}
