import type { Client } from './client'
import { cpuOf, cpuOfDatabase } from './cpu'

export type Measured = { cpu: number; database: number; median: number; p95: number; kib: number }

/**
 * Opens a page again and again, one after another.
 * @returns per page: CPU ms of the server's process and of PostgreSQL, latency in ms, KiB uncompressed
 */
export async function measure(client: Client, path: string, { pid, dataDir }: { pid: number; dataDir: string }, times = 200): Promise<Measured> {
  let bytes = 0
  for (let index = 0; index < 100; index++) {
    const reply = await client.open(path)
    if (reply.status !== 200) throw new Error(`${path} is answered with ${reply.status}`)
    bytes = reply.bytes
  }
  const before = [cpuOf(pid), cpuOfDatabase(dataDir)] as const
  const latencies: number[] = []
  for (let index = 0; index < times; index++) latencies.push((await client.open(path)).ms)
  const after = [cpuOf(pid), cpuOfDatabase(dataDir)] as const
  return { cpu: (after[0] - before[0]) / times, database: (after[1] - before[1]) / times, ...spread(latencies), kib: bytes / 1024 }
}

export function spread(latencies: number[]): { median: number; p95: number } {
  const sorted = [...latencies].sort((one, other) => one - other)
  return { median: sorted[Math.floor(sorted.length / 2)]!, p95: sorted[Math.floor(sorted.length * 0.95)]! }
}
