import { readWithin } from './refine'
import type { SearchInput } from './schema'
import { facetNames, kindNames, modeNames, scopeNames } from './wording'

/** A search in words: what is looked for, where, how strictly, and what it is narrowed to. */
export function describeSearch(input: SearchInput): string {
  const narrowed = (Object.keys(facetNames) as (keyof typeof facetNames)[]).filter((name) => input[name].length > 0)
  return (
    [
      input.q && `“${input.q}”`,
      input.scope !== 'all' && `只查${scopeNames[input.scope]}`,
      input.mode === 'exact' && `${modeNames.exact}匹配`,
      !input.synonyms && '不查同义词',
      ...input.within.map((text) => `在“${readWithin(text).q}”的结果中`),
      ...narrowed.map(
        (name) =>
          `${facetNames[name]}：${input[name].map((value) => (name === 'kind' ? (kindNames[value] ?? value) : value)).join('、')}`,
      ),
    ]
      .filter(Boolean)
      .join('；') || '全部内容'
  )
}
