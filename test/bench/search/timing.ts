import { performance } from 'node:perf_hooks'

export interface Timed {
  wall: number
  cpu: number
}

/** Milliseconds by the clock and of this process's CPU: other work on the machine adds to the first alone. */
export async function timed<T>(work: () => Promise<T>): Promise<Timed & { result: T }> {
  const began = performance.now()
  const before = process.cpuUsage()
  const result = await work()
  const { user, system } = process.cpuUsage(before)
  return { wall: performance.now() - began, cpu: (user + system) / 1000, result }
}

/** p50 / p95 by the clock, then of CPU. */
export function cellsOf(times: readonly Timed[]): string {
  const both = (values: number[]) => [0.5, 0.95].map((share) => percentile(values, share).toFixed(1)).join(' / ')
  return `${both(times.map(({ wall }) => wall)).padStart(15)}, ${both(times.map(({ cpu }) => cpu)).padEnd(14)}`
}

export const cellsHead = 'p50/p95 ms, CPU p50/p95'

export function percentile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? 0
}

export function print(line: string): void {
  process.stdout.write(`${line}\n`)
}
