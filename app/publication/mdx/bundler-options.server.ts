import type { bundleMDX } from 'mdx-bundler'
import { guard } from './guard.server'

type BundlerOptions = Pick<Parameters<typeof bundleMDX>[0], 'mdxOptions' | 'esbuildOptions' | 'grayMatterOptions'>
type MdxOptions = NonNullable<BundlerOptions['mdxOptions']>
type Plugin = NonNullable<NonNullable<Parameters<MdxOptions>[0]['remarkPlugins']>[number]>

/** mdx-bundler with every door shut that it leaves open. */
export function bundlerOptions(...plugins: Plugin[]): BundlerOptions {
  return {
    // The guard comes first, before any plugin adds nodes of its own.
    mdxOptions: (options) => ({
      ...options,
      remarkPlugins: [guard, ...plugins],
      remarkRehypeOptions: {
        clobberPrefix: 'note-',
        footnoteLabel: '注释',
        footnoteBackLabel: '回到正文',
        footnoteLabelTagName: 'p',
      },
      tableCellAlignToStyle: false,
    }),
    // Front matter in JavaScript or any other language is text that nobody reads.
    grayMatterOptions: () => ({ engines: noEngines, language: 'none' }),
    esbuildOptions: (options) => ({
      ...options,
      logLevel: 'silent',
      plugins: [onlyReact, ...(options.plugins ?? [])],
    }),
  }
}

const refuseEngine = {
  parse: () => {
    throw new Error('front matter is not read')
  },
}

const noEngines = Object.fromEntries(
  ['none', 'yaml', 'yml', 'json', 'javascript', 'js', 'coffee', 'coffeescript', 'toml'].map((name) => [
    name,
    refuseEngine,
  ]),
)

/** No module but React's runtime is ever found, so that no file of the server can be read into a page. */
const onlyReact = {
  name: 'only-react',
  setup(build: import('esbuild').PluginBuild) {
    build.onResolve({ filter: /.*/ }, ({ kind, path }) => {
      if (kind === 'entry-point' || /^react(\/jsx-runtime)?$/.test(path)) return undefined
      return { errors: [{ text: `import refused: ${path}` }] }
    })
  },
}
