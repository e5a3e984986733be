import type { Letters } from './letters'
import { shingleLength } from './shingles'

/** A stretch of letters both texts have, by positions among the letters. */
export type Run = { mine: number; theirs: number; length: number }

/** Places at which one shingle is tried; a phrase repeated oftener tells nothing. */
const tries = 8
/** Letters that may differ between two runs of one passage: a swapped word, a changed figure. */
const gap = 8

type Shingled = { letters: Letters; hashes: Int32Array }

/** Longest common runs in the order of the first text; each of its letters lies in one at most. */
export function commonRuns(mine: Shingled, theirs: Shingled): Run[] {
  const places = placesOf(theirs.hashes)
  const found: Run[] = []
  let last: Run | undefined
  for (let at = 0; at < mine.hashes.length;) {
    const best = longestAt(at, places.get(mine.hashes[at]!) ?? [], mine.letters.units, theirs.letters.units, last)
    if (best) found.push((last = best))
    at += best ? best.length : 1
  }
  return found
}

/** Whether a run goes on where the last one ended, in both texts, with little between. */
export function continues(last: Run, { mine, theirs }: Run): boolean {
  const between = theirs - last.theirs - last.length
  return mine - last.mine - last.length <= gap && between >= 0 && between <= gap
}

function placesOf(hashes: Int32Array): Map<number, number[]> {
  const places = new Map<number, number[]>()
  hashes.forEach((hash, at) => {
    const list = places.get(hash)
    if (!list) places.set(hash, [at])
    else if (list.length < tries) list.push(at)
  })
  return places
}

function longestAt(mine: number, places: number[], one: Uint16Array, other: Uint16Array, last?: Run): Run | undefined {
  let best: Run | undefined
  for (const theirs of places) {
    const run = { mine, theirs, length: commonLength(one, mine, other, theirs) }
    if (run.length < shingleLength) continue // two shingles of one hash
    if (!best || run.length > best.length || (run.length === best.length && last && continues(last, run))) best = run
  }
  return best
}

function commonLength(one: Uint16Array, from: number, other: Uint16Array, at: number): number {
  let length = 0
  while (from + length < one.length && at + length < other.length && one[from + length] === other[at + length])
    length += 1
  return length
}
