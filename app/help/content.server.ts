import MarkdownIt from 'markdown-it'
import { settleEmphasis } from '../server/documents/markdown-emphasis'
import keyboard from './keyboard-text'
import privacy from './privacy-text'
import { rolePages } from './roles-text'
import type { Topic } from './topics'
import writing from './writing-text'

const sources: Record<Topic, string> = { writing, privacy, keyboard, ...rolePages }
const parser = new MarkdownIt() // our own texts: links within the app are wanted
// taken by `npm run screenshots -- --pictures`; a text names them: ![what one sees](diary)
const pictures = import.meta.glob<string>('./pictures/*.webp', { eager: true, query: '?url', import: 'default' })
parser.renderer.rules.image = (tokens, at) => {
  const token = tokens[at]!
  const picture = pictures[`./pictures/${token.attrGet('src')}.webp`]
  if (!picture) throw new Error(`No picture for “${token.content}”`)
  return `<img src="${picture}" alt="${token.content}" loading="lazy">`
}
const rendered = new Map<Topic, string>()

/** A help page as HTML; made once a process. */
export function helpPage(topic: Topic): string {
  const html = rendered.get(topic) ?? parser.render(settleEmphasis(sources[topic]))
  rendered.set(topic, html)
  return html
}
