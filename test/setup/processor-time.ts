/** Processor time some work takes, in milliseconds, the least of two tries: only good beside that of other work in the same run. */
export function processorTime(work: () => unknown): number {
  const tries = [0, 1].map(() => {
    const before = process.cpuUsage()
    work()
    const { user, system } = process.cpuUsage(before)
    return (user + system) / 1000
  })
  return Math.min(...tries)
}
