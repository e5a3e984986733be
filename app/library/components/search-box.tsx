import type { SearchInput } from '../schema'
import { Button } from '../../ui/button'
import { mostWithin } from '../limits'
import { writeWithin } from '../refine'
import { QueryField } from './query-field'
import { facetNames, modeNames, scopeNames } from '../wording'

const kept = [...(Object.keys(facetNames) as (keyof typeof facetNames)[]), 'open', 'all', 'within'] as const
const field = 'h-11 rounded-box border border-line-strong bg-white px-2'

/** One box for words, "exact phrases", -not and fields, and one line how they are read; what else is chosen travels along hidden. */
export function SearchBox({ input }: { input: SearchInput }) {
  return (
    <div className="mb-5 rounded-box border border-line bg-paper p-3 md:p-4">
      <div className="flex gap-3">
        <QueryField q={input.q} />
        <Button className="shrink-0 px-4 md:min-w-28">检索</Button>
      </div>
      {kept.flatMap((name) =>
        input[name].map((value) => <input key={`${name} ${value}`} type="hidden" name={name} value={value} />),
      )}
      {input.sort !== 'relevance' && <input type="hidden" name="sort" value={input.sort} />}
      {input.q && <input type="hidden" name="previous" value={writeWithin(input)} />}
      {input.panel && <input type="hidden" name="panel" value={input.panel} />}
      <div className="mt-2 flex flex-wrap items-center gap-x-3 gap-y-1 text-sm">
        <Choice name="scope" label="检索项" options={scopeNames} value={input.scope} />
        <Choice name="mode" label="匹配" options={modeNames} value={input.mode} />
        {input.q && input.within.length < mostWithin && (
          <button name="in" value="results" className="min-h-11 px-1 text-plum underline underline-offset-4">
            在结果中检索
          </button>
        )}
        <details className="text-ink-soft open:basis-full">
          <summary className="min-h-11 content-center">更多</summary>
          <label className="flex min-h-11 w-fit items-center gap-2">
            <input
              type="checkbox"
              name="synonyms"
              value="off"
              defaultChecked={!input.synonyms}
              className="accent-plum"
            />
            不查同义词
          </label>
          <p>
            多个词用空格隔开；加引号是原样查找；词前加减号是不含；“篇名:”“关键词:”“摘要:”“作者:”“单位:”“市:”“年:”“主题:”限定范围；繁体字、拼音首字母（lsfn）也能查。
          </p>
        </details>
      </div>
    </div>
  )
}

type ChoiceProps = { name: string; label: string; options: Record<string, string>; value: string }

function Choice({ name, label, options, value }: ChoiceProps) {
  return (
    <label>
      <span className="sr-only">{label}</span>
      <select name={name} defaultValue={value} key={value} className={field}>
        {Object.entries(options).map(([each, text]) => (
          <option key={each} value={each}>
            {text}
          </option>
        ))}
      </select>
    </label>
  )
}
