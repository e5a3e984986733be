import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { setTimeout as sleep } from 'node:timers/promises'
import { Meilisearch } from 'meilisearch'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { parseQuery, SearchUnavailable, visibilityOf, type SearchEngine } from '../../../search'
import { openMeilisearchEngine } from '../../../search/meilisearch'
import { settings } from '../../../search/meilisearch/settings'
import { documents } from './documents'
import { findBinary, startBinary, type TestServer } from './meilisearch'

/** What the engine does when its server is away, slow, old, strange, or refuses. */

const everything = { query: parseQuery(''), visibility: visibilityOf() }
const total = async (engine: SearchEngine) => (await engine.search(everything)).total

describe('a server that is not what it should be', () => {
  const servers: Server[] = []
  afterAll(() =>
    servers.forEach((server) => {
      server.closeAllConnections()
      server.close()
    }),
  )

  const answering = async (answer: (path: string) => [number, unknown] | null) => {
    const server = createServer((request, response) => {
      const found = answer(request.url ?? '')
      if (!found) return // never answers
      response.writeHead(found[0], { 'content-type': 'application/json' }).end(JSON.stringify(found[1]))
    })
    servers.push(server)
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
    return `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  }

  it('is refused by its version when it is too old', async () => {
    const url = await answering(() => [200, { pkgVersion: '1.6.2', commitSha: '', commitDate: '' }])
    const engine = await openMeilisearchEngine({ url })
    await expect(engine.search(everything)).rejects.toThrow('Meilisearch 1.6.2 is too old; 1.15 or newer is needed.')
    expect(await engine.health()).toMatchObject({ ok: false, detail: expect.stringContaining('too old') })
  })

  it('is unavailable when it does not answer in time', async () => {
    const engine = await openMeilisearchEngine({ url: await answering(() => null), timeout: 200 })
    await expect(engine.index([documents[0]!])).rejects.toThrow(/does not answer/)
    await expect(engine.search(everything)).rejects.toBeInstanceOf(SearchUnavailable)
    expect(await engine.health()).toMatchObject({ ok: false, engine: 'meilisearch' })
  })

  it('is unavailable when something else answers at its address', async () => {
    const engine = await openMeilisearchEngine({ url: await answering(() => [502, { bad: 'gateway' }]) })
    await expect(engine.search(everything)).rejects.toBeInstanceOf(SearchUnavailable)
  })
})

const binary = findBinary()

describe.skipIf(!binary)(`a real server${binary ? '' : ' (skipped: no meilisearch binary on the PATH)'}`, () => {
  let server: TestServer
  let admin: Meilisearch
  const open = (index: string) => openMeilisearchEngine({ url: server.url, key: server.key, index })

  beforeAll(async () => {
    server = await startBinary(binary!)
    admin = new Meilisearch({ host: server.url, apiKey: server.key })
  })
  afterAll(() => server.dispose())

  it('refuses a wrong key, and the administrator reads why', async () => {
    const engine = await openMeilisearchEngine({ url: server.url, key: 'not-the-key-of-this-server', index: 'key' })
    await expect(engine.search(everything)).rejects.toThrow(/it refuses the key/)
    expect(await engine.health()).toMatchObject({ ok: false, detail: expect.stringContaining('refuses the key') })
  })

  it('is found again by the same engine after it was killed, with all that was written', async () => {
    const engine = await open('restart')
    await engine.index(documents)
    await server.stop()
    await expect(engine.search(everything)).rejects.toThrow(/does not answer/)
    await expect(engine.index([documents[0]!])).rejects.toBeInstanceOf(SearchUnavailable)
    await server.start()
    expect(await total(engine)).toBe(13)
    await engine.remove(['report:1'])
    expect(await total(engine)).toBe(12)
  })

  it('restarted while many ask answers each rightly or not at all, and all of them afterwards', async () => {
    const engine = await open('asked')
    await engine.index(documents)
    const asking = Array.from({ length: 30 }, async (_, i) => {
      await sleep(i * 10)
      return total(engine).catch((error: unknown) => error)
    })
    await sleep(100)
    await server.stop()
    await server.start()
    for (const answer of await Promise.all(asking))
      expect(answer === 13 || answer instanceof SearchUnavailable).toBe(true)
    expect(await total(engine)).toBe(13)
  })

  it('that hangs costs a search no more than its patience, and goes on where it was', async () => {
    const engine = await openMeilisearchEngine({ url: server.url, key: server.key, index: 'hanging', timeout: 500 })
    await engine.index(documents)
    server.pause()
    const impatient = { trouble: 'away', cause: { cause: { message: 'request timed out after 500ms' } } }
    await expect(engine.search(everything)).rejects.toMatchObject(impatient)
    await expect(engine.index([documents[0]!])).rejects.toMatchObject(impatient)
    server.resume()
    await engine.remove(['report:1'])
    expect(await total(engine)).toBe(12)
  })

  it('whose disk is full says so, goes on answering, and takes everything once there is room', async () => {
    const engine = await open('full')
    await engine.index(documents)
    const body = '走访留守妇女，了解手工编织与就业培训。'.repeat(100)
    const many = Array.from({ length: 3000 }, (_, i) => ({
      ...documents[0]!,
      id: `report:n${i}`,
      body: `${i}号${body}${i * 7}`,
    }))
    await server.stop()
    await server.start(8)
    await expect(engine.index(many)).rejects.toBeInstanceOf(SearchUnavailable)
    expect(await total(engine)).toBeGreaterThanOrEqual(13)
    await server.stop()
    await server.start()
    await engine.index(many)
    expect(await total(engine)).toBe(3013)
  })

  it('killed during a rebuild keeps the index in use, and the next rebuild completes', async () => {
    const engine = await open('rebuild')
    await engine.index(documents)
    async function* dying() {
      for (let i = 0; i < 600; i++) yield { ...documents[0]!, id: `report:n${i}` }
      await server.stop()
      yield documents[1]!
    }
    await expect(engine.rebuild(dying())).rejects.toBeInstanceOf(SearchUnavailable)
    await server.start()
    expect(await total(engine)).toBe(13)
    await engine.rebuild(documents.slice(0, 5))
    expect(await total(engine)).toBe(5)
    expect(await engine.health()).toMatchObject({ ok: true, documents: 5, rebuilding: false })
  })

  it('reports a task that fails instead of losing the document silently', async () => {
    const engine = await open('task')
    const tooLong = { ...documents[0]!, id: `report:${'9'.repeat(600)}` }
    await expect(engine.index([tooLong])).rejects.toThrow(/ended a task as failed/)
    await engine.index([documents[0]!])
    expect(await total(engine)).toBe(1)
  })

  it('is given the settings of this release when it has others', async () => {
    await (await open('settings')).index(documents)
    await admin
      .index('settings')
      .updateSettings({ typoTolerance: { enabled: true }, faceting: { maxValuesPerFacet: 3 } })
      .waitTask()
    expect(await total(await open('settings'))).toBe(13)
    expect(await admin.index('settings').getSettings()).toMatchObject({
      typoTolerance: { enabled: false },
      faceting: { maxValuesPerFacet: settings.faceting!.maxValuesPerFacet },
    })
  })

  it('asks for a rebuild when its documents are of an older form', async () => {
    const engine = await open('version')
    await engine.index(documents.slice(0, 2))
    await admin
      .index('version')
      .updateDocuments([{ key: Buffer.from('report:1').toString('base64url'), version: 0 }])
      .waitTask()
    expect(await engine.health()).toMatchObject({
      ok: false,
      detail: '1 documents are of an older form; rebuild the index.',
    })
    await engine.rebuild(documents.slice(0, 2))
    expect(await engine.health()).toMatchObject({ ok: true, documents: 2 })
  })

  it('answers searches from one process while another rebuilds', async () => {
    const [one, other] = await Promise.all([open('two'), open('two')])
    await one.index(documents)
    const totals: number[] = []
    async function* stream() {
      for (const document of documents.slice(0, 4)) {
        totals.push(await total(other))
        yield document
      }
      await other.index([{ ...documents[4]!, title: '另一进程所写' }])
    }
    await one.rebuild(stream())
    expect(totals).toEqual([13, 13, 13, 13])
    expect(
      (await other.search({ ...everything, query: parseQuery('篇名:另一进程') })).hits.map(({ id }) => id),
    ).toEqual(['report:5'])
    expect(await total(one)).toBe(5)
  })
})
