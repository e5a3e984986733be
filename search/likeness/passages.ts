import { inText, type Letters, type Span } from './letters'
import { commonRuns, continues, type Run } from './runs'

/** A text made ready to be compared. */
export type Readied = { letters: Letters; hashes: Int32Array }

/** The same words in two texts. */
export type Passage = { mine: Span; theirs: Span }

/** Letters of the shortest paragraph that counts; headings and table rows are shorter. */
const shortestParagraph = 25
/** Part of a paragraph that must stand in one paragraph of the other text, in whatever order. */
const taken = 0.8
/** Letters of a passage that counts although the paragraph around it is new. */
const longPassage = 120

/**
 * The passages one text has from another, in its own order: paragraphs made of one paragraph of the other, words
 * swapped or sentences moved about as they may be, and long passages within paragraphs. A single sentence in
 * common is no copy: texts on one subject, from one hand-out, share many.
 */
export function takenPassages(mine: Readied, theirs: Readied): Passage[] {
  const runs = commonRuns(mine, theirs)
  const whole = wholeParagraphs(runs, mine.letters.paragraphs, theirs.letters.paragraphs)
  const all = [...whole, ...longPassages(runs)]
  return all
    .filter(
      (one, at) =>
        !all.some(
          (other, place) =>
            other !== one && holds(other.mine, one.mine) && (!holds(one.mine, other.mine) || place < at),
        ),
    )
    .sort((a, b) => a.mine.start - b.mine.start)
    .map((each) => ({ mine: inText(mine.letters, each.mine), theirs: inText(theirs.letters, each.theirs) }))
}

const holds = (one: Span, other: Span) => one.start <= other.start && other.end <= one.end

function wholeParagraphs(runs: Run[], mine: Span[], theirs: Span[]): Passage[] {
  const found: Passage[] = []
  let first = 0
  for (const paragraph of mine) {
    while (first < runs.length && runs[first]!.mine + runs[first]!.length <= paragraph.start) first += 1
    if (paragraph.end - paragraph.start < shortestParagraph) continue
    const from = new Map<Span, number>()
    for (let at = first; at < runs.length && runs[at]!.mine < paragraph.end; at += 1) {
      const { mine: start, theirs: there, length } = runs[at]!
      const begin = Math.max(start, paragraph.start)
      const source = paragraphAt(theirs, there + begin - start)
      from.set(source, (from.get(source) ?? 0) + Math.min(start + length, paragraph.end) - begin)
    }
    const [source, letters] = [...from].sort((a, b) => b[1] - a[1])[0] ?? []
    if (source && letters! >= taken * (paragraph.end - paragraph.start)) found.push({ mine: paragraph, theirs: source })
  }
  return found
}

/** The paragraph a position lies in, by halving. */
function paragraphAt(paragraphs: Span[], position: number): Span {
  let low = 0
  let high = paragraphs.length - 1
  while (low < high) {
    const middle = (low + high) >> 1
    if (paragraphs[middle]!.end <= position) low = middle + 1
    else high = middle
  }
  return paragraphs[low]!
}

function longPassages(runs: Run[]): Passage[] {
  const found: (Passage & { letters: number })[] = []
  let last: Run | undefined
  for (const run of runs) {
    const passage = found.at(-1)
    const end = { mine: run.mine + run.length, theirs: run.theirs + run.length }
    if (passage && last && continues(last, run)) {
      passage.mine.end = end.mine
      passage.theirs.end = end.theirs
      passage.letters += run.length
    } else
      found.push({
        mine: { start: run.mine, end: end.mine },
        theirs: { start: run.theirs, end: end.theirs },
        letters: run.length,
      })
    last = run
  }
  return found.filter(({ letters }) => letters >= longPassage)
}
