import type { Prisma } from '../../prisma/client/client'
import { methods, activities, type Activity, type Method } from '../accounts/vocabulary'
import type { EntryContent } from './schema'

export const contentSelect = {
  date: true,
  contactPointId: true,
  place: true,
  weather: true,
  activityCodes: true,
  methods: true,
  groups: true,
  text: true,
  visibility: true,
  sensitive: true,
  findings: { orderBy: { position: 'asc' }, select: { kind: true, theme: true, summary: true } },
} as const satisfies Prisma.DiaryEntrySelect

type Row = Prisma.DiaryEntryGetPayload<{ select: typeof contentSelect }>

/** A stored entry in the shape of the form. */
export function contentOf(row: Row): EntryContent {
  return {
    ...row,
    date: row.date.toISOString().slice(0, 10),
    contactPointId: row.contactPointId ?? undefined,
    activityCodes: row.activityCodes as Activity[],
    methods: row.methods as Method[],
    groups: row.groups as EntryContent['groups'],
    findings: row.findings as EntryContent['findings'],
  }
}

/** The columns of an entry; codes in the order of the vocabulary, so that equal choices are equal rows. */
export function columnsOf({ findings: _, ...content }: EntryContent) {
  return {
    ...content,
    date: new Date(content.date),
    contactPointId: content.contactPointId ?? null,
    activityCodes: activities.filter((code) => content.activityCodes.includes(code)),
    methods: methods.filter((code) => content.methods.includes(code)),
  }
}

export const findingRows = (findings: EntryContent['findings']) =>
  findings.map(({ kind, theme, summary }, position) => ({ position, kind, theme, summary }))

/** Whether two entries say the same, whatever the order of their choices. */
export function sameContent(one: EntryContent, other: EntryContent): boolean {
  const plain = (content: EntryContent) =>
    JSON.stringify([
      content.date,
      content.contactPointId ?? '',
      content.place,
      content.weather,
      [...content.activityCodes].sort(),
      [...content.methods].sort(),
      [...content.groups].sort(),
      content.text,
      content.visibility,
      content.sensitive,
      content.findings.map(({ kind, theme, summary }) => [kind, theme, summary]),
    ])
  return plain(one) === plain(other)
}
