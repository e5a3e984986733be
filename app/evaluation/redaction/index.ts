export { applyMasks } from './masks'
export { redact, redactFields } from './redact'
export type { EntityKind, Identities, KnownPerson, KnownUnit, Mask, Redaction, Suspect, SuspectKind } from './types'
