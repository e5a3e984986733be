import { bundleMDX } from 'mdx-bundler'
import { getMDXComponent } from 'mdx-bundler/client/index.js'
import { createElement } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { afterEach, describe, expect, it } from 'vitest'
import { finishArticle } from '../../../app/publication/mdx/article-html.server'
import { bundlerOptions } from '../../../app/publication/mdx/bundler-options.server'
import { checkArticle } from '../../../app/publication/mdx/check-article.server'
import { compileArticle } from '../../../app/publication/mdx/compile-article.server'
import { markdownToMdx } from '../../../app/publication/mdx/markdown-to-mdx.server'

const PICTURE = `/files/${'a'.repeat(64)}.jpg`
const world = globalThis as { pwned?: boolean }

afterEach(() => {
  expect(world.pwned).toBeUndefined()
})

async function htmlOf(source: string): Promise<string> {
  const article = await compileArticle(source)
  return article.ok ? article.html : JSON.stringify(article.problems)
}

async function refusalOf(source: string) {
  const article = await compileArticle(source)
  return article.ok ? article.html : article.problems
}

describe('compiling an article', () => {
  it('gives static HTML, text, an excerpt and headings', async () => {
    const article = await compileArticle(
      `## 一、小针线串起大产业\n\n来料加工带动**就近就业。**各村响应，见[网站](https://a.cn/?x=1)[^1]。\n\n` +
        `### 做法\n\n| 村 | 人数 |\n|:-|-:|\n| 甲 | 5 |\n\n[^1]: 数据来自\n问卷。`,
    )
    expect(article).toEqual({
      ok: true,
      html: expect.any(String),
      text: '一、小针线串起大产业\n来料加工带动就近就业。各村响应，见网站。\n做法\n村 人数\n甲 5\n注释\n数据来自 问卷。',
      excerpt: '来料加工带动就近就业。各村响应，见网站。',
      headings: [
        { id: 'section-1', level: 2, text: '一、小针线串起大产业' },
        { id: 'section-2', level: 3, text: '做法' },
      ],
    })
    const html = article.ok ? article.html : ''
    expect(html).toContain('<h2 id="section-1">一、小针线串起大产业</h2>')
    expect(html).toContain('<strong>就近就业</strong>。各村')
    expect(html).toContain('<a href="https://a.cn/?x=1" rel="noopener noreferrer nofollow">网站</a>')
    expect(html).toContain('<td align="right">5</td>')
    expect(html).not.toMatch(/style=|class=|<script|on\w+=/)
  })

  it('sets the components on the list', async () => {
    const html = await htmlOf(
      `<Figure src="${PICTURE}" alt="车间" caption="来料加工点" credit="李梅 摄" />\n\n<Quote source="王大姐">\n  在家门口**挣钱**。\n</Quote>\n\n` +
        `<DataBox title="三个数">\n- 12 个村\n</DataBox>\n\n<Note>编者按</Note>\n\nm<sup>2</sup><br/>H<sub>2</sub>O`,
    )
    expect(html).toBe(
      `<figure><img src="${PICTURE}" alt="车间" loading="lazy"><figcaption>来料加工点<small>（李梅 摄）</small></figcaption></figure>\n` +
        '<figure class="article-quote"><blockquote><p>在家门口<strong>挣钱</strong>。</p></blockquote><figcaption>——王大姐</figcaption></figure>\n' +
        '<section class="article-data" aria-label="三个数"><p class="article-data-title">三个数</p><ul>\n<li>12 个村</li>\n</ul></section>\n' +
        '<aside class="article-note">编者按</aside>\n<p>m<sup>2</sup><br>H<sub>2</sub>O</p>',
    )
  })

  it('cuts the excerpt at the end of a sentence', async () => {
    const article = await compileArticle(`${'一二三四五六七八九十'.repeat(6)}。${'甲'.repeat(100)}`)
    expect(article.ok && article.excerpt).toBe(`${'一二三四五六七八九十'.repeat(6)}。`)
    const endless = await compileArticle('甲'.repeat(200))
    expect(endless.ok && endless.excerpt).toBe(`${'甲'.repeat(118)}……`)
  })

  it('compiles an empty article', async () => {
    expect(await compileArticle('')).toEqual({ ok: true, html: '', text: '', excerpt: '', headings: [] })
  })
})

const ATTACKS: [string, string, number][] = [
  ['front matter in JavaScript', '---js\n{ title: (globalThis.pwned = true) }\n---\n文', 1],
  ['front matter in JavaScript after blank lines', '\n\n---javascript\n{ a: (globalThis.pwned = true) }\n---\n文', 1],
  ['front matter after a byte order mark', '\uFEFF---js\n{ a: (globalThis.pwned = true) }\n---\n文', 1],
  ['front matter in YAML', '---\ntitle: x\n---\n文', 1],
  ['an import', '文\n\nimport secret from "../../package.json"\n\n文', 3],
  ['a dynamic import', '文\n\n{import("node:fs")}', 3],
  ['an export', 'export const a = (globalThis.pwned = true)', 1],
  ['an export of a layout', 'export default function L() { globalThis.pwned = true }', 1],
  ['an expression', '文\n\n文 {globalThis.pwned = true} 文', 3],
  ['an expression of its own', '{process.env.SESSION_SECRET}', 1],
  ['a comment expression', '{/* x */}', 1],
  ['an expression in a heading', '# {1+1}', 1],
  ['an expression in a table', '| a |\n| - |\n| {1+1} |', 3],
  ['an expression in a link', '[{1+1}](https://a.cn)', 1],
  ['an attribute expression', '<Figure src={globalThis.pwned = true} alt="x" />', 1],
  ['spread attributes', '<Note {...(globalThis.pwned = {})}>x</Note>', 1],
  ['an element as attribute', '<DataBox title=<script/>>x</DataBox>', 1],
  ['an expression among children', '<Note>{globalThis.pwned = true}</Note>', 1],
  ['a script', '文\n<script>globalThis.pwned = true</script>', 2],
  ['a style', '<style>x</style>', 1],
  ['a frame', '<iframe src="https://evil.cn"></iframe>', 1],
  ['an object', '<object data="x"></object>', 1],
  ['a form', '<form action="https://evil.cn"><input name="a"/></form>', 1],
  ['a vector picture', '<svg onload="x"><use href="x"/></svg>', 1],
  ['a meta refresh', '<meta httpEquiv="refresh" content="0"/>', 1],
  ['a base address', '<base href="https://evil.cn/"/>', 1],
  ['a fragment', '<>文</>', 1],
  ['a member name', '<Note.constructor>x</Note.constructor>', 1],
  ['a namespaced name', '<svg:script>x</svg:script>', 1],
  ['a name of every object', '<constructor>x</constructor>', 1],
  ['a name of every prototype', '<__proto__>x</__proto__>', 1],
  ['an unknown component', '<Evil/>', 1],
  ['a component in other letters', '<figure>x</figure>', 1],
  ['an event handler', '<Note onClick="alert(1)">x</Note>', 1],
  ['a style attribute', '<Note style="position:fixed">x</Note>', 1],
  ['a class', '<Note className="x">x</Note>', 1],
  ['raw markup by attribute', '<Note dangerouslySetInnerHTML="x"/>', 1],
  ['a ref', '<Note ref="x"/>', 1],
  ['children by attribute', '<Note children="x"/>', 1],
  ['a missing attribute', '<Figure alt="x"/>', 1],
  ['a bare attribute', `<Figure src="${PICTURE}" alt />`, 1],
  ['an attribute twice', `<Figure src="${PICTURE}" src="${PICTURE}" alt="x"/>`, 1],
  ['a foreign picture in a component', '<Figure src="https://evil.cn/x.png" alt="x"/>', 1],
  ['a script address in a component', '<Figure src="javascript:alert(1)" alt="x"/>', 1],
  ['a climbing picture', '<Figure src="/files/../secret" alt="x"/>', 1],
  ['a script link', '[x](javascript:alert(1))', 1],
  ['a script link with an entity', '[x](javascript&#58;alert(1))', 1],
  ['a script link with a tab', '[x](java&Tab;script:alert(1))', 1],
  ['a script link by definition', '[x][y]\n\n[y]: javascript:alert(1)', 3],
  ['a data link', '[x](data:text/html,<script>)', 1],
  ['a link without scheme', '[x](//evil.cn)', 1],
  ['an internal link', '[x](/admin)', 1],
  ['a foreign picture', '![x](https://evil.cn/pixel.png)', 1],
  ['a picture by reference', '![x][y]\n\n[y]: https://evil.cn/pixel.png', 1],
  ['an unclosed tag', '文\n\n<Note>\n文', 3],
  ['an unclosed brace', '文\n\n文 { 文', 3],
  ['a smaller-than sign', '文\n\n年龄<5岁', 3],
]

describe('attacks on the compiler', () => {
  it.each(ATTACKS)('refuses %s and says where', async (_, source, line) => {
    const problems = await refusalOf(source)
    expect(problems).toEqual(expect.arrayContaining([{ line, message: expect.stringMatching(/[\u4e00-\u9fff].*。$/) }]))
  })

  it('lists every problem with its line', async () => {
    expect(await refusalOf('<Evil/>\n\n文\n\n[x](javascript:x)\n\n{1}')).toEqual([
      { line: 1, message: expect.stringContaining('<Evil>') },
      { line: 5, message: expect.stringContaining('http') },
      { line: 7, message: expect.stringContaining('花括号') },
    ])
  })

  it('stops at its limits of size, depth and time', async () => {
    expect(await refusalOf('甲'.repeat(200_001))).toEqual([{ line: 1, message: expect.stringContaining('200000') }])
    expect(await refusalOf('>'.repeat(20_000))).toEqual([{ line: 1, message: expect.stringMatching(/太深|太久/) }])
    expect(await refusalOf('*a_b'.repeat(45_000))).toEqual([{ line: 1, message: expect.stringContaining('太久') }])
  })

  it('takes what only looks like code for text', async () => {
    expect(await htmlOf('import"./secret.js"')).toBe('<p>import"./secret.js"</p>')
    expect(await htmlOf('\\{1+1\\} \\<b>')).toBe('<p>{1+1} &#x3C;b></p>')
  })

  it('shows code as text', async () => {
    expect(await htmlOf('`{1+1}` <br/>\n\n```js\nimport x from "y"\n<script>\n```')).toBe(
      '<p><code>{1+1}</code> <br></p>\n<pre><code>import x from "y"\n&#x3C;script>\n</code></pre>',
    )
  })
})

describe('the nets behind the check', () => {
  const bundle = (source: string) => bundleMDX({ source, ...bundlerOptions() })

  it.each(['{globalThis.pwned = true}', 'import a from "../package.json"', '<script>x</script>', '[x](javascript:x)'])(
    'the bundler itself refuses %s',
    async (source) => {
      await expect(bundle(source)).rejects.toThrow()
    },
  )

  it('the bundler evaluates no front matter', async () => {
    await expect(bundle('---js\n{ a: (globalThis.pwned = true) }\n---\n文')).rejects.toThrow()
    await expect(bundle('---\na: 1\n---\n文')).rejects.toThrow()
  })

  it('the bundler finds no module even without the guard', async () => {
    const { mdxOptions: _, ...options } = bundlerOptions()
    await expect(bundleMDX({ source: 'import a from "./package.json"\n\n{a.name}', ...options })).rejects.toThrow(
      'import refused',
    )
  })

  it('a control: without the guard an expression does run', async () => {
    const { code } = await bundleMDX({ source: '{40 + 2}' })
    expect(renderToStaticMarkup(createElement(getMDXComponent(code)))).toBe('42')
  })

  it('the finished HTML holds only what is on the list', () => {
    const { html } = finishArticle(
      '<p style="color:red" onclick="x" class="y" id="z">甲<script>alert(1)</script><a href="javascript:x">乙</a>' +
        '<img src="https://evil.cn/x"><iframe src="x"></iframe></p><aside class="article-note evil">丙</aside>',
    )
    expect(html).toBe('<p>甲<a>乙</a></p><aside class="article-note">丙</aside>')
  })
})

describe('an author’s Markdown as MDX', () => {
  it('compiles to the same text whatever the author wrote', async () => {
    const markdown =
      '## 一、情况\n\n{a} <5岁 <b>粗</b> **要点。**各级 [坏](javascript:x) [好](https://a.cn) ![外](https://x.cn/y.png)\n\n' +
      `import x from "y"\n\nexport 了货物\n\n<script>alert(1)</script>\n\n![内](${PICTURE})\n\n| a | b |\n| - | - |\n| {x} | <y> |\n\n` +
      '[参][r]\n\n[r]: javascript:x\n\n---\n\n完[^1]\n\n[^1]: 注 {y}'
    const mdx = markdownToMdx(markdown)
    expect(checkArticle(mdx)).toEqual([])
    const article = await compileArticle(mdx)
    expect(article.ok && article.text.split('\n')).toEqual([
      ...[
        '一、情况',
        '{a} <5岁 <b>粗</b> 要点。各级 坏 好 外',
        'import x from "y"',
        'export 了货物',
        '<script>alert(1)</script>',
      ],
      ...['a b', '{x} <y>', '参', '完', '注释', '注 {y}'],
    ])
  })

  it('begins an article even when the text begins with a rule', () => {
    expect(checkArticle(markdownToMdx('---\n\n文'))).toEqual([])
  })
})
