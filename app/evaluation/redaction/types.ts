/** A person whose name must not reach a judge: author, co-author or colleague of the same unit. */
export interface KnownPerson {
  name: string
  /** Titles as they are used after the surname, such as 副主席. Common ones are known without being listed. */
  titles?: readonly string[]
}

/** A unit by its full name; short forms such as 夏津妇联 and 县妇联 are derived, others are listed. */
export interface KnownUnit {
  name: string
  abbreviations?: readonly string[]
}

/** What is known to identify the authors of one report. Every field may be missing. */
export interface Identities {
  people?: readonly (KnownPerson | string)[]
  units?: readonly (KnownUnit | string)[]
  /** Full names with suffix: 德州市, 夏津县, 苏留庄镇, 后屯村. */
  city?: string | null
  county?: string | null
  towns?: readonly string[]
  villages?: readonly string[]
  phones?: readonly string[]
  emails?: readonly string[]
  wechats?: readonly string[]
  qqs?: readonly string[]
  idNumbers?: readonly string[]
}

export type EntityKind = 'person' | 'place' | 'organization' | 'contact'

/** A span that is hidden. Offsets are UTF-16 units of the input; `original` is exactly that slice. */
export interface Mask {
  start: number
  end: number
  original: string
  replacement: string
  kind: EntityKind
  /** Plain Chinese: which known identity or which certain pattern it is. */
  source: string
}

export type SuspectKind = EntityKind | 'document' | 'instruction' | 'acknowledgement' | 'self-reference'

/** A span that may identify somebody; a person decides. Same offsets as masks, never overlapping one. */
export interface Suspect {
  start: number
  end: number
  text: string
  kind: SuspectKind
  /** Plain Chinese, shown to the person who decides. */
  reason: string
  /** What every county has, a name hidden already, a country: all such of one report may be decided together. */
  slight: boolean
  /** Proposed pseudonym, consistent within the report. */
  replacement: string
}

/** `text` has the masks applied; suspects are left in until somebody accepts them. */
export interface Redaction {
  text: string
  masks: Mask[]
  suspects: Suspect[]
}
