// npm run bench [-- M L]: page cost, hand-in, ranking and page weights on the demonstration sets, into RESULTS.md.
// With words (npm run bench -- L 评审桌 评选结果) only the pages whose name has one of them, told and not kept.
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { signedIn } from './client'
import { engineShare } from './engine-share'
import { measureHandIn, measureRush } from './hand-in'
import { measurePages } from './measure'
import { mainPages } from './pages'
import { settled } from './owner'
import { measureRanking } from './ranking'
import { heading, section, type SetResult } from './results'
import { scriptWeight } from './weights'
import { demonstrationPassword } from '../../prisma/seed/demonstration-password'
import { startServer } from '../setup/server-process'

const file = 'test/bench/RESULTS.md'
const say = (line: string) => void process.stdout.write(`${line}\n`)

async function measureSet(size: string, words: string[]): Promise<SetResult | null> {
  const dataDir = `data/bench-${size}`
  const seeded = existsSync(dataDir)
  const server = await startServer({ DATA_DIR: dataDir, SEED: size }, { patience: 4 * 3_600_000, say })
  if (!seeded) writeFileSync(`${dataDir}/seeded-in`, String(Math.round(server.startedIn / 1000)))
  try {
    await settled(dataDir)
    const main = (await mainPages(server.origin)).filter(
      ({ name }) => words.length === 0 || words.some((word) => name.includes(word)),
    )
    const measured = await measurePages(main, { pid: server.pid, dataDir })
    const pages = []
    for (const [index, page] of main.entries()) {
      const weight = await scriptWeight(page.client, page.path)
      const engine = page.searches ? await engineShare(dataDir, page.path) : 0
      const { cpu, database, median, kib } = measured[index]!
      say(
        `${page.name}: ${cpu.toFixed(1)} ms CPU, PostgreSQL ${database.toFixed(1)} ms, ${kib.toFixed(1)} KiB, ${median.toFixed(1)} ms median, ${weight.first.toFixed(0)} KB script${engine ? `, engine alone ${engine.toFixed(1)} ms` : ''}`,
      )
      pages.push({ ...page, ...measured[index]!, engine, weight })
    }
    if (words.length) return null
    const cadre = await signedIn(server.origin, 'ganbu', demonstrationPassword)
    const writing = {
      diary: await scriptWeight(cadre, '/diary/new'),
      report: await scriptWeight(cadre, await cadre.find('/reports', /\/edit$/)),
    }
    const handIn = await measureHandIn(cadre)
    const rush = await measureRush(server.origin, dataDir)
    const ranking = await measureRanking(dataDir)
    const seconds = existsSync(`${dataDir}/seeded-in`) ? Number(readFileSync(`${dataDir}/seeded-in`, 'utf8')) : null
    return { size, seconds, pages, writing, handIn, rush, ranking }
  } finally {
    await server.stop()
  }
}

const wanted = process.argv.slice(2)
const sizes = wanted.filter((each) => /^[A-Z]+$/.test(each))
const words = wanted.filter((each) => !sizes.includes(each))
const sections: string[] = []
const kept = existsSync(file) ? (readFileSync(file, 'utf8').split(/^<!-- pages end -->\n/m)[1] ?? '') : ''
for (const size of sizes.length ? sizes : ['M', 'L']) {
  const measured = await measureSet(size, words)
  if (!measured) continue
  sections.push(section(measured))
  writeFileSync(file, `${heading()}\n${sections.join('\n')}\n<!-- pages end -->\n${kept}`) // after each set: the next may take long
}
if (sections.length) say(`Written to ${file}`)
