/** The formats lists of documents can be taken away in, by the ending of the file. */
export const listFormats = ['xlsx', 'ris', 'bib', 'txt'] as const
export type ListFormat = (typeof listFormats)[number]

export const formatNames: Record<ListFormat, string> = {
  xlsx: 'Excel',
  ris: 'RIS（EndNote、NoteExpress）',
  bib: 'BibTeX',
  txt: 'GB/T 7714 引文',
}

export const isListFormat = (text: string | undefined): text is ListFormat =>
  (listFormats as readonly (string | undefined)[]).includes(text)

/** The format named in an address. @throws Response 404 for any other word */
export function listFormat(name: string | undefined): ListFormat {
  if (!isListFormat(name)) throw new Response(null, { status: 404 })
  return name
}
