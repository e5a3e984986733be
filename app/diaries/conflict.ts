import type { PersonalData } from '../accounts/personal-data'
import type { EntryContent } from './schema'

/** The entry as it stands now, when somebody's older version was sent over it. */
export type Standing = { id: string; version: number; content: EntryContent }

/** Two versions of one entry: nothing was changed, the person chooses. */
export class EntryConflict extends Error {
  constructor(readonly standing: Standing) {
    super('The entry has been changed since')
    this.name = 'EntryConflict'
  }
}

/** Numbers of persons are in the words and nobody has said yet what to do about them. */
export class PersonalDataFound extends Error {
  constructor(readonly found: PersonalData[]) {
    super('Personal data in the words of an entry')
    this.name = 'PersonalDataFound'
  }
}
