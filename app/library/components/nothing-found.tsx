import { Link, useSearchParams } from '@remix-run/react'
import { facetNames } from '../../../search/engine'
import { EmptyState, Notice } from '../../ui/page'
import type { SearchInput } from '../schema'

/** Where a search found nothing, or only what resembles the words: what to try. */
export function NothingFound({ input }: { input: SearchInput }) {
  const narrowed = input.within.length > 0 || facetNames.some((name) => input[name].length > 0)
  if (narrowed)
    return (
      <EmptyState title={`已选的范围里没有${input.q ? quoted(input.q) : '内容'}`}>
        <WhatToTry input={input} />
      </EmptyState>
    )
  if (!input.q)
    return (
      <EmptyState title="还没有可以检索的内容">
        报告报送、日记公开到资料库、文章刊发后，会在几秒内出现在这里。
      </EmptyState>
    )
  return (
    <EmptyState title={`没有找到${quoted(input.q)}`}>
      <WhatToTry input={input} />
    </EmptyState>
  )
}

/** No document holds the words typed; what follows holds a part of them or a word alike. */
export function OnlyApproximate({ input }: { input: SearchInput }) {
  return (
    <Notice title={`没有找到含${quoted(input.q)}的文献，以下是近似的`}>
      <WhatToTry input={input} />
    </Notice>
  )
}

const quoted = (text: string) => `“${text.slice(0, 40).replace(/["“”]/g, '')}”`

function WhatToTry({ input }: { input: SearchInput }) {
  const [search] = useSearchParams()
  const wider = new URLSearchParams(search)
  for (const name of ['scope', 'mode', 'page']) wider.delete(name)
  const alone = new URLSearchParams({ q: input.q })
  return (
    <ul className="inline-block list-disc pl-5 text-left">
      <li>换一个说法，或少用几个词。</li>
      {/["“]/.test(input.q) && <li>去掉引号，查找意思相近的内容。</li>}
      {(input.scope !== 'all' || input.mode === 'exact') && (
        <li>
          <Link to={`?${wider}`}>改在全文里模糊查找</Link>。
        </li>
      )}
      {search.toString() !== alone.toString() && (
        <li>
          <Link to={`?${alone}`}>去掉已选的范围再查</Link>。
        </li>
      )}
    </ul>
  )
}
