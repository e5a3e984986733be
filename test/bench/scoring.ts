// npm run bench:scoring [-- REPLICATES]: time, memory and rank quality of scoring beside their bars, into RESULTS.md.
import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { buildSync } from 'esbuild'
import { simulationTable } from './scoring-quality'

const file = 'test/bench/RESULTS.md'
const replicates = Number(process.argv[2] ?? 60)

/** Each load in a process of its own, bundled as on a server, so that memory is the load's alone. */
function loads(): string[] {
  const folder = mkdtempSync(join(tmpdir(), 'bench-scoring-'))
  try {
    const program = join(folder, 'loads.cjs')
    buildSync({
      entryPoints: ['test/bench/scoring-loads.ts'],
      bundle: true,
      platform: 'node',
      format: 'cjs',
      outfile: program,
      logLevel: 'error',
    })
    const run = (load: string) => execFileSync(process.execPath, [program, load], { encoding: 'utf8' }).trim()
    return ['calibrate', 'rank', 'assign-1000', 'assign-10000'].map(run)
  } finally {
    rmSync(folder, { recursive: true })
  }
}

const section = [
  '## Scoring — `npm run bench:scoring`',
  '| load | CPU ms | peak memory of the process MB | bar |',
  '|---|---|---|---|',
  ...loads(),
  '',
  ...simulationTable(replicates),
  '',
].join('\n')
process.stdout.write(section)
const before = readFileSync(file, 'utf8')
writeFileSync(
  file,
  before.replace(/^## Scoring[\s\S]*?(?=^## )/m, () => `${section}\n`),
)
