// The steps before our own TypeScript can run: packages, native code, generated client, build.
// Each is skipped when what it depends on has not changed since it was last done.
import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import process from 'node:process'

const root = path.resolve(import.meta.dirname, '../../..')
const bin = (name) => path.join(root, 'node_modules', '.bin', process.platform === 'win32' ? `${name}.cmd` : name)
const marks = path.join(root, 'node_modules', '.fuqing')

/** @param {{ build: boolean }} what */
export async function prepare({ build }) {
  process.chdir(root)
  step('packages', '安装依赖包 Installing packages', ['package-lock.json'], () =>
    run('npm', ['ci', '--include=dev', '--no-audit', '--no-fund'], { NODE_ENV: '' }))
  step('segmenter', '编译分词模块 Compiling the word segmenter', ['package-lock.json'], compileSegmenter)
  step('client', '生成数据库访问代码 Generating the database client', ['prisma/schema.prisma', 'package-lock.json'], () =>
    run(bin('prisma'), ['generate'], { PRISMA_SCHEMA_ENGINE_BINARY: path.join(root, 'package.json') }), 'prisma/client/client.ts')
  if (build) {
    step('build', '构建网页 Building the pages', ['app', 'search', 'scoring', 'public', 'vite.config.ts', 'package-lock.json', 'prisma/schema.prisma'], () => {
      run(bin('remix'), ['vite:build'], { NODE_ENV: 'production' })
      run(process.execPath, ['app/server/bring-up/precompress.mjs'])
    }, 'build/server/index.js')
  }
}

/** Runs a step unless its inputs are as they were when it last succeeded and its output stands. */
function step(name, label, inputs, work, output) {
  const mark = path.join(marks, name)
  const digest = digestOf(inputs)
  const done = existsSync(mark) && readFileSync(mark, 'utf8') === digest && (!output || existsSync(path.join(root, output)))
  if (done) return
  const started = Date.now()
  process.stdout.write(`${label} …\n`)
  work()
  mkdirSync(marks, { recursive: true })
  writeFileSync(mark, digest)
  process.stdout.write(`  ${((Date.now() - started) / 1000).toFixed(1)} s\n`)
}

function digestOf(inputs) {
  const hash = createHash('sha256').update(process.version)
  const visit = (file) => {
    const stat = statSync(file, { throwIfNoEntry: false })
    if (!stat) return
    if (stat.isDirectory()) for (const entry of readdirSync(file).sort()) visit(path.join(file, entry))
    else hash.update(`${file}\n`).update(readFileSync(file))
  }
  for (const input of inputs) visit(path.join(root, input))
  return hash.digest('hex')
}

function compileSegmenter() {
  const folder = path.join(root, 'node_modules', 'nodejieba')
  if (existsSync(path.join(folder, 'build/Release/nodejieba.node'))) return
  // Where Node's own headers lie beside it, nothing has to be downloaded for the compiler.
  const prefix = path.resolve(process.execPath, '../..')
  const headers = existsSync(path.join(prefix, 'include/node/node.h')) ? { npm_config_nodedir: prefix } : {}
  run(bin('node-pre-gyp'), ['install', '--fallback-to-build'], { ...headers, NODE_ENV: '' }, folder)
}

function run(command, args, env = {}, cwd = root) {
  const result = spawnSync(command, args, { cwd, env: { ...process.env, ...env }, encoding: 'utf8', shell: process.platform === 'win32', maxBuffer: 64 * 1024 * 1024 })
  if (result.status === 0) return
  const lines = `${result.stdout ?? ''}\n${result.stderr ?? ''}`.trim().split('\n')
  const output = (lines.length > 40 ? [...lines.slice(0, 20), '…', ...lines.slice(-20)] : lines).join('\n')
  process.stderr.write(`${output}\n${advice(output, result.error)}\n`)
  process.exit(1)
}

function advice(output, error) {
  const missing = /gyp|nodejieba/.test(output) ? ['make', 'g++', 'python3'].filter((tool) => spawnSync(tool, ['--version']).error) : []
  if (missing.length) return `缺少编译工具 ${missing.join('、')}，请安装后再次运行 npm start（Debian、Ubuntu：apt-get install make g++ python3）。Install ${missing.join(', ')} and start again.`
  if (/ENOSPC/.test(output)) return '磁盘已满，请腾出约 2 GB 后再次运行。The disk is full: free about 2 GB and start again.'
  if (/EACCES|EROFS|EPERM/.test(output)) return '没有写入权限，请换一个可写的文件夹或修正权限。This folder cannot be written: correct its permissions.'
  if (/not found: make|g\+\+: not found|no acceptable C|gyp ERR! find Python/i.test(output)) return '缺少 C++ 编译工具（make、g++、python3），请安装后再试。A C++ toolchain (make, g++, python3) is missing: install it and start again.'
  return error ? `${error.message}` : '上面是出错的原因；修正后再次运行即可，已完成的步骤会跳过。'
}
