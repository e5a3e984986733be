import type { Actor } from '../accounts/actor'
import type { writeSheet } from '../server/documents/write-sheet.server'
import { beside } from '../server/threads/beside.server'
import { isoDate } from '../ui/dates'
import { bibtex, gbt7714, ris } from './citation'
import type { LibraryDocument } from './documents.server'
import type { ListFormat } from './formats'
import { listForExport } from './queries.server'
import type { SearchInput } from './schema'
import { kindNames } from './wording'

const write = beside<typeof writeSheet>('app/server/documents/write-sheet.server.ts', 'writeSheet', {
  seconds: 120,
  megabytes: 512,
})

type Listed = LibraryDocument & { note?: string }

/** A list of documents as a file of one of the formats. A diary names no author: its documents hold none. */
export async function writeList(format: ListFormat, documents: readonly Listed[]): Promise<Buffer> {
  switch (format) {
    case 'ris':
      return Buffer.from(documents.map(ris).join(''))
    case 'bib':
      return Buffer.from(documents.map(bibtex).join('\n'))
    case 'txt':
      return Buffer.from(documents.map((document, index) => `[${index + 1}] ${gbt7714(document)}\n`).join(''))
    case 'xlsx':
      return Buffer.from(await write(columns, documents.map(sheetRow), '文献清单'))
  }
}

/** The first 500 documents of a result. */
export async function exportList(actor: Actor, input: SearchInput, format: ListFormat): Promise<Buffer> {
  return writeList(format, await listForExport(actor, input))
}

const columns = [
  { key: 'title', heading: '篇名', width: 50 },
  { key: 'kind', heading: '类型' },
  { key: 'authors', heading: '作者', width: 16 },
  { key: 'from', heading: '单位或栏目', width: 24 },
  { key: 'city', heading: '市' },
  { key: 'date', heading: '日期', width: 12 },
  { key: 'keywords', heading: '关键词', width: 30 },
  { key: 'themes', heading: '主题', width: 20 },
  { key: 'citation', heading: '引用', width: 60 },
  { key: 'note', heading: '笔记', width: 30 },
] as const

function sheetRow(document: Listed) {
  return {
    title: document.title,
    kind: kindNames[document.kind] ?? document.kind,
    authors: document.authors?.join('、') ?? '',
    from: document.column ?? document.organization ?? '',
    city: document.city ?? '',
    date: document.date ? isoDate(document.date) : '',
    keywords: document.keywords?.join('；') ?? '',
    themes: document.themes?.join('；') ?? '',
    citation: gbt7714(document),
    note: document.note ?? '',
  }
}
