import { Link } from '@remix-run/react'

type Props = { words: { word: string; count: number }[]; of: number }

const sizes = ['text-sm', 'text-base', 'text-lg', 'text-xl', 'text-2xl']

/** The words most frequent in the result; the more often, the larger, and the number beside. */
export function Cloud({ words, of }: Props) {
  const most = Math.max(1, ...words.map(({ count }) => count))
  return (
    <div className="my-3 rounded-box border border-line bg-paper p-3">
      <ul className="flex flex-wrap items-baseline gap-x-4 gap-y-1">
        {words.map(({ word, count }) => (
          <li key={word}>
            <Link
              to={`/search?q=${encodeURIComponent(word)}`}
              className={`inline-flex min-h-tap items-baseline gap-1 no-underline hover:underline ${sizes[Math.min(4, Math.floor((5 * (count - 1)) / most))]}`}
            >
              {word}
              <span className="text-xs tabular-nums text-ink-soft">{count}</span>
            </Link>
          </li>
        ))}
      </ul>
      <p className="mt-2 text-sm text-ink-soft">按日期最近的 {of} 条统计；没有关键词的取正文里的主要词语。</p>
    </div>
  )
}
