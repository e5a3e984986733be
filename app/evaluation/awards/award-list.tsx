import { Form } from '@remix-run/react'
import { awardGrades } from '../vocabulary'
import { gradeNames } from '../wording'
import type { AwardRow } from './queries.server'

type Props = { awards: AwardRow[]; year: number; final: boolean; acts: boolean }

/** The list as it is printed and circulated; who acts on it may leave a place empty until it is final. */
export function AwardList({ awards, year, final, acts }: Props) {
  return (
    <article className="mx-auto max-w-4xl rounded-box border border-line bg-paper p-6 md:p-10 print:border-0 print:p-0">
      <h2 className="mb-1 text-center font-serif text-xl">{year}年度优秀调研报告通报表扬名单</h2>
      <p className="mb-6 text-center text-ink-soft">{final ? '' : '（拟，尚未确定）'}</p>
      {awardGrades.map((grade) => {
        const rows = awards.filter((award) => award.grade === grade)
        if (rows.length === 0)
          return (
            <p key={grade} className="my-4">
              {gradeNames[grade]}：空缺
            </p>
          )
        return (
          <section key={grade} className="mb-6 break-inside-avoid-page">
            <h3 className="mb-2 text-lg">
              {gradeNames[grade]}（{rows.length} 篇）
            </h3>
            <ol className="grid list-decimal gap-2 pl-6">
              {rows.map((row) => (
                <li key={row.entryId}>
                  《{row.title}》
                  <span className="ml-3 text-ink-soft">
                    {row.unit}　{row.author}
                    {row.contributors && `、${row.contributors}`}
                  </span>
                  {acts && !row.conferredAt && <Empty entryId={row.entryId} title={row.title} />}
                </li>
              ))}
            </ol>
          </section>
        )
      })}
    </article>
  )
}

function Empty({ entryId, title }: { entryId: string; title: string }) {
  return (
    <details className="no-print inline-block align-top">
      <summary className="ml-3 text-sm text-plum">改为空缺</summary>
      <Form method="post" className="mt-1 flex gap-2">
        <input type="hidden" name="entryId" value={entryId} />
        <input
          name="reason"
          required
          aria-label={`《${title}》空缺的理由`}
          placeholder="写明理由"
          className="rounded-box border border-line-strong bg-white px-2"
        />
        <button
          name="intent"
          value="leave-empty"
          className="min-h-tap rounded-box border border-signal px-3 text-signal"
        >
          取消这个奖项
        </button>
      </Form>
    </details>
  )
}
