import type { Pool } from 'pg'
import { insertRows } from './insert-rows'
import { stableId, stablePercent } from './stable-id'
import type { Corpus, DiaryEntry } from './corpus/types'

const slice = 2000

/** Contact points and diaries with their findings; streamed, since the large set holds 94,000 entries. */
export async function seedCorpusDiaries(
  pool: Pool,
  corpus: Corpus,
  idOf: (id: string) => string,
  campaignId: string,
  units: Map<string, string>,
) {
  await insertRows(
    pool,
    'ContactPoint',
    corpus.contactPoints.map((point) => ({
      id: stableId(point.id),
      organizationId: units.get(point.organizationCode),
      name: point.name,
      kind: point.kind.toUpperCase(),
      town: point.town,
      since: point.since,
    })),
  )
  const unitOf = new Map(corpus.people.map((person) => [person.id, units.get(person.organizationCode)]))
  let entries: DiaryEntry[] = []
  const flush = async () => {
    await insertRows(
      pool,
      'DiaryEntry',
      entries.map((entry) => diaryRow(entry, idOf(entry.authorId), unitOf.get(entry.authorId), campaignId)),
    )
    await insertRows(pool, 'Finding', entries.flatMap(findingRows))
    entries = []
  }
  for (const entry of corpus.diaryEntries()) {
    entries.push(entry)
    if (entries.length === slice) await flush()
  }
  await flush()
}

function diaryRow(entry: DiaryEntry, authorId: string, organizationId: string | undefined, campaignId: string) {
  const at = `${entry.date}T12:00:00Z`
  const sensitive = entry.planted.some(({ kind }) => kind === 'illness' || kind === 'child')
  const share = stablePercent(entry.id)
  return {
    id: stableId(entry.id),
    clientId: stableId(`client ${entry.id}`),
    authorId,
    organizationId,
    campaignId,
    date: entry.date,
    contactPointId: stableId(entry.contactPointId),
    place: entry.place,
    weather: entry.weather,
    activityCodes: entry.activities,
    methods: entry.methods,
    groups: entry.groups,
    text: entry.text,
    sensitive,
    version: 1,
    createdAt: at,
    updatedAt: at,
    visibility: sensitive || share < 10 ? 'PRIVATE' : entry.planted.length === 0 && share < 45 ? 'LIBRARY' : 'UNIT',
  }
}

const findingRows = (entry: DiaryEntry) =>
  entry.findings.map(({ kind, summary, theme }, position) => ({
    id: stableId(`${entry.id} finding ${position}`),
    diaryEntryId: stableId(entry.id),
    position,
    kind: kind.replace('-', '_').toUpperCase(),
    theme,
    summary,
  }))
