import { Form, useSearchParams } from '@remix-run/react'
import { Button } from '../../ui/button'
import { atOnce, mostExported } from '../limits'
import { formatNames, listFormats } from '../formats'
import { FormatLinks } from './format-links'

/** What can be done with a result as a whole: kept under a name, or taken away as a list. */
export function TakeAway({ total, name }: { total: number; name: string }) {
  const search = useSearchParams()[0].toString()
  const summary = 'inline-flex min-h-tap items-center text-plum underline underline-offset-4'
  const field = 'h-11 rounded-box border border-line-strong bg-white px-3'
  return (
    <>
      <details className="open:basis-full">
        <summary className={summary}>存下这次检索</summary>
        <Form method="post" action="/saved-searches" className="my-2 flex flex-wrap gap-3">
          <input type="hidden" name="search" value={search} />
          <label>
            <span className="sr-only">名字</span>
            <input name="name" required maxLength={40} defaultValue={name.slice(0, 40)} className={field} />
          </label>
          <Button tone="plain">存下，有新内容时告诉我</Button>
        </Form>
      </details>
      <details className="open:basis-full">
        <summary className={summary}>导出</summary>
        <div className="my-2">
          <FormatLinks
            to={(format) => `/search/list/${format}?${search}`}
            label={total > atOnce ? `前 ${atOnce} 条` : '全部'}
          />
          {total > atOnce && (
            <Form method="post" action="/search/exports" className="flex flex-wrap items-center gap-3">
              <input type="hidden" name="search" value={search} />
              <label className="flex flex-wrap items-center gap-2">
                {total > mostExported ? `排在前面的 ${mostExported} 条` : '全部'}（在后台整理）
                <select name="format" className={field}>
                  {listFormats.map((format) => (
                    <option key={format} value={format}>
                      {formatNames[format]}
                    </option>
                  ))}
                </select>
              </label>
              <Button tone="plain">开始整理</Button>
              {total > mostExported && (
                <p className="basis-full text-ink-soft">
                  一次最多 {mostExported} 条，其余不在文件里；要全部，请按年份或市缩小范围，分几次导出。
                </p>
              )}
            </Form>
          )}
        </div>
      </details>
    </>
  )
}
