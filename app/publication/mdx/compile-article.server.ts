import { bundleMDX } from 'mdx-bundler'
import { getMDXComponent } from 'mdx-bundler/client/index.js' // Node finds no folder without its file
import { createElement } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import remarkGfm from 'remark-gfm'
import { settleEmphasis } from '../../server/documents/markdown-emphasis'
import type { ArticleHtml } from './article-html.server'
import { finishArticle } from './article-html.server'
import { bundlerOptions } from './bundler-options.server'
import { checkArticle } from './check-article.server'
import { components } from './components.server'
import type { Problem } from './guard.server'
import { GuardRefusal } from './guard.server'

export type CompiledArticle = ({ ok: true } & ArticleHtml) | { ok: false; problems: readonly Problem[] }

const COMPILE_MILLISECONDS = 10_000

/**
 * Compiles an editor's MDX once, on the server, into static HTML that a strict content security policy allows:
 * no scripts, no styles, no event handlers. Nothing of the source is ever evaluated but tags on the list.
 *
 * Three nets: the source is checked before it is compiled, the same guard runs first inside the bundler, and
 * the finished HTML is sanitised.
 */
export async function compileArticle(source: string): Promise<CompiledArticle> {
  const problems = checkArticle(source)
  if (problems.length) return { ok: false, problems }
  try {
    return { ok: true, ...finishArticle(await inTime(compile(settleEmphasis(source)))) }
  } catch (error) {
    if (error instanceof CompileTimeout) {
      return { ok: false, problems: [{ line: 1, message: '编译用时太久已停止，请稍后再试或缩短文章。' }] }
    }
    const refusal = refusalIn(error)
    if (refusal) return { ok: false, problems: refusal.problems }
    throw error
  }
}

async function compile(source: string): Promise<string> {
  const { code } = await bundleMDX({ source, ...bundlerOptions(remarkGfm) })
  return renderToStaticMarkup(createElement(getMDXComponent(code), { components }))
}

class CompileTimeout extends Error {}

async function inTime<T>(work: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new CompileTimeout()), COMPILE_MILLISECONDS)
  })
  try {
    return await Promise.race([work, late])
  } finally {
    clearTimeout(timer)
  }
}

/** The bundler wraps what a plugin throws in a message of its own. */
function refusalIn(error: unknown): GuardRefusal | undefined {
  const { errors = [] } = error as { errors?: { detail?: unknown }[] }
  return [error, ...errors.map((one) => one.detail)].find((one) => one instanceof GuardRefusal) as GuardRefusal
}
