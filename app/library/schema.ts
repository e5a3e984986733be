import { z } from 'zod'
import { facetNames, type FacetName } from '../../search/engine'
import { modes, scopes } from './refine'

/** What is drawn of the result when asked for; computed only then. */
export const panels = ['map', 'trend', 'cloud'] as const

const many = z.array(z.string().max(60)).max(30).catch([])
const isFacet = (name: string): name is FacetName => (facetNames as readonly string[]).includes(name)

/** The state of the search page is its address; anything odd in it falls back to the default. */
export const searchSchema = z.object({
  q: z.string().max(500).catch(''),
  within: z.array(z.string().max(500)).max(5).catch([]),
  kind: many, year: many, city: many, county: many, theme: many, method: many, group: many, column: many, award: many,
  scope: z.enum(scopes).catch('all'),
  mode: z.enum(modes).catch('fuzzy'),
  /** groups of the left column that are opened, and those shown with all their values */
  open: many.transform((names) => names.filter(isFacet)),
  all: many.transform((names) => names.filter(isFacet)),
  panel: z.enum(panels).nullable().catch(null),
  sort: z.enum(['relevance', 'date', 'score']).catch('relevance'),
  synonyms: z.boolean().catch(true),
  page: z.coerce.number().int().min(1).max(50).catch(1),
})
export type SearchInput = z.output<typeof searchSchema>

const lists = ['within', 'kind', 'year', 'city', 'county', 'theme', 'method', 'group', 'column', 'award', 'open', 'all'] as const

/** Reads the address. Text over 500 characters is cut, not refused. */
export function readSearch(url: URL): SearchInput {
  const get = url.searchParams
  return searchSchema.parse({
    ...Object.fromEntries(lists.map((name) => [name, get.getAll(name)])),
    q: (get.get('q') ?? '').slice(0, 500),
    sort: get.get('sort') ?? undefined,
    scope: get.get('scope') ?? undefined,
    mode: get.get('mode') ?? undefined,
    panel: get.get('panel'),
    synonyms: get.get('synonyms') !== 'off',
    page: get.get('page') ?? 1,
  })
}
