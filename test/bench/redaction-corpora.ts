import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'

export type Label = 'person' | 'place' | 'organization'

/** A labelled sentence; spans are UTF-16 offsets, end exclusive. */
export interface Sentence {
  text: string
  entities: { start: number; end: number; label: Label }[]
  /** places of interest: not asked for, and not innocent either, since a sight tells where one is */
  sights: { start: number; end: number }[]
}

/**
 * What the corpora call people, places and organisations. CLUENER's films, books, games and posts are not asked for;
 * where they are flagged they count as innocent text.
 */
const labelOf: Record<string, Label> = {
  PER: 'person',
  'PER.NAM': 'person',
  NAME: 'person',
  name: 'person',
  LOC: 'place',
  'LOC.NAM': 'place',
  'GPE.NAM': 'place',
  address: 'place',
  ORG: 'organization',
  'ORG.NAM': 'organization',
  organization: 'organization',
  government: 'organization',
  company: 'organization',
}

/** Every corpus of the folder by the name of its file: .jsonl.gz as CLUENER writes it, .bio.gz and .bmes.gz in columns. */
export function readCorpora(folder: string): Record<string, Sentence[]> {
  const files = readdirSync(folder).filter((file) => /\.(jsonl|bio|bmes)\.gz$/.test(file))
  return Object.fromEntries(
    files.map((file) => {
      const content = gunzipSync(readFileSync(join(folder, file))).toString('utf8')
      return [file, file.includes('.jsonl') ? readJsonLines(content) : readColumns(content)]
    }),
  )
}

/** One character and its tag per line, a blank line between sentences; BIO or BMES. */
function readColumns(content: string): Sentence[] {
  return content
    .split(/\n\s*\n/)
    .filter((block) => block.trim() !== '')
    .map((block) => {
      const sentence: Sentence = { text: '', entities: [], sights: [] }
      for (const line of block.split('\n')) {
        const [token = '', tag = 'O'] = line.trim().split(/\s+/)
        const character = [...token][0] ?? ''
        const start = sentence.text.length
        sentence.text += character
        const [position = 'O', name = ''] = splitTag(tag)
        const label = labelOf[name]
        if (!label) continue
        const open = sentence.entities.at(-1)
        if (/[BS]/.test(position)) sentence.entities.push({ start, end: sentence.text.length, label })
        else if (open && open.end === start && open.label === label) open.end = sentence.text.length
      }
      return sentence
    })
}

const splitTag = (tag: string): string[] => [tag.slice(0, tag.indexOf('-')), tag.slice(tag.indexOf('-') + 1)]

interface Row {
  text: string
  label: Record<string, Record<string, [number, number][]>>
}

function readJsonLines(content: string): Sentence[] {
  return content
    .split('\n')
    .filter(Boolean)
    .map((line) => {
      const row = JSON.parse(line) as Row
      const spansOf = (name: string) =>
        Object.values(row.label[name] ?? {}).flatMap((list) => list.map(([start, end]) => ({ start, end: end + 1 })))
      const entities = Object.keys(row.label).flatMap((name) => {
        const label = labelOf[name]
        return label ? spansOf(name).map((span) => ({ ...span, label })) : []
      })
      return { text: row.text, entities, sights: spansOf('scene') }
    })
}
