import { config } from '../config.server'

/**
 * Looks at the services the configuration names. A bucket that does not take files would lose what people upload,
 * so nothing starts without it; search may be away for a while and catches up by itself.
 * @throws Error that names STORAGE_URL
 */
export async function checkServices(say: (line: string) => void): Promise<void> {
  if (config.MEILI_URL) void checkSearch(say) // a server that does not answer must not hold up the pages
  if (!config.STORAGE_URL) return
  const { files } = await import('../file-store.server')
  try {
    await files.remove(await files.put(Buffer.from('Fuqing was here'), 'pdf'))
  } catch (error) {
    const { message, cause } = error as Error
    const reason =
      cause instanceof Error
        ? `${cause.name}: ${cause.message || ((cause as NodeJS.ErrnoException).code ?? '')}`
        : message
    throw new Error(
      `STORAGE_URL：存不进文件，请核对地址、存储桶、STORAGE_KEY_ID 和 STORAGE_SECRET。Files cannot be stored there. (${reason})`,
    )
  }
}

async function checkSearch(say: (line: string) => void) {
  const { searchEngine } = await import('../../library/engine.server')
  const { ok, detail } = await searchEngine().then((engine) => engine.health())
  if (!ok) say(`MEILI_URL：检索暂时不能用，其余照常；恢复后自动补上。Search is not available for now: ${detail}`)
}
