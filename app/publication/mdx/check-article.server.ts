import vm from 'node:vm'
import remarkGfm from 'remark-gfm'
import remarkMdx from 'remark-mdx'
import remarkParse from 'remark-parse'
import { unified } from 'unified'
import type { Problem } from './guard.server'
import { inspectTree } from './guard.server'

/** Characters; a long report has 8,000. */
const MAX_SOURCE = 200_000
const PARSE_MILLISECONDS = 2000

const parser = unified().use(remarkParse).use(remarkGfm).use(remarkMdx).freeze()

/** Checks a source without compiling it; an empty list means that it may be compiled. */
export function checkArticle(source: string): Problem[] {
  if (source.length > MAX_SOURCE) return [{ line: 1, message: `文章超过 ${MAX_SOURCE} 个字符，请分成几篇。` }]
  // Front matter can hold a language that is run while it is read.
  if (/^\uFEFF?\s*---/.test(source)) {
    return [{ line: 1, message: '文章开头不能有 --- 设置块。要分隔线请写 ***。' }]
  }
  try {
    return inspectTree(withTimeLimit(() => parser.parse(source)))
  } catch (error) {
    return [problemOf(error)]
  }
}

/** Runs synchronous work that is stopped in the middle when it takes too long: some Markdown takes minutes. */
function withTimeLimit<T>(work: () => T): T {
  return vm.runInNewContext('work()', { work }, { timeout: PARSE_MILLISECONDS }) as T
}

interface ParseError {
  code?: string
  reason?: string
  source?: string
  line?: number
  place?: { line?: number; start?: { line?: number } }
}

function problemOf(error: unknown): Problem {
  if (error instanceof RangeError) return { line: 1, message: '引用、列表或标签嵌套太深。' }
  const { code, reason = '', source, line, place } = error as ParseError
  if (code === 'ERR_SCRIPT_EXECUTION_TIMEOUT') {
    return { line: 1, message: '文章里有大量重复的符号，处理太久已停止。请删去多余的 *、_、[、( 等符号。' }
  }
  const told = /\((\d+):\d+/.exec(reason)?.[1]
  return {
    line: line ?? place?.line ?? place?.start?.line ?? (Number(told) || 1),
    message: MESSAGES[source ?? ''] ?? '这里的写法系统读不懂。',
  }
}

const MESSAGES: Record<string, string> = {
  'micromark-extension-mdx-expression': '花括号 { } 没有成对，且不能使用。要显示花括号，请写成 \\{ 和 \\}。',
  'micromark-extension-mdx-jsx': '“<”后面不是可用的标签。要显示小于号，请写成 \\<。',
  'micromark-extension-mdxjs-esm': '不能使用 import 或 export。如果是正文，请在行首加一个反斜杠 \\。',
  'mdast-util-mdx-jsx': '标签没有成对，请检查开始标签和结束标签（如 <Note> 和 </Note>）。',
}
