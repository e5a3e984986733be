import { Link } from '@remix-run/react'
import { EmptyState } from '../../ui/page'
import type { SearchInput } from '../schema'

/** What to try when nothing was found. */
export function NothingFound({ input }: { input: SearchInput }) {
  return (
    <EmptyState title={input.q ? `没有找到“${input.q.slice(0, 40)}”` : '还没有可以检索的内容'}>
      {input.q ? (
        <ul className="inline-block list-disc pl-5 text-left">
          <li>换一个说法，或少用几个词；</li>
          <li>去掉引号，查找意思相近的内容；</li>
          <li><Link to={`/search?q=${encodeURIComponent(input.q)}`}>去掉左边选的范围再查</Link>。</li>
        </ul>
      ) : '报告报送、日记公开到资料库、文章刊发后，会在几秒内出现在这里。'}
    </EmptyState>
  )
}
