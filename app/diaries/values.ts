import { visibilities, type Visibility } from './vocabulary'

export type FindingValues = { kind: string; theme: string; summary: string }

/** The form's fields as they stand, right or wrong: shown again after a refusal, kept as a draft. */
export type EntryValues = {
  clientId: string
  date: string
  contactPointId: string
  place: string
  weather: string
  activityCodes: string[]
  methods: string[]
  groups: string[]
  text: string
  findings: FindingValues[]
  visibility: Visibility
  sensitive: boolean
}

const word = (value: unknown) => (typeof value === 'string' ? value : '')
const words = (value: unknown): string[] =>
  Array.isArray(value) ? value.filter((each) => typeof each === 'string') : word(value) ? [word(value)] : []
const record = (value: unknown): Record<string, unknown> =>
  typeof value === 'object' && value !== null ? { ...value } : {}

/** Reads any nested payload (a refused form, a stored draft) as form fields; never throws. */
export function entryValues(payload: Record<string, unknown>): EntryValues {
  const findings = Array.isArray(payload.findings) ? payload.findings : []
  return {
    clientId: word(payload.clientId),
    date: word(payload.date),
    contactPointId: word(payload.contactPointId),
    place: word(payload.place),
    weather: word(payload.weather),
    activityCodes: words(payload.activityCodes),
    methods: words(payload.methods),
    groups: words(payload.groups),
    text: word(payload.text),
    findings: findings
      .map(record)
      .map(({ kind, theme, summary }) => ({ kind: word(kind), theme: word(theme), summary: word(summary) })),
    visibility: visibilities.find((each) => each === payload.visibility) ?? 'UNIT',
    sensitive: payload.sensitive === 'on' || payload.sensitive === true,
  }
}

/** The fields of a form in the page. */
export function readValues(form: FormData): EntryValues {
  const payload: Record<string, unknown> = Object.fromEntries(form)
  for (const name of ['activityCodes', 'methods', 'groups']) payload[name] = form.getAll(name)
  const findings: Record<string, unknown>[] = []
  for (const [name, value] of form) {
    const [, row, field] = /^findings\[(\d{1,2})\]\.(\w+)$/.exec(name) ?? []
    if (row && field) (findings[Number(row)] ??= {})[field] = value
  }
  payload.findings = findings.filter(Boolean)
  return entryValues(payload)
}
