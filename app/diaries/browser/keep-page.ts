/**
 * Lets the page open without a signal next time: a worker keeps it with its assets.
 * Where the browser has none (old, or no https) the page simply needs the network to open.
 */
export async function keepPage(): Promise<void> {
  try {
    await navigator.serviceWorker.register('/diary-worker.js', { scope: '/diary/new' })
    const { active } = await navigator.serviceWorker.ready
    const loaded = performance.getEntriesByType('resource').map(({ name }) => new URL(name).pathname)
    active?.postMessage([...new Set(loaded.filter((path) => path.startsWith('/assets/')))])
  } catch {
    // not kept; nothing else depends on it
  }
}

const day = 86_400_000
const beijingDay = (moment: number) => Math.floor((moment + 8 * 3_600_000) / day)

/** Today, on a page that may have been kept for days: as many days on as have passed since it was made. */
export function presentDay(today: string, madeAt: number, now: number): string {
  const passed = Math.max(0, beijingDay(now) - beijingDay(madeAt))
  return new Date(Date.parse(today) + passed * day).toISOString().slice(0, 10)
}
