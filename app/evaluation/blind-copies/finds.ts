import { type Picture, picturePress, pressPicture } from './pictures'
import type { BlindField, BlindTexts } from './source'
import { blindFields } from './source'

// What redaction found in one report and what a person decided about it. Pure: the page applies the same
// steps at once that the server then keeps.

export type Decision = 'mask' | 'keep'

export type Find = {
  id: number
  field: BlindField
  /** UTF-16 offsets in the original text of the field */
  start: number
  end: number
  original: string
  replacement: string
  kind: string
  /** why it was found, in plain Chinese */
  why: string
  /** a known identity, a suspicion, or marked by hand */
  origin: 'known' | 'suspect' | 'hand'
  /** a suspicion that hardly tells anything */
  slight?: boolean
  decision: Decision | null
}

/** One step of a person and what it replaced, for undo. */
type Step = { replaced: Find[]; added: number[]; picture?: Picture }
export type Decisions = { finds: Find[]; steps: Step[]; nextId: number; pictures?: Picture[] }

const longestHistory = 200

export function startDecisions(finds: Omit<Find, 'id'>[], pictures: Picture[] = []): Decisions {
  return {
    pictures,
    finds: finds.map((find, id) => ({ ...find, id })).sort(inTextOrder),
    steps: [],
    nextId: finds.length,
  }
}

/** Decides some finds at once; ids that are not there are passed over. */
export function decide(state: Decisions, ids: readonly number[], decision: Decision): Decisions {
  const replaced = state.finds.filter((find) => ids.includes(find.id) && find.decision !== decision)
  return step(
    state,
    replaced,
    replaced.map((find) => ({ ...find, decision })),
    [],
  )
}

/** A find and all others of the same words: 全部同样处理. */
export const sameAs = (finds: readonly Find[], { original, origin }: Find): number[] =>
  finds.filter((find) => find.original === original && find.origin === origin).map(({ id }) => id)

/**
 * Masks every occurrence of some words in all fields; spans that overlap other finds are joined with them. White space
 * in the words stands for any, since a selection does not keep it; paragraphs and cells of tables stay apart.
 */
export function maskWords(state: Decisions, texts: BlindTexts, words: string, replacement: string): Decisions {
  if (!words.trim()) return state
  const pattern = words
    .trim()
    .replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
    .replace(/\s+/g, '\\s+')
  const replaced = new Set<Find>()
  const added: Find[] = []
  for (const field of blindFields) {
    const text = texts[field]
    const spans = [...text.matchAll(new RegExp(pattern, 'g'))].flatMap((match) => piecesOf(match))
    for (const piece of spans) {
      const others = state.finds.filter(
        (find) => find.field === field && find.start < piece.end && find.end > piece.start,
      )
      if (others.some((find) => find.decision === 'mask' && find.start <= piece.start && find.end >= piece.end))
        continue
      for (const other of others) replaced.add(other)
      const before = added.at(-1)
      const start = Math.min(piece.start, ...others.map((find) => find.start))
      const end = Math.max(piece.end, ...others.map((find) => find.end))
      if (before?.field === field && before.end > start)
        Object.assign(before, { end, original: text.slice(before.start, end) })
      else
        added.push({
          id: state.nextId + added.length,
          field,
          start,
          end,
          original: text.slice(start, end),
          replacement,
          kind: 'hand',
          why: '人工标出',
          origin: 'hand',
          decision: 'mask',
        })
    }
  }
  return step(
    state,
    [...replaced],
    added,
    added.map((find) => find.id),
  )
}

/** The words of a match without what holds the text's form: ends of paragraphs, marks of a line, bars of a table. */
const piecesOf = ({ index, 0: whole }: RegExpMatchArray): { start: number; end: number }[] =>
  [...whole.matchAll(/[^\n|]+/g)].flatMap(({ index: at, 0: line }) => {
    const words = line.replace(/^\s*(?:[#>*+-]+\s+)*/, '')
    const start = index! + at + line.length - words.length
    return /[^\s:*-]/.test(words) ? [{ start, end: start + words.trimEnd().length }] : []
  })

/** Takes the last step back; with none left, nothing changes. */
export function undo(state: Decisions): Decisions {
  const last = state.steps.at(-1)
  if (!last) return state
  const gone = new Set([...last.added, ...last.replaced.map((find) => find.id)])
  const finds = [...state.finds.filter((find) => !gone.has(find.id)), ...last.replaced].sort(inTextOrder)
  const before = last.picture ? withPicture(state, last.picture) : state
  return { ...before, finds, steps: state.steps.slice(0, -1) }
}

const findPress = /^(?:undo:(\d{1,3})|(mask|keep):(\d{1,6}(?:,\d{1,6})*))$/
export const isPress = (what: string): boolean => findPress.test(what) || picturePress.test(what)

export const decisionPress = (decision: Decision, ids: readonly number[]): string => `${decision}:${ids.join(',')}`
/** Undoes the last step that is seen: where another person has made one since, nothing. */
export const undoPress = ({ steps }: Decisions): string => `undo:${steps.length}`

/** Carries out one press of a key or button: `mask:12`, `keep:12,15`, `picture:…`, `undo:3`. */
export function press(state: Decisions, what: string): Decisions {
  const picture = pressPicture(state.pictures ?? [], what)
  if (picture)
    return {
      ...withPicture(state, picture.after),
      steps: [...state.steps, { replaced: [], added: [], picture: picture.before }].slice(-longestHistory),
    }
  const [, seen, decision, ids] = findPress.exec(what) ?? []
  if (seen) return Number(seen) === state.steps.length ? undo(state) : state
  return decision ? decide(state, ids!.split(',').map(Number), decision as Decision) : state
}

/** Finds that nobody has decided; a copy with any of them cannot be confirmed. */
export const undecided = (state: Decisions): Find[] => state.finds.filter((find) => find.decision === null)

/** Pictures that nobody has decided; a copy with any of them cannot be confirmed either. */
export const undecidedPictures = ({ pictures = [] }: Decisions): Picture[] =>
  pictures.filter(({ choice }) => choice === null)

const withPicture = (state: Decisions, picture: Picture): Decisions => ({
  ...state,
  pictures: state.pictures?.map((one) => (one.number === picture.number ? picture : one)),
})

function step(state: Decisions, replaced: Find[], put: Find[], added: number[]): Decisions {
  if (replaced.length === 0 && put.length === 0) return state
  const gone = new Set(replaced.map((find) => find.id))
  const finds = [...state.finds.filter((find) => !gone.has(find.id)), ...put].sort(inTextOrder)
  return {
    ...state,
    finds,
    steps: [...state.steps, { replaced, added }].slice(-longestHistory),
    nextId: state.nextId + added.length,
  }
}

const order = (field: BlindField) => blindFields.indexOf(field)
const inTextOrder = (a: Find, b: Find) => order(a.field) - order(b.field) || a.start - b.start

/** A text cut into plain stretches and finds, in order, for showing. */
export function segmentsOf(text: string, finds: readonly Find[]): { text: string; find: Find | null }[] {
  const segments: { text: string; find: Find | null }[] = []
  let at = 0
  for (const find of finds) {
    if (find.start > at) segments.push({ text: text.slice(at, find.start), find: null })
    segments.push({ text: find.original, find })
    at = find.end
  }
  if (at < text.length) segments.push({ text: text.slice(at), find: null })
  return segments
}

/** The text as judges will read it, as far as it is decided. */
export const blindTextOf = (text: string, finds: readonly Find[]): string =>
  segmentsOf(text, finds)
    .map(({ text: piece, find }) => (find?.decision === 'mask' ? find.replacement : piece))
    .join('')
