import { Link, useSearchParams } from '@remix-run/react'
import type { AlsoSearched as Also } from '../../../search'
import type { SearchInput } from '../schema'

type Props = { also: readonly Also[]; input: SearchInput }

/** Which words were looked for beside those typed, why, and the switch that leaves synonyms out. */
export function AlsoSearched({ also, input }: Props) {
  const [search] = useSearchParams()
  const switched = new URLSearchParams(search)
  switched.delete('page')
  if (input.synonyms) switched.set('synonyms', 'off')
  else switched.delete('synonyms')
  const synonyms = also.some(({ reason }) => reason === 'synonym' || reason === 'near')
  if (also.length === 0 && input.synonyms) return null
  return (
    <p className="mb-4 text-sm text-ink-soft">
      {also.map(({ for: typed, terms, reason }) => (
        <span key={typed + reason} className="mr-4">
          “{typed}”{reasons[reason]}：<strong className="font-medium text-ink">{terms.join('、')}</strong>
        </span>
      ))}
      {(synonyms || !input.synonyms) && (
        <Link to={`?${switched}`} className="inline-flex min-h-tap items-center">
          {input.synonyms ? '只查我写的词' : '也查同义词'}
        </Link>
      )}
    </p>
  )
}

const reasons = { synonym: '同时查找', near: '意思相近，也查了', pinyin: '按拼音查找', spelling: '可能是' } as const
