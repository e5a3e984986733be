export interface FrontMatter {
  title: string | null
  byline: string[]
  abstract: string
  keywords: string[]
  /** What is left: the body. */
  blocks: string[]
}

const ABSTRACT =
  /^(?:#{1,6} )?(?:\*\*)?[【[（(]?\\?\[?(?:摘[\s\u3000]*要|内容提要|内容摘要|提[\s\u3000]*要)\\?[】\]）)]?(?:\*\*)?[\s\u3000]*[：:]?(?:\*\*)?[\s\u3000]*/
const KEYWORDS =
  /^(?:#{1,6} )?(?:\*\*)?[【[（(]?\\?\[?(?:关[\s\u3000]*键[\s\u3000]*[词字]|主[\s\u3000]*题[\s\u3000]*词)\\?[】\]）)]?(?:\*\*)?[\s\u3000]*[：:]?(?:\*\*)?[\s\u3000]*/

/**
 * Takes title, byline, abstract and keywords off the beginning of a report.
 * Looks only before the first part, so that 「摘要」 deep in the text stays text.
 */
export function splitFrontMatter(input: readonly string[]): FrontMatter {
  const blocks = input.map((block) => block.trim()).filter(Boolean)
  const front: FrontMatter = { title: takeTitle(blocks), byline: [], abstract: '', keywords: [], blocks }
  front.byline = takeByline(blocks, front.title !== null)
  front.abstract = takeAbstract(blocks)
  front.keywords = takeKeywords(blocks)
  return front
}

function takeTitle(blocks: string[]): string | null {
  const [first, second] = blocks
  if (!first?.startsWith('# ')) return null
  const subtitle = second && /^(?:——|—|--)[^\n]{2,40}$/.test(second) ? second : ''
  blocks.splice(0, subtitle ? 2 : 1)
  return first.slice(2).trim() + subtitle
}

/** Short lines without a full stop before anything else: 「曹县妇联　张三」, 「（2012年8月）」. */
function takeByline(blocks: string[], hasTitle: boolean): string[] {
  if (!hasTitle) return []
  const end = blocks.findIndex((block) => !isBylineLine(block))
  return blocks.splice(0, end < 0 ? 0 : Math.min(end, 4)).map((line) => line.replace(/\*\*/g, '').trim())
}

function isBylineLine(block: string): boolean {
  if (ABSTRACT.test(block) || KEYWORDS.test(block)) return false
  return !/^(#|!\[|\||-|\d+\.)/.test(block) && block.length <= 40 && !/[。；：:！？\n]/.test(block)
}

function takeAbstract(blocks: string[]): string {
  const at = frontIndex(blocks, ABSTRACT)
  const block = blocks[at]
  if (at < 0 || block === undefined) return ''
  const inline = block.replace(ABSTRACT, '').trim()
  const until = blocks.findIndex((one, i) => i > at && (one.startsWith('#') || KEYWORDS.test(one)))
  const isEnded = until > 0 && KEYWORDS.test(blocks[until] ?? '')
  // 「摘要」 alone, or as a heading, is followed by its text; after an inline one only keywords show where it ends.
  const count =
    inline && !block.startsWith('#')
      ? isEnded
        ? Math.min(until - at, 4)
        : 1
      : Math.min((until < 0 ? at + 2 : until) - at, 5)
  const taken = blocks.splice(at, count).slice(1)
  return [inline, ...taken].filter(Boolean).join('\n\n')
}

function takeKeywords(blocks: string[]): string[] {
  const at = frontIndex(blocks, KEYWORDS)
  const block = blocks[at]
  if (at < 0 || block === undefined) return []
  const inline = block.replace(KEYWORDS, '').trim()
  const follows = !inline && blocks[at + 1] && !blocks[at + 1]?.startsWith('#')
  const line = inline || (follows ? (blocks[at + 1] ?? '') : '')
  blocks.splice(at, follows ? 2 : 1)
  const clean = line.replace(/\*\*|\\/g, '').replace(/[。.]$/, '')
  const pieces = clean.split(/[；;、,，]/)
  return (pieces.length > 1 ? pieces : clean.split(/[\s\u3000]+/)).map((word) => word.trim()).filter(Boolean)
}

/** Index of the block among the first ten, before the second heading. */
function frontIndex(blocks: readonly string[], pattern: RegExp): number {
  return blocks.slice(0, 10).findIndex((block) => pattern.test(block))
}
