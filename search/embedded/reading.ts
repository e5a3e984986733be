import type { Connection } from './database'
import type { Frequencies } from './statistics'
import type { Texts } from './texts'

/** One state of the index, as a read transaction sees it: the generation in use and what is remembered of it. */
export interface Reading {
  db: Connection
  g: number
  frequencies: Frequencies
  texts: Texts
}
