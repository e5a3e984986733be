import { facetNames } from '../../search/engine'
import { fold, clean } from '../../search/normalize'
import type { SearchInput } from './schema'

const longest = 40

/**
 * The words of a search in vain as they may be kept, or null. Only words looked for in everything tell of a missing
 * synonym; pasted text, people's names, addresses and anything with the digits of a telephone or identity number do not
 * belong on the list.
 *
 * @example missText({ q: '電話　138 0530 1234', … }) // null
 */
export function missText(input: SearchInput): string | null {
  if (input.within.length > 0 || input.scope !== 'all' || narrowed(input)) return null
  const text = fold(clean(input.q)).replace(/["“”]/g, '').replace(/\s+/g, ' ').trim()
  if (text.length < 2 || text.length > longest) return null
  if (/@|https?:|(?:^|\s)[-－]?(?:作者|author|au)\s?[:：]/i.test(text)) return null
  const bare = text.replace(/[\s\-–—.·_/()]/g, '')
  return /\d{5,}|[〇零一二两三四五六七八九幺]{6,}/.test(bare) ? null : text
}

const narrowed = (input: SearchInput) => facetNames.some((name) => input[name].length > 0)
