import { appendFileSync, mkdirSync, statSync } from 'node:fs'
import { dirname } from 'node:path'
import { SearchUnavailable } from '../engine'
import { Connection, explained, isDamage } from './database'
import { readings } from './reading'
import { openSchema } from './schema'

export interface OpenFile {
  db: Connection
  read: ReturnType<typeof readings>
}

interface Opened {
  inode: number
  file: Promise<OpenFile>
  /** Met in one part of the file, it counts for all of it: whoever asks how the index is must hear of it. */
  damage?: { error: unknown; at: number }
}

/** Milliseconds for which damage is believed: a rebuild may have mended the file where it stands. */
const believed = 300_000

/**
 * The index file as one process uses it: opened at the first use, and again when a rebuild has put a new one in its
 * place. One that is damaged, or was deleted, is of no use until it is rebuilt.
 */
export class IndexFile {
  private current: Opened | null = null
  private made = false

  constructor(readonly path: string) {}

  use<T>(work: (file: OpenFile) => T | Promise<T>): Promise<T> {
    return explained(async () => {
      const used = this.newest()
      if (used.damage && Date.now() - used.damage.at < believed) throw used.damage.error
      try {
        return await work(await used.file)
      } catch (error) {
        if (isDamage(error)) used.damage = { error, at: Date.now() }
        throw error
      }
    })
  }

  async close(): Promise<void> {
    const { db } = (await this.current?.file.catch(() => null)) ?? {}
    db?.close()
    this.current = null
  }

  private newest(): Opened {
    if (!this.made) make(this.path)
    this.made = true
    const inode = statSync(this.path, { throwIfNoEntry: false })?.ino
    if (inode === undefined) throw new SearchUnavailable('file', 'The search index was deleted; rebuild it.')
    if (this.current?.inode === inode) return this.current
    const opened: Opened = { inode, file: open(this.path) }
    opened.file.catch((error: unknown) => {
      if (this.current === opened && !isDamage(error)) this.current = null
    })
    return (this.current = opened)
  }
}

async function open(path: string): Promise<OpenFile> {
  const db = new Connection(path)
  await openSchema(db)
  return { db, read: readings(db) }
}

/** An empty file is an empty database. */
function make(path: string): void {
  mkdirSync(dirname(path), { recursive: true })
  appendFileSync(path, '')
}
