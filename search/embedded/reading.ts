import { Connection } from './database'
import { generations } from './schema'
import type { Source } from './source'
import { Frequencies } from './statistics'
import { Texts } from './texts'

/** One state of the index, as a read transaction sees it: the generation in use and what is remembered of it. */
export interface Reading {
  db: Connection
  g: number
  frequencies: Frequencies
  texts: Texts
  /** What queries found in this very state: a list, its counts and its next page ask the same. */
  sources: Map<string, Source>
}

/** Opens readings on one connection, forgetting what was found as soon as any process has written. */
export function readings(db: Connection): <T>(work: (reading: Reading) => T) => T {
  const reading = { db, frequencies: new Frequencies(db), texts: new Texts(db), sources: new Map<string, Source>() }
  let seen = ''
  return (work) =>
    db.reading(() => {
      const g = generations(db).live
      const state = `${db.value('PRAGMA data_version')} ${db.value('SELECT total_changes()')}`
      if (state !== seen) reading.sources.clear()
      seen = state
      return work({ ...reading, g })
    })
}
