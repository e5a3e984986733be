import type { RendererRule, Token } from 'markdown-it'
import { escapeHtml, isOwnFile, isWebAddress } from './markdown-safety'

/** What one rendering hands from rule to rule: `isInLink` tells the end of a link whether it was allowed. */
interface Environment {
  [key: string]: unknown
  demote?: number
  isInLink?: boolean
}

const heading: RendererRule = (tokens, i, _options, env: Environment = {}) => {
  const token = tokens[i]
  const level = Math.min(Number(token?.tag.slice(1)) + (env.demote ?? 1), 6)
  return token?.nesting === 1 ? `<h${level}>` : `</h${level}>\n`
}

const cell: RendererRule = (tokens, i) => {
  const token = tokens[i]
  const align = /left|right|center/.exec(String(token?.attrGet('style') ?? ''))?.[0]
  return `<${token?.tag ?? 'td'}${align ? ` align="${align}"` : ''}>`
}

const code: RendererRule = (tokens, i) => `<pre><code>${escapeHtml(tokens[i]?.content ?? '')}</code></pre>\n`

/** Rules that replace every one of markdown-it's that writes an attribute. */
export const safeRules: Record<string, RendererRule> = {
  heading_open: heading,
  heading_close: heading,
  th_open: cell,
  td_open: cell,
  fence: code,
  code_block: code,

  link_open(tokens, i, _options, env: Environment = {}) {
    const href = String(tokens[i]?.attrGet('href') ?? '')
    env.isInLink = isWebAddress(href)
    return env.isInLink ? `<a href="${escapeHtml(href)}" rel="noopener noreferrer nofollow">` : ''
  },
  link_close(_tokens, _i, _options, env: Environment = {}) {
    const isInLink = env.isInLink
    env.isInLink = false
    return isInLink ? '</a>' : ''
  },
  image(tokens, i) {
    const token = tokens[i]
    const src = String(token?.attrGet('src') ?? '')
    const alt = escapeHtml(token?.content ?? '')
    return isOwnFile(src) ? `<img src="${src}" alt="${alt}" loading="lazy">` : alt
  },
  /** A line break between two Chinese characters is no space. */
  softbreak(tokens, i) {
    return isChinese(tokens[i - 1], -1) && isChinese(tokens[i + 1], 0) ? '' : '\n'
  },
}

function isChinese(token: Token | undefined, at: 0 | -1): boolean {
  return token?.type === 'text' && /[\u3000-\u9fff\uff00-\uffef]/.test(token.content.at(at) ?? '')
}
