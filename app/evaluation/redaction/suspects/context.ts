/** A set of words that can be asked for right before or right after an offset. */
export class WordList {
  private readonly words: ReadonlySet<string>
  private readonly longest: number

  constructor(...rows: string[]) {
    this.words = new Set(rows.flatMap((row) => row.split(' ')))
    this.longest = Math.max(...[...this.words].map((word) => word.length))
  }

  /** The length of the longest word that ends at the offset, 0 when none does. */
  endingAt(text: string, offset: number): number {
    for (let length = Math.min(this.longest, offset); length > 0; length--) {
      if (this.words.has(text.slice(offset - length, offset))) return length
    }
    return 0
  }

  /** The length of the longest word that starts at the offset, 0 when none does. */
  startingAt(text: string, offset: number): number {
    for (let length = Math.min(this.longest, text.length - offset); length > 0; length--) {
      if (this.words.has(text.slice(offset, offset + length))) return length
    }
    return 0
  }

  has(word: string): boolean {
    return this.words.has(word)
  }
}

const small =
  '的之了在是不有也就都而及与和或但却又还再很最太更已曾将要会能可应该把被让使给向往到从由对于以为因所其此这那哪谁我你他她它们个些每各' +
  '均皆某本该并且则若如即便只仅才刚正着过吗呢吧啊呀等同共同做去来说看想上下里中内外前后多少几一二三四五六七八九十两半时年月日号岁名位次批'

/** Characters that work as grammar words and so end an unknown name. */
export const functionWords: ReadonlySet<string> = new Set([...small])
