import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { isRouteErrorResponse, Link, useLoaderData, type ClientActionFunctionArgs } from '@remix-run/react'
import type { Actor } from '../../accounts/actor'
import { authorize } from '../../accounts/session.server'
import { OfficeLine } from '../../judging/components/office-line'
import { SheetForm } from '../../judging/components/sheet-form'
import { OthersTotals, SubmittedSheet } from '../../judging/components/submitted-sheet'
import { namedCopy } from '../../judging/desk'
import { scoringPhase } from '../../judging/lifecycle'
import { readSheet } from '../../judging/queries.server'
import { saveDraft } from '../../judging/save-draft.server'
import { sheetSchema } from '../../judging/schema'
import { submitSheet } from '../../judging/submit-sheet.server'
import { now } from '../../server/clock.server'
import { readForm } from '../../server/form.server'
import { attempt, type Refused } from '../../server/refusal'
import { formatDateTime } from '../../ui/dates'
import { whenOnline } from '../../ui/online'
import { Notice } from '../../ui/page'

export { shouldRevalidate } from '../../ui/should-revalidate'

export const meta: MetaFunction<typeof loader> = ({ params }) => [{ title: `评阅 ${params.code} · 妇情` }]

export async function loader(args: LoaderFunctionArgs) {
  const actor = await authorize(args, 'blind-copy.judge')
  const [{ assignmentId: _kept, ...sheet }, time] = await Promise.all([readSheet(actor, args.params.code!), now()])
  const submitted = namedCopy.parse(new URL(args.request.url).searchParams.get('submitted'))
  return { ...sheet, judge: actor.id, now: time, phase: scoringPhase(sheet, time), submitted }
}

/** Keeps the draft, or submits the sheet once and for all, as the pressed button says. */
export async function action(args: ActionFunctionArgs) {
  const actor = await authorize(args, 'blind-copy.judge')
  const code = args.params.code!
  const form = await readForm(args.request, sheetSchema, { maxBytes: 64 * 1024 })
  if (!form.ok) return data({ saved: null, refused: form.refused }, 422)
  if (form.value.intent === 'draft') {
    const draft = await attempt(form.values, () => saveDraft(actor, code, form.value))
    return draft.ok ? { saved: draft.value, refused: null } : refusal(actor, code, draft.refused)
  }
  const submitted = await attempt(form.values, () => submitSheet(actor, code, form.value))
  if (!submitted.ok) return refusal(actor, code, submitted.refused)
  return redirect(`/judging${submitted.value ? `/${submitted.value}` : ''}?submitted=${code}`)
}

/** Whoever was overtaken by another window learns upon which version she may go on. */
async function refusal(actor: Actor, code: string, refused: Refused) {
  if (!('version' in refused.errors)) return data({ saved: null, refused }, 422)
  const { version } = await readSheet(actor, code)
  return data({ saved: null, refused, stored: version ?? 0 }, 409)
}

/**
 * Without a connection, or while the server or what stands before it fails, the sheet waits with what is typed in it: an
 * error would take the page away.
 */
export async function clientAction({ serverAction }: ClientActionFunctionArgs) {
  await whenOnline()
  try {
    return await serverAction<typeof action>()
  } catch (error) {
    if (error instanceof Response || (isRouteErrorResponse(error) && error.status < 500)) throw error
    return Response.json({ saved: null, refused: null, unreached: true }, { status: 503 })
  }
}

export default function Sheet() {
  const sheet = useLoaderData<typeof loader>()
  return (
    <div className="gap-8 lg:grid lg:grid-cols-[minmax(0,1fr)_22rem]">
      <article>
        {sheet.submitted && <Notice tone="good">{sheet.submitted} 已提交。下面是下一篇。</Notice>}
        <p className="flex flex-wrap items-center justify-between gap-x-3 text-sm text-ink-soft">
          <Link to="/judging" className="inline-flex min-h-11 items-center">
            ‹ 评审桌
          </Link>
          <a href="#score-sheet" className="inline-flex min-h-11 items-center lg:hidden">
            去打分 ↓
          </a>
          <span>
            {sheet.round} · 第 {sheet.position} / {sheet.count} 篇 · 已提交 {sheet.done} 篇
          </span>
        </p>
        <header className="mb-6 mt-4 border-b border-line pb-4">
          <p className="font-mono text-ink-soft">
            {sheet.code} · {sheet.characters} 字
          </p>
          <h1 className="mt-1 font-serif text-2xl">{sheet.title}</h1>
        </header>
        {/* rendered and sanitised when the blind copy was confirmed */}
        <div className="reading" dangerouslySetInnerHTML={{ __html: sheet.html }} />
        <Neighbours previous={sheet.previous} next={sheet.next} />
      </article>
      <aside
        key={sheet.code}
        id="score-sheet"
        aria-label="评分表"
        className="mt-10 lg:sticky lg:top-4 lg:mt-0 lg:max-h-[calc(100vh-6rem)] lg:overflow-y-auto"
      >
        {sheet.submittedAt ? (
          <SubmittedSheet sheet={sheet} />
        ) : (
          <>
            <SheetForm sheet={sheet} />
            <OthersTotals rubric={sheet.criteria} others={sheet.others} />
          </>
        )}
        <p className="mt-4 text-sm text-ink-soft">截止 {formatDateTime(sheet.scoringEndsAt)}</p>
        <OfficeLine of={sheet} />
      </aside>
    </div>
  )
}

function Neighbours({ previous, next }: { previous: string | null; next: string | null }) {
  return (
    <nav aria-label="前后稿件" className="no-print mt-10 flex justify-between border-t border-line pt-4">
      {previous ? (
        <Link to={`/judging/${previous}`} rel="prev">
          ← 上一篇 {previous}
        </Link>
      ) : (
        <span />
      )}
      {next && (
        <Link to={`/judging/${next}`} rel="next">
          下一篇 {next} →
        </Link>
      )}
    </nav>
  )
}
