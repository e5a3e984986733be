import type { EntityKind, Mask } from './types'

/** A span to hide, before overlaps are joined. */
export interface Hidden {
  start: number
  end: number
  kind: EntityKind
  source: string
  replacement: string
}

/** Masks that cover the union of all spans; where spans overlap the longest one names the mask. */
export function unionOf(text: string, spans: readonly Hidden[]): Mask[] {
  const sorted = [...spans].sort((a, b) => a.start - b.start || b.end - a.end)
  const groups: { start: number; end: number; chief: Hidden }[] = []
  for (const span of sorted) {
    const group = groups.at(-1)
    if (!group || span.start >= group.end) {
      groups.push({ start: span.start, end: span.end, chief: span })
      continue
    }
    group.end = Math.max(group.end, span.end)
    if (span.end - span.start > group.chief.end - group.chief.start) group.chief = span
  }
  return groups.map(({ start, end, chief }, i) => {
    const before = groups[i - 1]?.end ?? 0
    const after = groups[i + 1]?.start ?? text.length
    const span = withPartners(text, { start, end }, before, after)
    const original = text.slice(span.start, span.end)
    const replacement = chief.replacement + structureOf(original).join('')
    return { ...span, original, replacement, kind: chief.kind, source: chief.source }
  })
}

/** Widened over the emphasis mark right beside it that pairs with one inside: **王秀**英. */
function withPartners(text: string, { start, end }: { start: number; end: number }, before: number, after: number) {
  for (const token of structureOf(text.slice(start, end)).filter((t) => /^[*~`]/.test(t))) {
    if (text.startsWith(token, end) && end + token.length <= after) end += token.length
    else if (start - token.length >= before && text.startsWith(token, start - token.length)) start -= token.length
  }
  return { start, end }
}

const structural =
  /\n[ \t]*(?:[-*+>] |#{1,6} |\d+[.)] |\|[ \t]*)?|[ \t]*\|[ \t]*|<\/?[a-z][^<>]*>|\]\([^()\s]*\)|\*{1,3}|~~|`+|[[\]]/gi

/**
 * The Markdown that a mask would swallow and the page needs: line breaks, table bars, unpaired emphasis,
 * tags and link targets. It is kept behind the pseudonym.
 */
function structureOf(original: string): string[] {
  const kept: string[] = []
  for (const [token] of original.matchAll(structural)) {
    const opening = kept.lastIndexOf(token)
    const isPair = /^[*~`]/.test(token)
    const closes = token.startsWith('</') ? kept.findLastIndex((t) => t.startsWith(`<${token.slice(2, -1)}`)) : -1
    if (isPair && opening >= 0) kept.splice(opening, 1)
    else if (closes >= 0) kept.splice(closes, 1)
    else kept.push(token)
  }
  return kept
}

/**
 * The text with every mask replaced. Masks may come in any order; one that overlaps an earlier one or does
 * not lie in the text is left out.
 */
export function applyMasks(text: string, masks: readonly Pick<Mask, 'start' | 'end' | 'replacement'>[]): string {
  const parts: string[] = []
  let at = 0
  for (const mask of [...masks].sort((a, b) => a.start - b.start || b.end - a.end)) {
    if (mask.start < at || mask.end > text.length || mask.end < mask.start) continue
    parts.push(text.slice(at, mask.start), mask.replacement)
    at = mask.end
  }
  return parts.join('') + text.slice(at)
}

/** From a span of the redacted text back to the input; a pseudonym that it touches counts as a whole. */
export function originIn(
  masks: readonly Mask[],
): (span: { start: number; end: number }) => { start: number; end: number } {
  let shift = 0
  const placed = masks.map((mask) => {
    const start = mask.start + shift
    shift += mask.replacement.length - (mask.end - mask.start)
    return { mask, start, end: start + mask.replacement.length, shift }
  })
  const before = (offset: number): number => placed.findLast(({ end }) => end <= offset)?.shift ?? 0
  return ({ start, end }) => {
    const touched = placed.filter((pseudonym) => pseudonym.start < end && start < pseudonym.end)
    return {
      start: Math.min(start - before(start), ...touched.map(({ mask }) => mask.start)),
      end: Math.max(end - before(end), ...touched.map(({ mask }) => mask.end)),
    }
  }
}
