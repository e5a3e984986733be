import type { Actor } from '../accounts/actor'
import { writeSheet } from '../server/documents/write-sheet.server'
import { gbt7714, ris } from './citation'
import { listForExport } from './queries.server'
import type { SearchInput } from './schema'
import { kindNames } from './wording'

/** The first 500 documents of a result as RIS, for a reference manager; a diary names no author. */
export async function exportRis(actor: Actor, input: SearchInput): Promise<string> {
  return (await listForExport(actor, input)).map(ris).join('')
}

const columns = [
  { key: 'title', heading: '篇名', width: 50 }, { key: 'kind', heading: '类型' }, { key: 'authors', heading: '作者', width: 16 },
  { key: 'from', heading: '单位或栏目', width: 24 }, { key: 'city', heading: '市' }, { key: 'date', heading: '日期', width: 12 },
  { key: 'keywords', heading: '关键词', width: 30 }, { key: 'themes', heading: '主题', width: 20 }, { key: 'citation', heading: '引用', width: 60 },
] as const

/** The same list as an Excel file. */
export async function exportSheet(actor: Actor, input: SearchInput): Promise<Buffer> {
  const documents = await listForExport(actor, input)
  return writeSheet(columns, documents.map((document) => ({
    title: document.title, kind: kindNames[document.kind] ?? document.kind, authors: document.authors?.join('、') ?? '',
    from: document.column ?? document.organization ?? '', city: document.city ?? '', date: document.date?.slice(0, 10) ?? '',
    keywords: document.keywords?.join('；') ?? '', themes: document.themes?.join('；') ?? '', citation: gbt7714(document),
  })), '检索结果')
}
