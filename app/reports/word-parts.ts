import type { ReportPart } from './part-headings'
import { bareHeading, classifyHeading } from './part-headings'
import { splitFrontMatter } from './word-front-matter'

export type { ReportPart } from './part-headings'

export interface Section {
  /** As written, numbering included; null for text before the first heading. */
  heading: string | null
  /** The section's text with its sub-headings, without its own heading. */
  markdown: string
  /** Null: a person decides. */
  suggestedPart: ReportPart | null
}

export interface RecognisedReport {
  title: string | null
  /** Short lines under the title, usually unit and author; never part of the body. */
  byline: string[]
  abstract: string
  keywords: string[]
  sections: Section[]
  /** The text of each part by the suggestions, headings kept. */
  parts: Record<ReportPart, string>
  /** Every part has text and every section has a suggestion. */
  complete: boolean
}

/**
 * Recognises title, abstract, keywords and the three parts of a report in Markdown by its headings.
 * Never throws and never drops a paragraph: what it cannot place stays a section without suggestion.
 */
export function recogniseParts(markdown: string): RecognisedReport {
  const { blocks, ...front } = splitFrontMatter(promoteHeadings(markdown))
  const notes = blocks.filter((block) => NOTE.test(block))
  const sections = settle(splitSections(blocks.filter((block) => !NOTE.test(block)))).map((section) => ({
    ...section,
    markdown: [section.markdown, ...notes.filter((note) => mentions(section.markdown, note))].join('\n\n').trim(),
  }))
  const parts = joinParts(
    sections,
    sections.map((section) => section.suggestedPart),
  )
  const complete = Object.values(parts).every(Boolean) && sections.every((one) => one.suggestedPart !== null)
  return { ...front, sections, parts, complete }
}

const NOTE = /^(\[\^[^\]\s]+\]):/

/** Word gathers its notes at the end; each section takes those that it mentions. */
function mentions(markdown: string, note: string): boolean {
  return markdown.includes(NOTE.exec(note)?.[1] ?? note)
}

/** The text of each part when `mapping[i]` says where section i goes; null leaves a section out. */
export function joinParts(
  sections: readonly Section[],
  mapping: readonly (ReportPart | null)[],
): Record<ReportPart, string> {
  const textOf = (part: ReportPart) =>
    sections
      .filter((_, i) => mapping[i] === part)
      .map(({ heading, markdown }) => (heading === null ? markdown : `## ${heading}\n\n${markdown}`.trim()))
      .join('\n\n')
  return { situation: textOf('situation'), analysis: textOf('analysis'), advice: textOf('advice') }
}

/** Makes headings of lone lines such as `**一、基本情况**`, for text that was pasted rather than uploaded. */
function promoteHeadings(markdown: string): string[] {
  const blocks = markdown.replace(/\r\n?/g, '\n').split(/\n{2,}|\n(?=#{1,6} )|(?<=^#{1,6} .*)\n/m)
  return blocks.map((block) => {
    const text = block.trim()
    const line = text.replace(/^\*\*(.+)\*\*$/, '$1')
    if (line.includes('\n') || line.length > 60) return text
    if (/^(?:[一二三四五六七八九十]{1,3}、|第[一二三四五六七八九十]部分)[^。；]+$/.test(line)) return `## ${line}`
    return /^[（(][一二三四五六七八九十]{1,3}[）)][^。；]+$/.test(line) && line !== text ? `### ${line}` : text
  })
}

interface Cut {
  heading: string | null
  blocks: string[]
}

/** Cuts at the highest heading level that occurs more than once, else at the highest there is. */
function splitSections(blocks: readonly string[]): Cut[] {
  const levels = blocks.map(headingLevel)
  const counts = [2, 3, 4, 5, 6, 1].map((level) => ({
    level,
    count: levels.filter((one) => one === level).length,
  }))
  const cutAt = (counts.find(({ count }) => count > 1) ?? counts.find(({ count }) => count > 0))?.level
  return cut(blocks, cutAt ?? 0).flatMap((section) => {
    const inner = section.heading !== null && classifyHeading(section.heading) === 'mixed' ? splitMixed(section) : null
    return inner ?? [section]
  })
}

function cut(blocks: readonly string[], level: number): Cut[] {
  const sections: Cut[] = [{ heading: null, blocks: [] }]
  for (const block of blocks) {
    const own = headingLevel(block)
    if (own > 0 && own <= level) sections.push({ heading: block.replace(/^#+ /, ''), blocks: [] })
    else sections.at(-1)?.blocks.push(block)
  }
  return sections.filter((section) => section.heading !== null || section.blocks.length > 0)
}

/** 「问题与对策」 is cut at its sub-headings when these say clearly what is what. */
function splitMixed(section: Cut): Cut[] | null {
  const level = Math.min(...section.blocks.map(headingLevel).filter((one) => one > 0))
  if (!Number.isFinite(level)) return null
  const [first, ...rest] = cut(section.blocks, level)
  const inner = first?.heading === null ? rest : [first, ...rest]
  const kinds = new Set(inner.map((one) => (one?.heading ? classifyHeading(one.heading) : null)))
  if (kinds.size < 2 || kinds.has(null) || kinds.has('mixed')) return null
  const lead = { heading: section.heading, blocks: first?.heading === null ? first.blocks : [] }
  return [lead, ...inner.filter((one) => one !== undefined)].filter((one) => one !== lead || lead.blocks.length > 0)
}

function headingLevel(block: string): number {
  return /^(#{1,6}) /.exec(block)?.[1]?.length ?? 0
}

/** Turns headings into suggestions, using the order of the sections where the words alone do not tell. */
function settle(cuts: readonly Cut[]): Section[] {
  // A lead-in before the headings tells the situation; a text without any heading is left to a person.
  const lead = cuts.length > 1 ? 'situation' : null
  const kinds = cuts.map(({ heading }) => (heading === null ? lead : classifyHeading(heading)))
  const analysisAt = kinds.indexOf('analysis')
  const settled = kinds.map((kind, i): ReportPart | null => {
    if (kind === 'either') return analysisAt > i ? 'situation' : 'advice'
    return kind === 'mixed' ? null : kind
  })
  return cuts.map(({ heading, blocks }, i) => ({
    heading,
    markdown: blocks.join('\n\n').trim(),
    suggestedPart: settled[i] ?? (kinds[i] === null && !isBackMatter(heading) ? between(settled, i) : null),
  }))
}

/** An unnamed section between two of one part belongs to it. */
function between(settled: readonly (ReportPart | null)[], i: number): ReportPart | null {
  const before = settled.slice(0, i).findLast((part) => part !== null)
  const after = settled.slice(i + 1).find((part) => part !== null)
  return before !== undefined && before === after ? before : null
}

function isBackMatter(heading: string | null): boolean {
  return heading !== null && /^(?:附件|附录|附表|参考文献|致谢|注释|课题组|作者)/.test(bareHeading(heading))
}
