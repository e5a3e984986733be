import { Link, useSearchParams } from '@remix-run/react'
import { EmptyState } from '../../ui/page'
import type { SearchInput } from '../schema'

/** What to try when nothing was found. */
export function NothingFound({ input }: { input: SearchInput }) {
  const [search] = useSearchParams()
  const next = new URLSearchParams(search)
  for (const name of ['scope', 'mode', 'page']) next.delete(name)
  const wider = `?${next}`
  return (
    <EmptyState title={input.q ? `没有找到“${input.q.slice(0, 40)}”` : '还没有可以检索的内容'}>
      {input.q ? (
        <ul className="inline-block list-disc pl-5 text-left">
          <li>换一个说法，或少用几个词；</li>
          {input.q.includes('"') || input.q.includes('“') ? <li>去掉引号，查找意思相近的内容；</li> : null}
          {(input.scope !== 'all' || input.mode === 'exact') && <li><Link to={wider}>改在全文里模糊查找</Link>；</li>}
          <li><Link to={`/search?q=${encodeURIComponent(input.q)}`}>去掉已选的范围再查</Link>。</li>
        </ul>
      ) : '报告报送、日记公开到资料库、文章刊发后，会在几秒内出现在这里。'}
    </EmptyState>
  )
}
