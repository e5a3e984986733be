import { z } from 'zod'

const many = z.array(z.string().max(60)).max(30).catch([])

/** The state of the search page is its address; anything odd in it falls back to the default. */
export const searchSchema = z.object({
  q: z.string().max(500).catch(''),
  within: z.array(z.string().max(500)).max(5).catch([]),
  kind: many, year: many, city: many, theme: many, method: many, group: many, column: many, award: many,
  sort: z.enum(['relevance', 'date', 'score']).catch('relevance'),
  synonyms: z.boolean().catch(true),
  page: z.coerce.number().int().min(1).max(50).catch(1),
})
export type SearchInput = z.output<typeof searchSchema>

const lists = ['within', 'kind', 'year', 'city', 'theme', 'method', 'group', 'column', 'award'] as const

/** Reads the address. Text over 500 characters is cut, not refused. */
export function readSearch(url: URL): SearchInput {
  const get = url.searchParams
  return searchSchema.parse({
    ...Object.fromEntries(lists.map((name) => [name, get.getAll(name)])),
    q: (get.get('q') ?? '').slice(0, 500),
    sort: get.get('sort') ?? undefined,
    synonyms: get.get('synonyms') !== 'off',
    page: get.get('page') ?? 1,
  })
}
