// The steps before our own TypeScript can run: packages, native code, generated client, build.
// Each is skipped when what it depends on has not changed since it was last done.
import { spawn, spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import process from 'node:process'
import { hold, release, share } from './hold.mjs'

const root = path.resolve(import.meta.dirname, '../../..')
// Commands by their files: npm makes no link in node_modules/.bin for a package whose install script it does not allow.
const tool = (file) => path.join(root, 'node_modules', file)
const marks = path.join(root, 'node_modules', '.fuqing')
const lock = `set up ${root}`
const signals = ['SIGINT', 'SIGTERM', 'SIGHUP']
let lockForChildren
let child

/** @param {string} last the step to end with */
export async function prepare(last) {
  process.chdir(root)
  for (const signal of signals) process.on(signal, stop)
  for (const step of steps.slice(0, steps.findIndex(({ name }) => name === last) + 1))
    if (!isDone(step)) await perform(step)
  for (const signal of signals) process.off(signal, stop)
  await release(lock)
}

const steps = [
  {
    name: 'packages',
    label: '安装依赖包 Installing packages',
    inputs: ['package-lock.json'],
    work: () => run('npm', ['ci', '--include=dev', '--no-audit', '--no-fund'], { NODE_ENV: '' }),
  },
  {
    name: 'segmenter',
    label: '编译分词模块 Compiling the word segmenter',
    inputs: ['package-lock.json'],
    work: compileSegmenter,
  },
  {
    name: 'client',
    label: '生成数据库访问代码 Generating the database client',
    inputs: ['prisma/schema.prisma', 'package-lock.json'],
    work: () =>
      run(process.execPath, [tool('prisma/build/index.js'), 'generate'], {
        PRISMA_SCHEMA_ENGINE_BINARY: path.join(root, 'package.json'),
      }),
    output: 'prisma/client/client.ts',
  },
  {
    name: 'build',
    label: '构建网页 Building the pages',
    inputs: ['app', 'search', 'scoring', 'public', 'vite.config.ts', 'package-lock.json', 'prisma/schema.prisma'],
    work: async () => {
      await run(process.execPath, [tool('@remix-run/dev/dist/cli.js'), 'vite:build'], { NODE_ENV: 'production' })
      await run(process.execPath, ['app/server/bring-up/precompress.mjs'])
    },
    output: 'build/server/index.js',
  },
]

/** Done when its inputs are as they were when it last succeeded and its output stands. */
function isDone({ name, inputs, output }) {
  const mark = path.join(marks, name)
  return (
    existsSync(mark) &&
    readFileSync(mark, 'utf8') === digestOf(inputs) &&
    (!output || existsSync(path.join(root, output)))
  )
}

async function perform({ name, label, inputs, work }) {
  if (!(await hold(lock)))
    quit(
      '另一个 npm start 或 npm test 正在这个文件夹里安装或构建，请等它完成。Another npm start or npm test is setting this folder up: wait until it is done.',
    )
  lockForChildren = await share(lock) // a step whose start was killed goes on to its end; nothing else may begin before
  const started = Date.now()
  process.stdout.write(`${label} …\n`)
  const digest = digestOf(inputs)
  try {
    await work()
    mkdirSync(marks, { recursive: true })
    writeFileSync(path.join(marks, name), digest)
  } catch (error) {
    quit(advice(error.message) ?? error.message)
  }
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

async function compileSegmenter() {
  const folder = path.join(root, 'node_modules', 'nodejieba')
  if (existsSync(path.join(folder, 'build/Release/nodejieba.node'))) return
  // Where Node's own headers lie beside it, nothing has to be downloaded for the compiler.
  const prefix = path.resolve(process.execPath, '../..')
  const headers = existsSync(path.join(prefix, 'include/node/node.h')) ? { npm_config_nodedir: prefix } : {}
  await run(
    process.execPath,
    [tool('@mapbox/node-pre-gyp/bin/node-pre-gyp'), 'install', '--build-from-source'],
    { ...headers, NODE_ENV: '' },
    folder,
  )
}

async function run(command, args, env = {}, cwd = root) {
  const windows = process.platform === 'win32'
  child = spawn(command, args, {
    cwd,
    env: { ...process.env, ...env },
    shell: windows && command === 'npm',
    detached: !windows,
    stdio: ['ignore', 'pipe', 'pipe', lockForChildren ?? 'ignore'],
  })
  let printed = ''
  for (const stream of [child.stdout, child.stderr])
    stream.setEncoding('utf8').on('data', (text) => void (printed += text))
  const [status, error] = await new Promise((resolve) =>
    child.once('error', (fault) => resolve([null, fault])).once('close', (code) => resolve([code])),
  )
  if (status === 0) return
  const lines = printed.trim().split('\n')
  const output = (lines.length > 40 ? [...lines.slice(0, 20), '…', ...lines.slice(-20)] : lines).join('\n')
  const known = advice(lines.join('\n'), error)
  quit(
    known ??
      `${output}\n上面是出错的原因；修正后再次运行即可，已完成的步骤会跳过。Correct the cause above and start again; finished steps are skipped.`,
  )
}

/** Ends the step under way with all its processes, npm's too, which would first finish unpacking; the next start does it over. */
function stop() {
  try {
    if (child?.exitCode === null) process.kill(process.platform === 'win32' ? child.pid : -child.pid, 'SIGKILL')
  } catch {
    // it has just ended by itself
  }
  process.exit(130)
}

/** @returns {never} */
function quit(line) {
  process.stderr.write(`${line}\n`)
  process.exit(1)
}

/** What a person can do about a known cause, in one line. */
function advice(output, error) {
  const missing = /gyp|nodejieba/.test(output)
    ? ['make', 'g++', 'python3'].filter((tool) => spawnSync(tool, ['--version']).error)
    : []
  if (missing.length)
    return `缺少编译工具 ${missing.join('、')}，请安装后再次运行 npm start（Debian、Ubuntu：apt-get install make g++ python3）。Install ${missing.join(', ')} and start again.`
  if (/ENOSPC|No space left/.test(output))
    return '磁盘已满，请腾出约 2 GB 后再次运行。The disk is full: free about 2 GB and start again.'
  if (/EACCES|EROFS|EPERM/.test(output))
    return `没有写入权限：${root}。请修正权限，或换一个可写的文件夹。This folder cannot be written: correct its permissions.`
  if (/ENOTFOUND|EAI_AGAIN|ETIMEDOUT|ECONNREFUSED|ECONNRESET/.test(output))
    return '连不上 npm 软件源，请检查网络或代理（npm config set registry …）后再次运行。The npm registry cannot be reached: check the network and start again.'
  return error?.message
}
