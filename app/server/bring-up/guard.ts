import { setTimeout as pause } from 'node:timers/promises'
import pg from 'pg'

const attempts = 30

/**
 * Keeps the embedded server up: one connection waits for nothing but its end. When the server ends by itself
 * (the system ran out of memory and killed it, say) it is started again and the pages go on.
 * @returns a function that ends the watch
 */
export function guard(url: string, restart: () => Promise<void>, say: (line: string) => void): () => void {
  let over = false
  let client: pg.Client | undefined
  const watch = async () => {
    const next = new pg.Client({ connectionString: url, keepAlive: true })
    next.on('error', () => undefined)
    await next.connect()
    next.once('end', () => void recover())
    client = next
  }
  const recover = async () => {
    if (over) return
    say(`${new Date().toISOString()} 数据库意外停止，正在重新启动。The database ended by itself and is started again.`)
    for (let attempt = 1; !over; attempt += 1) {
      try {
        await restart()
        return await watch()
      } catch (error) {
        if (attempt === attempts) {
          say(`数据库没有起来，请看磁盘和内存后再次启动。The database does not start: ${(error as Error).message}`)
          return process.kill(process.pid, 'SIGTERM')
        }
        await pause(1000)
      }
    }
  }
  void watch().catch(recover)
  return () => {
    over = true
    void client?.end().catch(() => undefined)
  }
}
