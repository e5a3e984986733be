/**
 * What stands before the word being typed, and the word: completions replace the word alone.
 *
 * @example typedPart('家庭暴力 篇名:留守') // { lead: '家庭暴力 篇名:', typed: '留守' }
 */
export function typedPart(text: string): { lead: string; typed: string } {
  const [, lead = '', typed = ''] = /^(.*[\s　])?(.*)$/s.exec(text.slice(0, 200)) ?? []
  const [, prefix = '', word = ''] = /^([-－]?(?:\p{L}{1,12}[:：])?["“「『]?)(.*)$/su.exec(typed) ?? []
  return { lead: lead + prefix, typed: word }
}
