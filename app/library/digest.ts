import { kindNames } from './wording'

type Search = { name: string; fresh: readonly { title: string; kind: string; from: string }[]; more: boolean }

/** Beijing date in words; server and reader may be in other zones. */
const day = (date: Date) => {
  const [, month, number] = new Date(date.getTime() + 8 * 3_600_000).toISOString().slice(0, 10).split('-').map(Number)
  return `${month}月${number}日`
}

/** The week's new documents of all saved searches, as plain text for a letter. */
export function writeDigest(searches: readonly Search[], since: Date, until: Date): string {
  const title = `资料库新到内容（${day(since)}至${day(until)}）`
  if (searches.every(({ fresh }) => fresh.length === 0)) return `${title}\n\n这一周没有符合已存检索的新内容。`
  const parts = searches
    .filter(({ fresh }) => fresh.length > 0)
    .map(({ name, fresh, more }) =>
      [
        `【${name}】${fresh.length} 条${more ? '以上' : ''}`,
        ...fresh.map(
          (each, index) =>
            `${index + 1}. ${each.title}（${[kindNames[each.kind], each.from].filter(Boolean).join('，')}）`,
        ),
      ].join('\n'),
    )
  return [title, ...parts].join('\n\n')
}
