import type { Node, Root } from 'mdast'
import { isOwnFile, isWebAddress } from '../../server/documents/markdown-safety'
import { PLAIN_NODES, TAGS } from './vocabulary.server'

/** Why an article was refused: a line of the source (from 1) and what to change. */
export interface Problem {
  line: number
  message: string
}

/** Thrown by the plugin inside the bundler, where a list cannot be returned. */
export class GuardRefusal extends Error {
  constructor(readonly problems: readonly Problem[]) {
    super(problems.map(({ line, message }) => `${line}: ${message}`).join('\n'))
  }
}

/** The first plugin of every pipeline: lets nothing through that is not on the lists of `vocabulary`. */
export function guard() {
  return (tree: Root): void => {
    const problems = inspectTree(tree)
    if (problems.length) throw new GuardRefusal(problems)
  }
}

/** All problems of an article's tree in reading order, at most 20. */
export function inspectTree(tree: Root): Problem[] {
  const problems: Problem[] = []
  const pending: Node[] = [tree]
  for (let node = pending.pop(); node && problems.length < 20; node = pending.pop()) {
    const line = node.position?.start.line ?? 1
    for (const message of faultsOf(node as MdxNode)) problems.push({ line, message })
    if ('children' in node) pending.push(...[...(node.children as Node[])].reverse())
  }
  return problems
}

/** The fields read below, of whatever node a parser may make. */
interface MdxNode {
  type: string
  url?: string
  name?: string | null
  attributes?: { type: string; name?: string; value?: unknown }[]
}

function faultsOf(node: MdxNode): string[] {
  switch (node.type) {
    case 'link':
      return isWebAddress(node.url ?? '') ? [] : ['链接只能是 http:// 或 https:// 开头的网址。']
    case 'definition':
      return isWebAddress(node.url ?? '') ? [] : ['链接只能是 http:// 或 https:// 开头的网址。']
    case 'image':
      return isOwnFile(node.url ?? '') ? [] : ['图片只能用已上传到本系统的（/files/ 开头）。']
    case 'mdxJsxFlowElement':
    case 'mdxJsxTextElement':
      return tagFaults(node)
    case 'mdxjsEsm':
      return ['不能使用 import 或 export。如果是正文，请在行首加一个反斜杠 \\。']
    case 'mdxFlowExpression':
    case 'mdxTextExpression':
      return ['不能使用花括号 { }。要显示花括号，请写成 \\{ 和 \\}。']
    default:
      return PLAIN_NODES.has(node.type) ? [] : [`不能使用这种写法（${node.type}）。`]
  }
}

function tagFaults({ name, attributes = [] }: MdxNode): string[] {
  const rules = TAGS.get(name ?? '')
  if (!rules)
    return [`不能使用标签 <${name ?? ''}>。可用的有 ${[...TAGS.keys()].map((tag) => `<${tag}>`).join('、')}。`]
  const given = new Set(attributes.map((attribute) => attribute.name))
  const missing = [...rules].filter(([attribute, rule]) => rule.required && !given.has(attribute))
  return [
    ...(given.size < attributes.length ? [`<${name}> 的属性重复，或用了 {...}。`] : []),
    ...missing.map(([attribute]) => `<${name}> 缺少 ${attribute}。`),
    ...attributes.flatMap((attribute) => {
      const rule = attribute.type === 'mdxJsxAttribute' ? rules.get(attribute.name ?? '') : undefined
      if (!rule) return [`<${name}> 不能有属性 ${attribute.name ?? '{…}'}。`]
      if (typeof attribute.value !== 'string') return [`<${name}> 的 ${attribute.name} 要写成 ${attribute.name}="…"。`]
      return rule.test(attribute.value) ? [] : [`<${name}> 的 ${attribute.name} ${rule.message}。`]
    }),
  ]
}
