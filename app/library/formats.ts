/** The formats lists of documents can be taken away in, by the ending of the file. */
export const listFormats = ['xlsx', 'ris', 'bib', 'txt'] as const
export type ListFormat = (typeof listFormats)[number]

export const formatNames: Record<ListFormat, string> = { xlsx: 'Excel', ris: 'RIS（EndNote、NoteExpress）', bib: 'BibTeX', txt: 'GB/T 7714 引文' }

export const contentTypes: Record<ListFormat, string> = {
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  ris: 'application/x-research-info-systems; charset=utf-8', bib: 'application/x-bibtex; charset=utf-8', txt: 'text/plain; charset=utf-8',
}

export const isListFormat = (text: string | undefined): text is ListFormat => (listFormats as readonly (string | undefined)[]).includes(text)
