import type { SearchInput } from '../schema'
import { Button } from '../../ui/button'
import { writeWithin } from '../refine'
import { QueryField } from './query-field'
import { facetNames, modeNames, scopeNames, sortNames } from '../wording'

const kept = [...(Object.keys(facetNames) as (keyof typeof facetNames)[]), 'open', 'all'] as const

/** One box for words, "exact phrases", -not and fields; what else is chosen travels along hidden. */
export function SearchBox({ input, byScore }: { input: SearchInput; byScore: boolean }) {
  const sorts = Object.entries(sortNames).filter(([value]) => byScore || value !== 'score')
  return (
    <div className="mb-5 rounded-box border border-line bg-paper p-4">
      <div className="flex flex-wrap gap-3">
        <label>
          <span className="sr-only">检索项</span>
          <select name="scope" defaultValue={input.scope} key={input.scope} className="h-12 rounded-box border border-line-strong bg-white px-2">
            {Object.entries(scopeNames).map(([value, label]) => <option key={value} value={value}>{label}</option>)}
          </select>
        </label>
        <QueryField q={input.q} />
        <Button className="min-w-24">检索</Button>
        {input.q && <Button tone="plain" name="in" value="results">在结果中检索</Button>}
      </div>
      {kept.flatMap((name) =>
        input[name].map((value) => <input key={`${name} ${value}`} type="hidden" name={name} value={value} />))}
      {input.q && <input type="hidden" name="previous" value={writeWithin(input)} />}
      {input.panel && <input type="hidden" name="panel" value={input.panel} />}
      {input.within.map((text) => <input key={text} type="hidden" name="within" value={text} />)}
      <div className="mt-3 flex flex-wrap items-center gap-x-6 gap-y-1 text-sm">
        <span className="flex items-center gap-3">排序
          {sorts.map(([value, label]) => (
            <label key={value} className="flex min-h-9 items-center gap-1"><input type="radio" name="sort" value={value} defaultChecked={input.sort === value} className="accent-plum" />{label}</label>
          ))}
        </span>
        <span className="flex items-center gap-3">匹配
          {Object.entries(modeNames).map(([value, label]) => (
            <label key={value} className="flex min-h-9 items-center gap-1"><input type="radio" name="mode" value={value} defaultChecked={input.mode === value} className="accent-plum" />{label}</label>
          ))}
        </span>
        <label className="flex min-h-9 items-center gap-1">
          <input type="checkbox" name="synonyms" value="off" defaultChecked={!input.synonyms} className="accent-plum" />不查同义词
        </label>
        <details className="basis-full text-ink-soft">
          <summary>怎样查得更准</summary>
          <p className="mt-1">多个词用空格隔开；加引号是原样查找；词前加减号是不含；“篇名:”“关键词:”“摘要:”“作者:”“单位:”“市:”“年:”“主题:”限定范围；繁体字、拼音首字母（lsfn）也能查。</p>
        </details>
      </div>
    </div>
  )
}
