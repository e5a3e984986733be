import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { Form, Link, useActionData, useLoaderData } from '@remix-run/react'
import { authorize } from '../../accounts/session.server'
import { Outcome } from '../../evaluation/components/outcome'
import { RoundHeader } from '../../evaluation/components/round-header'
import { readEntry } from '../../evaluation/entries/read-entry.server'
import { runOnEntries } from '../../evaluation/entries/run.server'
import { entriesForm } from '../../evaluation/entries/schema'
import { LikenessNotice } from '../../evaluation/likeness/alike'
import { findRound } from '../../evaluation/rounds/queries.server'
import { readForm } from '../../server/form.server'
import { attempt } from '../../server/refusal'
import { recordId } from '../../server/record-id'
import { Button } from '../../ui/button'
import { formatDateTime } from '../../ui/dates'
import { TextField } from '../../ui/field'
import { Notice, Section } from '../../ui/page'

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `${data?.entry.title ?? '形式审查'} · 妇情` }]

export async function loader(args: LoaderFunctionArgs) {
  await authorize(args, 'submission.screen')
  const round = await findRound(args.params.round!)
  return {
    round: { id: round.id, name: round.name, opened: round.openedAt !== null },
    entry: await readEntry(round.id, recordId(args.params.entry)),
  }
}

export async function action(args: ActionFunctionArgs) {
  const actor = await authorize(args, 'submission.screen')
  const form = await readForm(args.request, entriesForm)
  if (!form.ok) return data(form.refused, 422)
  const done = await attempt(form.values, () => runOnEntries(actor, args.params.round!, form.value))
  if (!done.ok) return data(done.refused, 422)
  const { next } = await readEntry(recordId(args.params.round), recordId(args.params.entry))
  return redirect(`/rounds/${args.params.round}/entries${next ? `/${next}` : ''}`)
}

export default function Entry() {
  const { round, entry } = useLoaderData<typeof loader>()
  const {
    submission: { report, ...submission },
    screening,
    blindCopy,
  } = entry
  const open = !round.opened && !submission.withdrawal && !blindCopy
  return (
    <>
      <RoundHeader
        round={round}
        title={entry.title}
        trail={[{ to: `/rounds/${round.id}/entries`, label: '形式审查' }]}
        lead={
          <>
            {report.organization.name} {report.author.name}
            {report.contributors.map(({ name, unit }) => `，${name}${unit && `（${unit}）`}`)}；{entry.characters} 字；
            {formatDateTime(submission.submittedAt)} 报送{submission.late && '（迟交）'}；{submission.receiptNumber}
          </>
        }
      />
      <Outcome said={useActionData<typeof action>()} />
      {submission.withdrawal && <Notice tone="warning">作者已撤回这篇报告。</Notice>}
      {report.articles.map(({ slug, title }) => (
        <Notice key={slug} tone="warning" title="这篇报告已经刊发，评委能查到作者">
          见<Link to={`/articles/${slug}`}>《{title}》</Link>。通过前请想好：或者先撤下文章，或者不收入匿名评选。
        </Notice>
      ))}
      <LikenessNotice share={submission.likeness?.share} />
      {screening && (
        <Notice tone={screening.verdict === 'PASSED' ? 'good' : 'warning'}>
          形式审查{screening.verdict === 'PASSED' ? '已通过' : `不通过：${screening.reason}`}
          {blindCopy && `，匿名稿 ${blindCopy.code}`}
        </Notice>
      )}
      {open && (
        <Form method="post" className="no-print mb-6 flex flex-wrap items-end gap-3">
          <input type="hidden" name="entry" value={entry.id} />
          <Button name="intent" value="pass">
            通过，看下一篇
          </Button>
          <TextField label="不通过的理由" name="reason" className="mb-0! min-w-64 flex-1" />
          <Button name="intent" value="reject" tone="danger">
            不通过
          </Button>
          {entry.next && (
            <Link to={`../${entry.next}`} relative="path" className="min-h-11 content-center">
              先看下一篇
            </Link>
          )}
        </Form>
      )}
      <Section>
        <div className="reading mx-auto">
          {entry.abstract && (
            <p>
              <strong>摘要：</strong>
              {entry.abstract}
            </p>
          )}
          {entry.sample && (
            <p>
              <strong>调查对象：</strong>
              {entry.sample}
            </p>
          )}
          {entry.parts.map(({ name, html }) => (
            <section key={name}>
              <h2>{name}</h2>
              <div dangerouslySetInnerHTML={{ __html: html }} />
            </section>
          ))}
        </div>
      </Section>
    </>
  )
}
