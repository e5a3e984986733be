const DEFINITION = /^\[\^([\w-]{1,40})\]:[ \t]*(.*(?:\n(?:[ \t]{2,}|\t).+)*)\n?/gm
const REFERENCE = /\[\^([\w-]{1,40})\]/g

/** Placeholder for a reference while the text is parsed: two private-use characters around a number. */
const MARK = /\uE000(\d+)\uE001/g

interface Definitions {
  ids: string[]
  texts: Map<string, string>
}

/** Footnotes (`[^1]` and `[^1]: …`), which the parser does not know. */
export const notes = {
  /** Takes the definitions out and replaces references to them by placeholders. */
  take(markdown: string): { body: string; definitions: Definitions } {
    const text = markdown.replace(/[\uE000\uE001]/g, '')
    const definitions: Definitions = { ids: [], texts: new Map() }
    if (!text.includes('[^')) return { body: text, definitions }
    const body = text.replace(DEFINITION, (_, id: string, note: string) => {
      if (!definitions.texts.has(id)) definitions.texts.set(id, note.replace(/\n[ \t]+/g, ' '))
      return ''
    })
    const marked = body.replace(REFERENCE, (whole, id: string) => {
      if (!definitions.texts.has(id)) return whole
      if (!definitions.ids.includes(id)) definitions.ids.push(id)
      return `\uE000${definitions.ids.indexOf(id) + 1}\uE001`
    })
    return { body: marked, definitions }
  },

  /** Puts numbered links in place of the placeholders and appends the list of notes. */
  join(html: string, { ids, texts }: Definitions, scope: string, render: (markdown: string) => string): string {
    if (ids.length === 0) return html
    const linked = new Set<string>()
    const body = html.replace(MARK, (_, n: string) => {
      const id = linked.has(n) ? '' : ` id="${scope}note-ref-${n}"`
      linked.add(n)
      return `<sup><a href="#${scope}note-${n}"${id}>[${n}]</a></sup>`
    })
    const items = ids.map((id, i) => {
      const back = `<a href="#${scope}note-ref-${i + 1}" aria-label="回到正文">↑</a>`
      return `<li id="${scope}note-${i + 1}">${render(texts.get(id) ?? '')} ${back}</li>`
    })
    return `${body}<section aria-label="注释"><ol>\n${items.join('\n')}\n</ol></section>\n`
  },
}
