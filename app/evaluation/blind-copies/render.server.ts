import { methodNames } from '../../accounts/vocabulary'
import { renderMarkdown } from '../../server/documents/markdown'
import { blindTextOf, type Decisions } from './finds'
import { replacePictures } from './pictures'
import { mapFields, pictureMark, type BlindContent, type BlindSource } from './source'

/** The masked texts of a report, with every decision carried out. */
export function blindContentOf({ texts, methods }: BlindSource, { finds }: Decisions): BlindContent {
  return {
    ...mapFields((field) =>
      blindTextOf(
        texts[field],
        finds.filter((find) => find.field === field),
      ),
    ),
    methods,
  }
}

/** Where judges find a picture of a copy. */
export const pictureAddress = (code: string, id: string): string => `/judging/${code}/pictures/${id}`

/** The page judges read, rendered once: no links, no pictures but these, nothing but the listed fields. */
export function renderBlindCopy(content: BlindContent, addresses: ReadonlyMap<number, string> = new Map()): string {
  const line = (name: string, text: string) => (text.trim() ? `**${name}：**${text.trim()}` : '')
  const front = [
    line('摘要', content.abstract),
    line('关键词', content.keywords),
    line('调查方法', content.methods.flatMap(nameOfMethod).join('、')),
    line('调查对象', content.sample),
  ]
  const parts = [
    ['情况', content.situation],
    ['分析', content.analysis],
    ['建议', content.advice],
  ] as const
  const html = [
    ...front.filter(Boolean).map((text) => renderMarkdown(text, { demote: 2 })),
    ...parts.map(([name, markdown]) => `<h2>${name}</h2>\n${renderMarkdown(markdown, { demote: 2 })}`),
  ].join('\n')
  const plain = html
    .replace(/<img\b[^>]*>/g, pictureMark)
    .replace(/<a\b[^>]*\bhref="(?!#)[^"]*"[^>]*>([\s\S]*?)<\/a>/g, '$1')
  return replacePictures(plain.replace(/<p>\s*(⟦图[^⟦⟧]*⟧)\s*<\/p>/g, '$1'), (number, caption) => {
    const address = addresses.get(number)
    if (!address) return `<p>${pictureMark}</p>`
    return `<figure><img src="${address}" alt="图${number}"><figcaption>图${number}${caption && `　${caption}`}</figcaption></figure>`
  })
}

/** Codes of the vocabulary alone are shown; anything else that found its way there is not. */
const nameOfMethod = (method: string) =>
  Object.hasOwn(methodNames, method) ? [methodNames[method as keyof typeof methodNames]] : []
