import { spawn, type ChildProcess } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import Libsql from 'libsql'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { openSearchEngine, parseQuery, visibilityOf, type SearchEngine, type SearchUnavailable } from '../../../search'

/** The embedded index between processes: one is killed while it writes, several read meanwhile. */

let folder: string
let file: string
const children: ChildProcess[] = []

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'fuqing-search-'))
  file = join(folder, 'index.sqlite')
})
afterEach(() => {
  for (const child of children.splice(0)) child.kill('SIGKILL')
  rmSync(folder, { recursive: true })
})

/**
 * Starts a writer; `reaches(n)` waits until it told of n documents, `kill` ends it at once.
 * @param megabytes room for each of its files, as if the disk were full beyond
 */
function startWriter(way: 'index' | 'rebuild', megabytes?: number) {
  const room = megabytes ? `ulimit -f ${megabytes * 2048}; ` : ''
  const child = spawn('sh', [
    '-c',
    `${room}exec "$0" "$@"`,
    process.execPath,
    '--import',
    'tsx',
    join(import.meta.dirname, 'writer.ts'),
    file,
    way,
  ])
  children.push(child)
  let told = 0
  let complain = ''
  child.stdout.on('data', (text: Buffer) => {
    told = Number(text.toString().trim().split('\n').at(-1))
  })
  child.stderr.on('data', (text: Buffer) => {
    complain += text.toString()
  })
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()))
  return {
    told: () => told,
    complaint: () => complain,
    ended,
    reaches: async (count: number) => {
      while (told < count) {
        if (child.exitCode !== null) throw new Error(`The writer ended: ${complain}`)
        await new Promise((resolve) => child.stdout.once('data', resolve))
      }
    },
    kill: async () => {
      child.kill('SIGKILL')
      await ended
    },
  }
}

const find = (engine: SearchEngine, text: string) =>
  engine.search({ query: parseQuery(text), visibility: visibilityOf(), limit: 1000 })

async function idsOf(engine: SearchEngine): Promise<string[]> {
  const ids: string[] = []
  for await (const { id } of engine.entries()) ids.push(id)
  return ids
}

/** Each table tells of the same documents, and SQLite finds the file whole. */
async function expectWhole(engine: SearchEngine): Promise<string[]> {
  const ids = await idsOf(engine)
  expect((await engine.health()).documents).toBe(ids.length)
  const byPhrase = await find(engine, '"留守妇女"')
  expect(byPhrase.total, 'by character pairs').toBe(ids.length)
  expect((await find(engine, '编织')).total, 'by words').toBe(ids.length)
  const db = new Libsql(file)
  expect(db.pragma('integrity_check', { simple: true })).toMatchObject({ integrity_check: 'ok' })
  db.close()
  return ids
}

it('a writer killed in the middle of a batch leaves every finished batch and no half of another', async () => {
  for (const count of [40, 120]) {
    const writer = startWriter('index')
    await writer.reaches(count)
    await writer.kill()
    const engine = await openSearchEngine({ indexPath: file })
    const ids = await expectWhole(engine)
    expect(ids.length).toBeGreaterThanOrEqual(writer.told())
    expect(ids.length % 40).toBe(0)
    await engine.index([
      { id: 'report:after', kind: 'report', title: '之后', body: '留守妇女编织', access: ['public'] },
    ])
    expect((await find(engine, '"之后"')).hits.map(({ id }) => id)).toEqual(['report:after'])
    await engine.remove(['report:after'])
    await engine.close()
  }
})

it('a full disk is told, leaves every finished batch, and costs nothing once there is room', async () => {
  const writer = startWriter('index', 4)
  await writer.ended
  expect(writer.complaint()).toContain('SearchUnavailable: The search index could not be used')
  const engine = await openSearchEngine({ indexPath: file })
  const ids = await expectWhole(engine)
  expect(ids.length).toBe(writer.told())
  await engine.index([{ id: 'report:after', kind: 'report', title: '之后', body: '留守妇女编织', access: ['public'] }])
  expect(await expectWhole(engine)).toHaveLength(ids.length + 1)
  await engine.close()
})

const damages: [string, 'file' | [], (whole: Buffer) => Buffer][] = [
  ['overwritten', 'file', () => Buffer.from('no index at all, but as long as the head of one. '.repeat(100))],
  ['cut short', 'file', (whole) => whole.subarray(0, 20 * 4096)],
  ['emptied', [], () => Buffer.alloc(0)],
]
it.each(damages)(
  'an index that was %s tells nothing, and is made anew by a rebuild for every process that has it open',
  async (_, told, damaged) => {
    await (await filled()).close()
    const db = new Libsql(file)
    db.pragma('wal_checkpoint(TRUNCATE)')
    db.close()
    const whole = readFileSync(file)
    for (const suffix of ['', '-wal', '-shm']) rmSync(file + suffix, { force: true })
    writeFileSync(file, damaged(whole))
    const engines = await Promise.all([openSearchEngine({ indexPath: file }), openSearchEngine({ indexPath: file })])
    for (const engine of engines)
      expect(await idsOf(engine).catch(({ trouble }: SearchUnavailable) => trouble)).toEqual(told)
    for (const engine of engines) expect((await engine.health()).documents, 'known to be of no use').toBe(0)
    await engines[0]!.rebuild(hundreds)
    for (const engine of engines) await expectUsable(engine)
  },
)

it('an index deleted under the processes that have it open is told, and made anew for all of them', async () => {
  const engines = [await filled(), await openSearchEngine({ indexPath: file })]
  expect((await find(engines[1]!, '编织')).total).toBe(hundreds.length)
  rmSync(file)
  for (const engine of engines) {
    await expect(find(engine, '编织')).rejects.toThrow('The search index was deleted; rebuild it.')
    expect(await engine.health()).toMatchObject({ ok: false, trouble: 'file' })
  }
  await engines[0]!.rebuild(hundreds)
  for (const engine of engines) await expectUsable(engine)
})

const hundreds = Array.from({ length: 400 }, (_, i) => ({
  id: `report:${i}`,
  kind: 'report' as const,
  title: `第${i}篇`,
  body: '留守妇女编织',
  access: ['public'],
}))

async function filled(): Promise<SearchEngine> {
  const engine = await openSearchEngine({ indexPath: file })
  await engine.index(hundreds)
  return engine
}

async function expectUsable(engine: SearchEngine): Promise<void> {
  expect(await expectWhole(engine)).toHaveLength(hundreds.length)
  await engine.index([hundreds[0]!])
  expect(await engine.health()).toMatchObject({ ok: true, documents: hundreds.length })
}

it('a rebuild killed on its way leaves the index in use, and the next one completes', async () => {
  const engine = await openSearchEngine({ indexPath: file })
  const kept = { id: 'report:kept', kind: 'report' as const, title: '原有', body: '留守妇女编织', access: ['public'] }
  await engine.index([kept])
  const writer = startWriter('rebuild')
  await writer.reaches(8200)
  await writer.kill()
  expect(await expectWhole(engine)).toEqual(['report:kept'])
  expect((await engine.health()).rebuilding, 'the dead one is not known to be dead').toBe(true)
  await engine.rebuild([kept, { ...kept, id: 'report:new' }])
  expect(await expectWhole(engine)).toEqual(['report:kept', 'report:new'])
  expect((await engine.health()).rebuilding).toBe(false)
  await engine.close()
})

it('a rebuild from documents that come slower than their words are cut loses none and ends', async () => {
  async function* documents() {
    for (let i = 0; i < 1200; i++) {
      if (i === 1000) await new Promise((resolve) => setTimeout(resolve, 5000)) // the thread has long answered
      yield { id: `report:${i}`, kind: 'report' as const, title: `第${i}篇`, body: '留守妇女编织', access: ['public'] }
    }
  }
  const engine = await openSearchEngine({ indexPath: file })
  await engine.rebuild(documents())
  expect((await engine.health()).documents).toBe(1200)
  await engine.close()
})

it('several processes read while one writes: each answer is of one state, and none is older than the last', async () => {
  const readers = await Promise.all(Array.from({ length: 3 }, () => openSearchEngine({ indexPath: file })))
  const writer = startWriter('index')
  for (const count of [40, 160, 320]) {
    await writer.reaches(count)
    const results = await Promise.all(readers.map((reader) => find(reader, '"留守妇女"')))
    for (const { total, hits } of results) {
      expect(total).toBeGreaterThanOrEqual(count)
      expect(total % 40, 'whole batches only').toBe(0)
      expect(hits.length).toBe(Math.min(total, 1000))
    }
  }
  await writer.kill()
  const last = await Promise.all(readers.map((reader) => find(reader, '"留守妇女"')))
  expect(new Set(last.map(({ total }) => total)).size, 'all see the same in the end').toBe(1)
  expect(writer.complaint()).toBe('')
  for (const reader of readers) await reader.close()
})

it('two processes write at once and neither loses anything', async () => {
  const engine = await openSearchEngine({ indexPath: file })
  const writer = startWriter('index')
  for (let i = 0; i < 5; i++) {
    await writer.reaches(40 * (i + 1))
    await engine.index([
      { id: `diary:${i}`, kind: 'diary', title: `日记${i}`, body: '留守妇女编织', access: ['public'] },
    ])
  }
  await writer.kill()
  const ids = await expectWhole(engine)
  expect(ids.filter((id) => id.startsWith('diary:'))).toHaveLength(5)
  expect(writer.complaint()).toBe('')
  await engine.close()
})
