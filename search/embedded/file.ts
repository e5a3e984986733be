import { appendFileSync, mkdirSync, statSync } from 'node:fs'
import { dirname } from 'node:path'
import { SearchUnavailable } from '../engine'
import { Connection, explained } from './database'
import { readings } from './reading'
import { openSchema } from './schema'

export interface OpenFile {
  db: Connection
  read: ReturnType<typeof readings>
}

interface Opened {
  inode: number
  file: Promise<OpenFile>
}

/**
 * The index file as one process uses it: opened at the first use, and again when a rebuild has put a new one in its
 * place. One that is damaged, or was deleted, is of no use until it is rebuilt.
 */
export class IndexFile {
  private current: Opened | null = null
  private made = false

  constructor(readonly path: string) {}

  use<T>(work: (file: OpenFile) => T | Promise<T>): Promise<T> {
    return explained(async () => work(await this.newest().file))
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
    const opened = { inode, file: open(this.path) }
    opened.file.catch(() => { if (this.current === opened) this.current = null })
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
