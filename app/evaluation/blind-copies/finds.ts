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
export function sameAs(state: Decisions, id: number): number[] {
  const model = state.finds.find((find) => find.id === id)
  return model
    ? state.finds
        .filter((find) => find.original === model.original && find.origin === model.origin)
        .map((find) => find.id)
    : []
}

/** Masks every occurrence of some words in all fields; spans that overlap other finds are joined with them. */
export function maskWords(state: Decisions, texts: BlindTexts, words: string, replacement: string): Decisions {
  if (!words) return state
  const replaced = new Set<Find>()
  const added: Find[] = []
  for (const field of blindFields) {
    const text = texts[field]
    for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + words.length)) {
      const others = state.finds.filter(
        (find) => find.field === field && find.start < at + words.length && find.end > at,
      )
      if (others.some((find) => find.decision === 'mask' && find.start <= at && find.end >= at + words.length)) continue
      for (const other of others) replaced.add(other)
      const before = added.at(-1)
      const start = Math.min(at, ...others.map((find) => find.start))
      const end = Math.max(at + words.length, ...others.map((find) => find.end))
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

/** Takes the last step back; with none left, nothing changes. */
export function undo(state: Decisions): Decisions {
  const last = state.steps.at(-1)
  if (!last) return state
  const gone = new Set([...last.added, ...last.replaced.map((find) => find.id)])
  const finds = [...state.finds.filter((find) => !gone.has(find.id)), ...last.replaced].sort(inTextOrder)
  const before = last.picture ? withPicture(state, last.picture) : state
  return { ...before, finds, steps: state.steps.slice(0, -1) }
}

/** Suspicions that hardly tell anything and that nobody has decided: 都保留, 都遮盖. */
export const openSlight = (state: Decisions): number[] =>
  undecided(state)
    .filter(({ slight }) => slight)
    .map(({ id }) => id)

const findPress = /^(?:undo|(mask|keep)(?:(-slight)|(-same)?:(\d{1,6})))$/
export const isPress = (what: string): boolean => findPress.test(what) || picturePress.test(what)

/** Carries out one press of a key or button: `mask:12`, `keep:12`, `mask-same:12` (all of the same words), `keep-slight` (all that hardly tell anything), `picture:…`, `undo`. */
export function press(state: Decisions, what: string): Decisions {
  if (what === 'undo') return undo(state)
  const picture = pressPicture(state.pictures ?? [], what)
  if (picture)
    return {
      ...withPicture(state, picture.after),
      steps: [...state.steps, { replaced: [], added: [], picture: picture.before }].slice(-longestHistory),
    }
  const [, decision, slight, same, number] = findPress.exec(what) ?? []
  const id = Number(number)
  return decision
    ? decide(state, slight ? openSlight(state) : same ? sameAs(state, id) : [id], decision as Decision)
    : state
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
