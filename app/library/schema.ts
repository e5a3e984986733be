import { z } from 'zod'
import { facetNames, type FacetName } from '../../search/engine'
import { clean } from '../../search/normalize'
import { listFormats } from './formats'
import { lastPage, longestQuery, mostWithin } from './limits'
import { modes, scopes } from './refine'

/** What is drawn of the result when asked for; computed only then. */
const panels = ['map', 'trend', 'cloud'] as const

const many = z.array(z.string().max(60)).max(30).catch([])
const isFacet = (name: string): name is FacetName => (facetNames as readonly string[]).includes(name)

/** The state of the search page is its address; anything odd in it falls back to the default. */
export const searchSchema = z.object({
  q: z.string().max(longestQuery).catch(''),
  within: z
    .array(z.string().max(longestQuery + 20))
    .max(mostWithin)
    .catch([]),
  kind: many,
  year: many,
  month: many,
  city: many,
  county: many,
  theme: many,
  method: many,
  group: many,
  column: many,
  award: many,
  scope: z.enum(scopes).catch('all'),
  mode: z.enum(modes).catch('fuzzy'),
  /** groups of the left column that are opened, and those shown with all their values */
  open: many.transform((names) => names.filter(isFacet)),
  all: many.transform((names) => names.filter(isFacet)),
  panel: z.enum(panels).nullable().catch(null),
  sort: z.enum(['relevance', 'date', 'score']).catch('relevance'),
  synonyms: z.boolean().catch(true),
  page: z.coerce.number().int().min(1).max(lastPage).catch(1),
})
export type SearchInput = z.output<typeof searchSchema>

const lists = ['within', ...facetNames, 'open', 'all'] as const

/** Reads the address. Longer text is cut, not refused. */
export function readSearch(url: URL): SearchInput {
  const get = url.searchParams
  return searchSchema.parse({
    ...Object.fromEntries(lists.map((name) => [name, get.getAll(name)])),
    q: clean(get.get('q') ?? '').slice(0, longestQuery),
    sort: get.get('sort') ?? undefined,
    scope: get.get('scope') ?? undefined,
    mode: get.get('mode') ?? undefined,
    panel: get.get('panel'),
    synonyms: get.get('synonyms') !== 'off',
    page: get.get('page') ?? 1,
  })
}

/** A search as `writeSearch` kept it. */
export const readAddress = (address: string) => readSearch(new URL(`http://library/?${address}`))

/** The address of a search as it is kept: what is looked for and where, not the page one was on nor what was open. */
export function writeSearch(input: SearchInput): string {
  const search = new URLSearchParams()
  if (input.q.trim()) search.set('q', input.q.trim())
  for (const name of lists)
    if (name !== 'open' && name !== 'all') for (const value of input[name]) search.append(name, value)
  if (search.size === 0) return ''
  if (input.scope !== 'all') search.set('scope', input.scope)
  if (input.mode !== 'fuzzy') search.set('mode', input.mode)
  if (input.sort !== 'relevance') search.set('sort', input.sort)
  if (!input.synonyms) search.set('synonyms', 'off')
  return search.toString()
}

export const savingSchema = z.object({
  name: z.string({ error: '请起个名字。' }).trim().min(1, '请起个名字。').max(40, '名字最多 40 字。'),
  search: z.string().max(4000).default(''),
})

/** A document as it stands in an address: kind and id. */
export const documentIdSchema = z
  .string()
  .regex(/^(report|diary|article):[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/, '没有这篇文献。')

/** Onto the reading list or off it, and where to go then. */
export const puttingSchema = z.object({ document: documentIdSchema, to: z.string().max(4000).default('/reading-list') })
export const notingSchema = z.object({
  document: documentIdSchema,
  note: z
    .string()
    .default('')
    .transform((note) => note.replaceAll('\r\n', '\n').trim().slice(0, 1000)),
})
export const pageSchema = z.coerce.number().int().min(1).max(1000).catch(1)
export const orderingSchema = z.object({
  format: z.enum(listFormats, '请选一种格式。'),
  search: z.string().max(4000).default(''),
})

/** Words in vain that were dealt with: one box of a form or several. */
export const settlingSchema = z.object({
  text: z.preprocess((value) => (value === undefined ? [] : [value].flat()), z.array(z.string().max(60)).max(200)),
})
export const keySchema = z.object({
  name: z.string({ error: '请写明用在哪里。' }).trim().min(1, '请写明用在哪里。').max(40, '最多 40 字。'),
})

const isTerm = (text: string) => /^[^\s、，,；;"“”]{2,20}$/.test(text)
/** A group of synonyms: one term, and the others between 、 or blanks. */
export const synonymSchema = z
  .object({
    canonical: z.string({ error: '请填写。' }).trim().refine(isTerm, '填一个词，2 到 20 个字，不带标点和空格。'),
    variants: z
      .string({ error: '请填写。' })
      .transform((text) => [...new Set(text.split(/[\s、，,；;]+/).filter(Boolean))])
      .refine(
        (terms) => terms.length > 0 && terms.length <= 8 && terms.every(isTerm),
        '填 1 到 8 个词，每个 2 到 20 个字，用顿号隔开。',
      ),
    type: z.enum(['eq', 'abbr', 'old', 'near', 'narrow'], '请选一种。'),
  })
  .refine(({ canonical, variants }) => !variants.includes(canonical), {
    path: ['variants'],
    message: '和前面的词相同。',
  })
