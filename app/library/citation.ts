import { isoDate } from '../ui/dates'

/** What a citation is made of. */
export type Citable = {
  id: string
  kind: string
  title: string
  abstract?: string
  keywords?: readonly string[]
  authors?: readonly string[]
  organization?: string
  city?: string
  column?: string
  year?: number
  date?: string
  printed?: Printed
}

/** Where an article came out: a magazine or bulletin with its issue, or a site with the address there. */
export type Printed = { medium: string; issue?: { year: number; number: number }; address?: string }

type Form = 'report' | 'journal' | 'web' | 'other'

/** 《》 stands around what is printed; a site has none. */
function formOf({ kind, printed }: Citable): Form {
  if (kind === 'article') return printed && !printed.medium.startsWith('《') ? 'web' : 'journal'
  return kind === 'report' ? 'report' : 'other'
}

const mediumOf = ({ printed, column }: Citable) => (printed?.medium ?? column ?? '').replace(/[《》]/g, '')
const publisherOf = ({ organization }: Citable) => organization ?? '山东省妇女联合会'
/** Bodies of the province itself stand in no city's list: their seat is its capital. */
const placeOf = ({ city }: Citable) => city?.replace(/市$/, '') ?? '济南'
const yearOf = ({ printed, year }: Citable) => String(printed?.issue?.year ?? year ?? '')
const oneLine = (text: string) => text.replace(/\s+/g, ' ').trim()

/**
 * GB/T 7714-2015: three authors, then 等; without an author the title leads. The types are R report, J journal,
 * EB/OL site, Z other.
 *
 * @param today the day the site is read, 2013-01-08
 * @example 王芳. 留守妇女调查[R]. 聊城: 冠县妇女联合会, 2012.
 * @example 王芳, 李梅, 张静, 等. 柳编的出路[J]. 山东妇女, 2012(5).
 */
export function gbt7714(document: Citable, today = isoDate(new Date())): string {
  const { authors = [], title, date, printed } = document
  const people = authors.length > 3 ? [...authors.slice(0, 3), '等'] : authors
  const lead = [people.join(', '), oneLine(title)].filter(Boolean).join('. ')
  switch (formOf(document)) {
    case 'journal':
      return `${lead}[J]. ${joined(mediumOf(document), yearOf(document))}${printed?.issue ? `(${printed.issue.number})` : ''}.`
    case 'web':
      return `${lead}[EB/OL]. ${date ? `(${isoDate(date)})` : ''}[${today}]. ${printed?.address ?? mediumOf(document)}.`
    case 'report':
      return `${lead}[R]. ${placeOf(document)}: ${joined(publisherOf(document), yearOf(document))}.`
    case 'other':
      return `${lead}[Z]. ${placeOf(document)}: ${joined(publisherOf(document), yearOf(document))}.`
  }
}

const joined = (...parts: string[]) => parts.filter(Boolean).join(', ')

/** One BibTeX entry. Braces hold a name together, and no sign of a text ends the entry or is read as a command. */
export function bibtex(document: Citable): string {
  const { id, title, authors = [], printed, date } = document
  const form = formOf(document)
  const issued = form === 'report' || form === 'other'
  const fields = [
    ['title', `{${plainTex(title)}}`],
    ['author', authors.map((name) => `{${plainTex(name)}}`).join(' and ')],
    [
      form === 'journal' ? 'journal' : issued ? 'institution' : 'howpublished',
      plainTex(issued ? publisherOf(document) : mediumOf(document)),
    ],
    ['address', issued ? plainTex(placeOf(document)) : ''],
    ['number', printed?.issue ? String(printed.issue.number) : ''],
    ['year', yearOf(document)],
    ['url', form === 'web' ? (printed?.address ?? '') : ''],
    ['note', form === 'web' && date ? isoDate(date) : ''],
  ].filter(([, value]) => value)
  const type = { report: 'techreport', journal: 'article', web: 'misc', other: 'misc' }[form]
  return `@${type}{${id.replace(/[^\w-]/g, '-')},\n${fields.map(([name, value]) => `  ${name} = {${value}}`).join(',\n')}\n}\n`
}

const plainTex = (text: string) =>
  oneLine(text)
    .replace(/[\\{}]/g, '')
    .replace(/[&%$#_]/g, '\\$&')
    .replaceAll('~', '\\textasciitilde{}')
    .replaceAll('^', '\\textasciicircum{}')

/** One record of RIS; a field is one line whatever the text holds. */
export function ris(document: Citable): string {
  const { title, abstract = '', keywords = [], authors = [], date, printed } = document
  const form = formOf(document)
  const issued = form === 'report' || form === 'other'
  const lines = [
    ['TY', { report: 'RPRT', journal: 'JOUR', web: 'ELEC', other: 'UNPB' }[form]],
    ['TI', title],
    ...authors.map((name) => ['AU', name]),
    ...(issued
      ? [
          ['PB', publisherOf(document)],
          ['CY', placeOf(document)],
        ]
      : [['T2', mediumOf(document)]]),
    ['IS', printed?.issue ? String(printed.issue.number) : ''],
    ['PY', yearOf(document)],
    ['DA', date ? isoDate(date).replaceAll('-', '/') : ''],
    ['AB', abstract],
    ...keywords.map((word) => ['KW', word]),
    ['UR', printed?.address ?? ''],
  ].filter(([, value]) => value)
  return `${lines.map(([tag, value]) => `${tag}  - ${oneLine(value!)}`).join('\r\n')}\r\nER  - \r\n`
}
