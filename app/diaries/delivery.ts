import type { Standing } from './conflict'
import type { PersonalData } from '../accounts/personal-data'
import type { EntryValues } from './values'

/** An entry shown again with what stands in its way. */
export type RefusedDelivery = {
  ok: false
  errors: Record<string, string[]>
  values: EntryValues
  personalData?: PersonalData[]
  standing?: Standing
}

/** What became of an entry that was sent. */
export type Delivery = { ok: true; id: string; repeated: boolean } | RefusedDelivery
