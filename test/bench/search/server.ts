import { randomUUID } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { performance } from 'node:perf_hooks'
import { setTimeout as sleep } from 'node:timers/promises'
import { demonstrationPassword } from '../../../prisma/seed/demonstration-password'
import type { TestServer } from '../../contract/search/meilisearch'
import { startServer } from '../../setup/server-process'
import { signedIn, type Client } from '../client'
import { percentile, print } from './timing'

const changes = 60
/** Milliseconds between looking and looking again. */
const pause = 20

/**
 * The whole way a change goes, in the running product on the demonstration year: a cadre keeps a diary entry by the form,
 * the outbox takes it to the index, and her search finds it. Suggestions are asked of the same server.
 */
export async function measureServer(engine: TestServer | null): Promise<void> {
  const dataDir = mkdtempSync(join(tmpdir(), 'search-bench-app-'))
  const server = await startServer(
    { DATA_DIR: dataDir, SEED: 'S', ...(engine && { MEILI_URL: engine.url, MEILI_KEY: engine.key }) },
    { patience: 900_000 },
  )
  try {
    const cadre = await signedIn(server.origin, 'ganbu', demonstrationPassword)
    const found: number[] = []
    for (let i = 0; i < changes; i++) found.push(await keptToFound(cadre, `今天记下第${numeral(i)}处泉眼`))
    tell('a change is found after', found)
    const suggested: number[] = []
    for (const typed of ['留', '留守', '妇', 'l', 'ls', 'lsfn', '济', '济南', '家庭', '调']) {
      for (let i = 0; i < 10; i++)
        suggested.push((await cadre.open(`/search/suggestions?q=${encodeURIComponent(typed)}`)).ms)
    }
    tell('suggestions are answered in', suggested)
  } finally {
    await server.stop()
    rmSync(dataDir, { recursive: true, force: true })
  }
}

/** Ten characters no other entry holds. */
const numeral = (i: number) => String(i + 1000).replace(/\d/g, (digit) => '甲乙丙丁戊己庚辛壬癸'[Number(digit)]!)

/** @returns milliseconds from the answer to the form until the search finds the text */
async function keptToFound(cadre: Client, text: string): Promise<number> {
  const { status, text: page } = await cadre.send('/diary/new', {
    clientId: randomUUID(),
    date: '2012-06-01',
    place: '城关村',
    activityCodes: 'visit-life',
    methods: 'interview',
    text,
    visibility: 'LIBRARY',
  })
  if (status !== 302)
    throw new Error(`The entry was answered with ${status}: ${page.match(/role="alert"[^>]*>([^<]+)/)?.[1]}`)
  const kept = performance.now()
  for (;;) {
    const result = await cadre.open(`/search?q=${encodeURIComponent(`"${text}"`)}`)
    if (/找到[\s\S]{0,40}条/.test(result.text)) return performance.now() - kept
    if (performance.now() - kept > 60_000) throw new Error(`Not found within a minute: ${text}`)
    await sleep(pause)
  }
}

function tell(what: string, times: readonly number[]): void {
  print(
    `${what} ${percentile(times, 0.5).toFixed(0)} ms, p95 ${percentile(times, 0.95).toFixed(0)} ms (${times.length} times)`,
  )
}
