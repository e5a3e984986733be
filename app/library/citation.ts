/** What a citation is made of. */
export type Citable = {
  id: string; kind: string; title: string; authors?: readonly string[]; organization?: string; column?: string; year?: number; date?: string
}

const publisher = ({ organization, column }: Citable) => organization ?? column ?? '山东省妇女联合会'

/** GB/T 7714. @example 王芳. 留守妇女调查[R]. 冠县妇女联合会, 2012. */
export function gbt7714(document: Citable): string {
  const { kind, title, authors, year } = document
  return `${[authors?.join(', '), title].filter(Boolean).join('. ')}[${kind === 'article' ? 'J' : 'R'}]. ${publisher(document)}, ${year ?? ''}.`
}

/** One BibTeX entry; braces and backslashes of the text cannot end it. */
export function bibtex(document: Citable): string {
  const { id, kind, title, authors = [], year } = document
  const plain = (text: string) => text.replace(/[\\{}]/g, '')
  const fields = [
    ['title', `{${plain(title)}}`], ['author', authors.map(plain).join(' and ')],
    [kind === 'article' ? 'journal' : 'institution', plain(publisher(document))], ['year', year ? String(year) : ''],
  ].filter(([, value]) => value)
  return `@${kind === 'article' ? 'article' : 'techreport'}{${id.replace(/[^\w-]/g, '-')},\n${fields.map(([name, value]) => `  ${name} = {${value}}`).join(',\n')}\n}\n`
}

/** One record of RIS; a field is one line whatever the text holds. */
export function ris(document: Citable): string {
  const { kind, title, authors = [], year, date } = document
  const lines = [
    ['TY', kind === 'article' ? 'JOUR' : 'RPRT'], ['TI', title], ...authors.map((name) => ['AU', name]),
    [kind === 'article' ? 'JO' : 'PB', publisher(document)], ['PY', year ? String(year) : ''], ['DA', date?.slice(0, 10).replaceAll('-', '/') ?? ''],
  ].filter(([, value]) => value)
  return `${lines.map(([tag, value]) => `${tag}  - ${value!.replace(/\s+/g, ' ')}`).join('\r\n')}\r\nER  - \r\n`
}
