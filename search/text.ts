import type { FacetName, SearchDocument } from './engine'
import { clean, fold, squeeze } from './normalize'
import { pinyinOf } from './pinyin'
import type { TextField } from './query'

export type StoredField = TextField | 'body'
/** The texts of a document as both engines keep them: cleaned, lists joined by line feeds. */
export type StoredText = Record<StoredField, string>

export function storedText(document: SearchDocument): StoredText {
  return {
    title: clean(document.title),
    abstract: clean(document.abstract ?? ''),
    keywords: clean((document.keywords ?? []).join('\n')),
    author: clean((document.authors ?? []).join('\n')),
    organization: clean(document.organization ?? ''),
    body: clean(document.body),
  }
}

/** As phrases are looked for. */
export function comparable(text: string): string {
  return squeeze(fold(text))
}

/** All fields in one; a phrase never runs from one into the next. */
export function wholeText(text: StoredText): string {
  return [text.title, text.abstract, text.keywords, text.author, text.organization, text.body].join('\u0001')
}

/** Facet values of a document, empty ones left out. */
export function facetValues(document: SearchDocument): [FacetName, string][] {
  const values: [FacetName, readonly (string | number | undefined)[]][] = [
    ['kind', [document.kind]],
    ['year', [document.year]],
    ['month', [document.month]],
    ['city', [document.city]],
    ['county', [document.county]],
    ['theme', document.themes ?? []],
    ['method', document.methods ?? []],
    ['group', document.groups ?? []],
    ['column', [document.column]],
    ['award', [document.award]],
  ]
  return values.flatMap(([name, list]) =>
    [...new Set(list)].filter((v) => v !== undefined && v !== '').map((v): [FacetName, string] => [name, String(v)]),
  )
}

export type SuggestionKind = 'title' | 'term' | 'person'

/** Characters of a beginning: what anybody types before choosing. */
const beginningLength = 24

/** Under which beginnings a document's title, keywords and people are suggested: characters and initials. */
export function* beginnings(text: StoredText): Generator<{ key: string; kind: SuggestionKind; value: string }> {
  const lists: [SuggestionKind, string[]][] = [
    ['title', [text.title]],
    ['term', text.keywords.split('\n')],
    ['person', text.author.split('\n')],
  ]
  for (const [kind, values] of lists) {
    for (const value of values) {
      const key = fold(value).slice(0, beginningLength)
      const { initials } = pinyinOf(key)
      if (key) yield { key, kind, value }
      if (initials.length > 1 && initials !== key) yield { key: initials, kind, value }
    }
  }
}
