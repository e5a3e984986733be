import { cpuOf, cpuOfDatabase } from './cpu'
import type { Page } from './pages'

export type Measured = {
  cpu: number
  least: number
  most: number
  database: number
  median: number
  p95: number
  kib: number
}
export type Server = { pid: number; dataDir: string }

export const warmUp = 100
export const rounds = 5
export const perRound = 60

type Round = { cpu: number; database: number; latencies: number[] }

/**
 * Opens each page again and again, one after another, in several rounds through all pages: what else the machine
 * does for a while then falls on one round of every page, and the median of the rounds leaves it out.
 * @returns per page: CPU ms of the server's process (median, least and most of the rounds) and of PostgreSQL, latency in ms, KiB uncompressed
 */
export async function measurePages(pages: readonly Page[], server: Server): Promise<Measured[]> {
  const sizes: number[] = []
  for (const page of pages) sizes.push(await warm(page))
  const measured: Round[][] = pages.map(() => [])
  for (let round = 0; round < rounds; round++) {
    for (const [index, page] of pages.entries()) measured[index]!.push(await openOften(page, server))
  }
  return measured.map((each, index) => ({
    cpu: spread(each.map(({ cpu }) => cpu)).median,
    least: Math.min(...each.map(({ cpu }) => cpu)),
    most: Math.max(...each.map(({ cpu }) => cpu)),
    database: spread(each.map(({ database }) => database)).median,
    ...spread(each.flatMap(({ latencies }) => latencies)),
    kib: sizes[index]! / 1024,
  }))
}

async function warm({ client, path }: Page): Promise<number> {
  let bytes = 0
  for (let index = 0; index < warmUp; index++) {
    const reply = await client.open(path)
    if (reply.status !== 200) throw new Error(`${path} is answered with ${reply.status}`)
    bytes = reply.bytes
  }
  return bytes
}

async function openOften({ client, path }: Page, { pid, dataDir }: Server): Promise<Round> {
  const before = [cpuOf(pid), cpuOfDatabase(dataDir)] as const
  const latencies: number[] = []
  for (let index = 0; index < perRound; index++) latencies.push((await client.open(path)).ms)
  return {
    cpu: (cpuOf(pid) - before[0]) / perRound,
    database: (cpuOfDatabase(dataDir) - before[1]) / perRound,
    latencies,
  }
}

export function spread(latencies: number[]): { median: number; p95: number } {
  const sorted = [...latencies].sort((one, other) => one - other)
  return { median: sorted[Math.floor(sorted.length / 2)]!, p95: sorted[Math.floor(sorted.length * 0.95)]! }
}
