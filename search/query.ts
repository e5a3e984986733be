import { clean, wellFormed } from './normalize'
import type { FacetName } from './facet-names'

/** Fields of text a clause can be confined to; without one the whole document counts. */
export type TextField = 'title' | 'abstract' | 'keywords' | 'author' | 'organization'

export type SearchMode = 'fuzzy' | 'exact'

/** One part of a query. All parts that are not `not` are wanted; how strictly is the engine's affair. */
export type Clause =
  | { type: 'words'; text: string; field?: TextField; not: boolean }
  | { type: 'phrase'; text: string; field?: TextField; not: boolean }
  | { type: 'facet'; facet: FacetName; values: string[]; not: boolean }

export interface ParsedQuery {
  /** What was typed, cleaned and cut to `maximumLength`. */
  text: string
  mode: SearchMode
  clauses: Clause[]
  /** The input was longer than is searched. */
  shortened: boolean
}

/** Characters of a query that are read. */
export const maximumLength = 2000
/** From this length on the input is taken for pasted text, in which only words are looked for. */
export const pastedLength = 100
/** Parts of a query that are read, so that no query costs more than a long one. */
const maximumClauses = 24

const textFields: Record<string, TextField | 'all'> = {
  篇名: 'title',
  标题: 'title',
  题名: 'title',
  题目: 'title',
  title: 'title',
  ti: 'title',
  摘要: 'abstract',
  abstract: 'abstract',
  ab: 'abstract',
  关键词: 'keywords',
  关键字: 'keywords',
  keyword: 'keywords',
  keywords: 'keywords',
  kw: 'keywords',
  作者: 'author',
  author: 'author',
  au: 'author',
  单位: 'organization',
  机构: 'organization',
  organization: 'organization',
  organisation: 'organization',
  unit: 'organization',
  全文: 'all',
  正文: 'all',
  fulltext: 'all',
  text: 'all',
  ft: 'all',
}

const facetFields: Record<string, FacetName> = {
  年: 'year',
  年份: 'year',
  年度: 'year',
  year: 'year',
  月: 'month',
  月份: 'month',
  month: 'month',
  市: 'city',
  城市: 'city',
  city: 'city',
  县: 'county',
  区县: 'county',
  县区: 'county',
  county: 'county',
  主题: 'theme',
  theme: 'theme',
  topic: 'theme',
  方法: 'method',
  method: 'method',
  群体: 'group',
  人群: 'group',
  group: 'group',
  栏目: 'column',
  column: 'column',
  奖项: 'award',
  获奖: 'award',
  award: 'award',
  类型: 'kind',
  kind: 'kind',
  type: 'kind',
}

const kinds: Record<string, string> = {
  报告: 'report',
  调研报告: 'report',
  日记: 'diary',
  妇情日记: 'diary',
  妇情: 'finding',
  文章: 'article',
  案例: 'case',
}

const closing: Record<string, string> = {
  '"': '"',
  '＂': '＂',
  '“': '”',
  '”': '”',
  '「': '」',
  '『': '』',
  '‘': '’',
  '’': '’',
}

/**
 * Reads what a person typed. Never throws; what is not understood is text.
 *
 * - words separated by blanks; `"…"`, `“…”`, `「…」` an exact phrase; a leading `-` excludes
 * - `篇名:`, `作者：`, `年:2011-2013` and their kin confine the part that follows
 *
 * An operator counts only as a whole part: blank or line end before and after. So the quotation marks of a
 * pasted sentence are text, and so are all operators in text of 100 characters and more.
 *
 * @example parseQuery('篇名:留守妇女 -"空巢老人"').clauses
 * // [{ type: 'words', text: '留守妇女', field: 'title', not: false },
 * //  { type: 'phrase', text: '空巢老人', not: true }]
 */
export function parseQuery(input: string, options: { mode?: SearchMode } = {}): ParsedQuery {
  const whole = clean(String(input ?? ''))
    .replace(/\s+/g, ' ')
    .trim()
  const text = wellFormed(whole.slice(0, maximumLength)).trim()
  const mode = options.mode === 'exact' ? 'exact' : 'fuzzy'
  const shortened = text.length < whole.length
  const pasted = text.length >= pastedLength
  const clauses = pasted ? [words(text)] : readClauses(text)
  return { text, mode, clauses, shortened }
}

function words(text: string, field?: TextField, not = false): Clause {
  return { type: 'words', text, ...(field && { field }), not }
}

function readClauses(text: string): Clause[] {
  const clauses: Clause[] = []
  let rest = text
  while (rest && clauses.length < maximumClauses) {
    const part = readPart(rest)
    clauses.push(...part.clauses)
    rest = part.rest
  }
  if (rest) clauses.push(words(rest))
  return joinWords(clauses)
}

/** Reads one part off the front: sign, field, then a quotation or everything up to the next blank. */
function readPart(text: string): { clauses: Clause[]; rest: string } {
  const sign = /^[-－−](?=[^\s\-－−])/u.exec(text)
  const not = sign !== null
  let body = sign ? text.slice(1) : text
  const label = /^([\p{L}]{1,12})\s?[:：]\s?(?=\S)/u.exec(body)
  const name = label?.[1]?.toLowerCase() ?? ''
  const field = Object.hasOwn(textFields, name) ? textFields[name] : undefined
  const facet = Object.hasOwn(facetFields, name) ? facetFields[name] : undefined
  if (label && (field || facet)) body = body.slice(label[0].length)
  const textField = field === 'all' ? undefined : field
  const { value, quoted, rest } = readValue(body)
  if (value === '') return { clauses: [], rest }
  if (facet) return { clauses: [facetClause(facet, value, not)], rest }
  if (quoted) {
    return { clauses: [{ type: 'phrase', text: value, ...(textField && { field: textField }), not }], rest }
  }
  return { clauses: [words(value, textField, not)], rest }
}

function readValue(body: string): { value: string; quoted: boolean; rest: string } {
  const close = closing[body[0] ?? '']
  if (close) {
    let end = body.indexOf(close, 1)
    while (end > 0 && end + 1 < body.length && body[end + 1] !== ' ') end = body.indexOf(close, end + 1)
    if (end > 0) {
      return { value: body.slice(1, end).trim(), quoted: true, rest: body.slice(end + 1).trimStart() }
    }
  }
  const blank = body.indexOf(' ')
  if (blank < 0) return { value: body, quoted: false, rest: '' }
  return { value: body.slice(0, blank), quoted: false, rest: body.slice(blank + 1).trimStart() }
}

function facetClause(facet: FacetName, value: string, not: boolean): Clause {
  const plain = value.normalize('NFKC')
  const values = facet === 'year' ? years(plain) : plain.split(/[,、;|]/).filter(Boolean)
  if (values.length === 0) return words(value, undefined, not)
  return { type: 'facet', facet, values: facet === 'kind' ? values.map((v) => kinds[v] ?? v) : values, not }
}

/** 2012, 2012年, 2010-2012, 2010至2012, 2010,2012; nothing for anything else. */
function years(text: string): string[] {
  const range = /^(\d{4})年?[-~–—至到](\d{4})年?$/.exec(text)
  if (!range) return text.split(/[,、;|]/).flatMap((part) => /^(\d{4})年?$/.exec(part)?.[1] ?? [])
  const [from, to] = [Number(range[1]), Number(range[2])].sort((a, b) => a - b) as [number, number]
  return Array.from({ length: Math.min(to - from, 99) + 1 }, (_, i) => String(from + i))
}

/** Adjacent plain words become one clause, so that a sentence with blanks is read as one. */
function joinWords(clauses: Clause[]): Clause[] {
  const joined: Clause[] = []
  for (const clause of clauses) {
    const last = joined.at(-1)
    const plain = clause.type === 'words' && !clause.not && !clause.field
    if (plain && last?.type === 'words' && !last.not && !last.field) {
      joined[joined.length - 1] = words(`${last.text} ${clause.text}`)
    } else joined.push(clause)
  }
  return joined
}
