import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { Form, Link, useActionData, useLoaderData } from '@remix-run/react'
import { authorize } from '../../accounts/session.server'
import { CheckPage } from '../../evaluation/blind-copies/check-page'
import { nextToCheck, readCheck } from '../../evaluation/blind-copies/queries.server'
import { runOnBlindCopy } from '../../evaluation/blind-copies/run.server'
import { checkForm } from '../../evaluation/blind-copies/schema'
import { Outcome } from '../../evaluation/components/outcome'
import { RoundHeader } from '../../evaluation/components/round-header'
import { countRound, findRound } from '../../evaluation/rounds/queries.server'
import { readForm } from '../../server/form.server'
import { attempt } from '../../server/refusal'
import { recordId } from '../../server/record-id'
import { Button, ButtonLink } from '../../ui/button'
import { formatDateTime } from '../../ui/dates'
import { EmptyState, Notice, Section } from '../../ui/page'

export const meta: MetaFunction = () => [{ title: '核对匿名稿 · 妇情' }]

export async function loader(args: LoaderFunctionArgs) {
  await authorize(args, 'blind-copy.prepare')
  const { id, name, openedAt } = await findRound(args.params.round!)
  const entryId = recordId(args.params.entry)
  const [entry, next, { confirmed, passed }] = await Promise.all([
    readCheck(id, entryId),
    nextToCheck(id, entryId),
    countRound(id),
  ])
  return { round: { id, name, opened: openedAt !== null }, entry, next, confirmed, passed }
}

export async function action(args: ActionFunctionArgs) {
  const actor = await authorize(args, 'blind-copy.prepare')
  const [round, entry] = [recordId(args.params.round), recordId(args.params.entry)]
  const form = await readForm(args.request, checkForm)
  if (!form.ok) return data(form.refused, 422)
  const done = await attempt(form.values, () => runOnBlindCopy(actor, round, entry, form.value))
  if (!done.ok) return data(done.refused, 422)
  if (form.value.intent !== 'confirm') return data({ version: done.value ?? 0 })
  const next = await nextToCheck(round, entry)
  return redirect(`/rounds/${round}/blind-copies${next ? `/${next}` : ''}`)
}

export default function BlindCopy() {
  const { round, entry, next, confirmed, passed } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const refused = answer && 'errors' in answer ? answer : null
  const { draft, copy } = entry
  return (
    <>
      <RoundHeader
        round={round}
        title={entry.title}
        trail={[{ to: `/rounds/${round.id}/blind-copies`, label: '匿名稿' }]}
        lead={`这一轮已确认 ${confirmed} / ${passed} 篇。`}
        actions={
          next && (
            <Link to={`../${next}`} relative="path" className="min-h-11 content-center">
              下一篇待确认的
            </Link>
          )
        }
      />
      {refused && 'form' in refused.errors && <Outcome said={refused} />}
      {entry.withdrawn && <Notice tone="warning">作者已撤回这篇报告，不用再核对。</Notice>}
      {copy ? (
        <Confirmed copy={copy} closed={round.opened} address={`/rounds/${round.id}/blind-copies/${entry.id}`} />
      ) : draft ? (
        <CheckPage
          key={entry.id}
          texts={draft.texts}
          decisions={draft.decisions}
          version={draft.version}
          errors={refused?.errors ?? {}}
        />
      ) : (
        <EmptyState title="这篇还没有预处理">
          <Form method="post">
            <Button name="intent" value="prepare">
              现在预处理
            </Button>
          </Form>
        </EmptyState>
      )}
    </>
  )
}

type ConfirmedProps = {
  copy: { code: string; title: string; html: string; confirmedAt: Date; confirmedBy: string; assigned: boolean }
  closed: boolean
  address: string
}

/** The copy exactly as judges read it. */
function Confirmed({ copy, closed, address }: ConfirmedProps) {
  return (
    <>
      <Notice tone="good" title={`已确认，编号 ${copy.code}`}>
        {copy.confirmedBy} 于 {formatDateTime(copy.confirmedAt)} 确认。以下就是评委看到的内容。
      </Notice>
      <div className="no-print mb-6 flex flex-wrap gap-3">
        <ButtonLink to={`${address}/proof`} tone="plain">
          匿名处理说明
        </ButtonLink>
        <a
          href={`${address}/word`}
          download
          className="inline-flex min-h-11 items-center rounded-box border border-line-strong bg-paper px-5 font-medium text-ink no-underline hover:border-plum hover:text-plum"
        >
          下载 Word 打印稿
        </a>
        {!copy.assigned && !closed && (
          <Form method="post">
            <Button tone="danger" name="intent" value="take-back">
              收回，重新核对
            </Button>
          </Form>
        )}
      </div>
      <Section>
        <article className="reading mx-auto">
          <h1 className="mb-6 text-center text-xl">{copy.title}</h1>
          <div
            dangerouslySetInnerHTML={{
              __html: copy.html.replace(/\/judging\/[^/"]+\/pictures\//g, `${address}/pictures/`),
            }}
          />
        </article>
      </Section>
    </>
  )
}
