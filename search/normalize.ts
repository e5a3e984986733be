import traditional from 'opencc-js/dict/TSCharacters'

/**
 * Folding keeps every length: one UTF-16 unit in, one out, so an offset in folded text is an offset in the
 * original and the fold of a substring is a substring of the fold. Hence a character whose compatibility
 * form is longer (㎡, …) stays as it is.
 */
const table = foldingTable()

/** Lower case, half width, simplified, without accents; same length as the input. */
export function fold(text: string): string {
  let start = 0
  let folded = ''
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i)
    const to = table[code]!
    if (to !== code) {
      folded += text.slice(start, i) + String.fromCharCode(to)
      start = i + 1
    }
  }
  return start === 0 ? text : folded + text.slice(start)
}

let unfolded: Map<string, string[]> | undefined

/** The characters that fold to one: 国 is also written 國. */
export function spellings(folded: string): readonly string[] {
  if (!unfolded) {
    unfolded = new Map()
    for (const [code, to] of table.entries()) {
      const key = String.fromCharCode(to)
      unfolded.set(key, [...(unfolded.get(key) ?? []), String.fromCharCode(code)])
    }
  }
  return unfolded.get(folded) ?? [folded]
}

/** What every text goes through before it is stored or searched: composed, no control characters nor marks of direction. */
export function clean(text: string): string {
  return wellFormed(text)
    .normalize('NFC')
    .replace(
      /[\u0000-\u0008\u000b-\u001f\u007f\u00ad\u061c\u200b-\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff]/g,
      (c) => (c === '\r' ? '\n' : ''),
    )
}

/** Halves of surrogate pairs that stand alone become the replacement character. */
export function wellFormed(text: string): string {
  return text.replace(/\p{Surrogate}/gu, '\ufffd')
}

const quotes = new Set('“”‘’"\'「」『』﹁﹂﹃﹄„‟')
/** 1 = quotation mark, 2 = blank, 0 = anything else. */
const squeezable = Uint8Array.from({ length: 65536 }, (_, code) => {
  const char = String.fromCharCode(code)
  return quotes.has(char) ? 1 : char === ' ' || char === '\t' || char === '\u3000' ? 2 : 0
})

/** Without quotation marks, and without blanks but between two Latin characters (通　知 is 通知). */
export function squeeze(folded: string): string {
  let start = 0
  let squeezed = ''
  for (let i = 0; i < folded.length; i++) {
    if (squeezable[folded.charCodeAt(i)] === 0) continue
    const end = afterSqueezed(folded, i)
    squeezed += folded.slice(start, i) + blanksKept(folded, i, end)
    start = end
    i = end - 1
  }
  return start === 0 ? folded : squeezed + folded.slice(start)
}

/** Of a run of quotation marks and blanks, what stays. */
export function blanksKept(folded: string, start: number, end: number): string {
  const latin = folded.charCodeAt(start - 1) < 0x100 && folded.charCodeAt(end) < 0x100
  return latin ? folded.slice(start, end).replace(/[^ \t\u3000]/g, '') : ''
}

/** Offset of the first character at or after one that is neither quotation mark nor blank. */
export function afterSqueezed(folded: string, from: number): number {
  let to = from
  while (squeezable[folded.charCodeAt(to)]) to++
  return to
}

export function isQuotationUnit(code: number): boolean {
  return squeezable[code] === 1
}

/** Quotation marks and blanks of a folded text. */
export function isSqueezed(code: number): boolean {
  return squeezable[code]! > 0
}

const wordCharacter = /[\p{L}\p{N}]/u

/** One flag per UTF-16 unit: 1 = letter, digit or half of a surrogate pair, 0 = anything else. */
export const isWordUnit = Uint8Array.from({ length: 65536 }, (_, code) =>
  code >= 0xd800 && code < 0xe000 ? 1 : Number(wordCharacter.test(String.fromCharCode(code))),
)

function foldingTable(): Uint16Array {
  const simplified = new Map(traditional.split('|').map((pair) => pair.split(' ') as [string, string]))
  return Uint16Array.from({ length: 65536 }, (_, code) => {
    if (code < 0x80) return code >= 0x41 && code <= 0x5a ? code + 0x20 : code
    if (code >= 0xd800 && code < 0xe000) return code
    let to = String.fromCharCode(code)
    const compatible = to.normalize('NFKC').toLowerCase()
    if (compatible.length === 1) to = compatible
    const bare = to.normalize('NFD').replace(/\p{M}/gu, '')
    if (code < 0x3000 && bare.length === 1) to = bare
    const plain = simplified.get(to) ?? to
    return plain.length === 1 ? plain.charCodeAt(0) : code
  })
}
