import { data, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { Form, Link, useActionData, useLoaderData } from '@remix-run/react'
import { authorize } from '../../accounts/session.server'
import { orderPreparation, preparing } from '../../evaluation/blind-copies/prepare.server'
import { copySearch, listBlindCopies, nextToCheck } from '../../evaluation/blind-copies/queries.server'
import { Outcome } from '../../evaluation/components/outcome'
import { RoundHeader } from '../../evaluation/components/round-header'
import { TaskProgress } from '../../ui/task-progress'
import { countRound, findRound, lastTask } from '../../evaluation/rounds/queries.server'
import { recordId } from '../../server/record-id'
import { attempt } from '../../server/refusal'
import { Button, ButtonLink } from '../../ui/button'
import { formatDateTime } from '../../ui/dates'
import { Badge, EmptyState, Progress } from '../../ui/page'
import { Pagination, Table } from '../../ui/table'

export const meta: MetaFunction = () => [{ title: '匿名稿 · 妇情' }]

const first = '00000000-0000-0000-0000-000000000000'

export async function loader(args: LoaderFunctionArgs) {
  await authorize(args, 'blind-copy.prepare')
  const { id, name, openedAt } = await findRound(args.params.round!)
  const search = copySearch.parse(Object.fromEntries(new URL(args.request.url).searchParams))
  const [list, counts, task, next] = await Promise.all([
    listBlindCopies(id, search),
    countRound(id),
    lastTask(id, preparing),
    nextToCheck(id, first),
  ])
  return { round: { id, name, opened: openedAt !== null }, search, counts, task, next, ...list }
}

export async function action(args: ActionFunctionArgs) {
  const actor = await authorize(args, 'blind-copy.prepare')
  const ordered = await attempt({}, () => orderPreparation(actor, recordId(args.params.round)))
  return ordered.ok ? data({ said: '已开始预处理。' }) : data(ordered.refused, 422)
}

const filters = { all: '全部', waiting: '未预处理', open: '待确认', confirmed: '已确认' } as const

export default function BlindCopies() {
  const {
    round,
    search,
    counts: { passed, prepared, confirmed },
    task,
    next,
    rows,
    total,
    pages,
  } = useLoaderData<typeof loader>()
  const waiting = passed - prepared - confirmed
  return (
    <>
      <RoundHeader
        round={round}
        title="匿名稿"
        lead="系统先遮盖已知的姓名、单位和地名，再标出其余疑点；每一篇都要有人核对确认，才能分给评委。"
        actions={next && !round.opened && <ButtonLink to={next}>{confirmed ? '接着核对' : '开始核对'}</ButtonLink>}
      />
      <Outcome said={useActionData<typeof action>()} />
      <TaskProgress task={task} label="预处理" />
      <div className="mb-6 max-w-md">
        <Progress done={confirmed} total={passed} label="已确认" />
      </div>
      {waiting > 0 && !round.opened && (!task || task.finishedAt) && (
        <Form method="post" className="mb-6">
          <Button tone="plain">预处理其余 {waiting} 篇</Button>
        </Form>
      )}
      <nav aria-label="按状态筛选" className="mb-4 flex flex-wrap gap-x-5">
        {Object.entries(filters).map(([state, label]) => (
          <Link
            key={state}
            to={`?state=${state}`}
            aria-current={search.state === state ? 'page' : undefined}
            className="min-h-tap content-center aria-[current=page]:font-semibold aria-[current=page]:text-ink aria-[current=page]:no-underline"
          >
            {label}
          </Link>
        ))}
      </nav>
      {rows.length === 0 ? (
        <EmptyState title={passed === 0 ? '还没有通过形式审查的报告' : '没有符合条件的报告'}>
          {passed === 0 && (
            <Link to={`/rounds/${round.id}/entries`} className="underline">
              去做形式审查
            </Link>
          )}
        </EmptyState>
      ) : (
        <>
          <Table
            caption="匿名稿"
            rows={rows}
            rowKey={({ entryId }) => entryId}
            columns={[
              {
                key: 'title',
                label: '报告',
                cell: ({ entryId, title }) => (
                  <Link to={entryId} className="block min-w-48">
                    {title}
                  </Link>
                ),
              },
              {
                key: 'state',
                label: '状态',
                cell: ({ prepared: ready, code }) =>
                  code ? (
                    <Badge tone="good">已确认</Badge>
                  ) : ready ? (
                    <Badge tone="info">待确认</Badge>
                  ) : (
                    <Badge>未预处理</Badge>
                  ),
              },
              {
                key: 'code',
                label: '编号',
                cell: ({ code }) => code && <span className="font-medium tabular-nums">{code}</span>,
              },
              {
                key: 'by',
                label: '确认',
                cell: ({ confirmedBy, confirmedAt }) => confirmedAt && `${confirmedBy}，${formatDateTime(confirmedAt)}`,
              },
            ]}
          />
          <Pagination page={search.page} pages={pages} total={total} noun="篇" />
        </>
      )}
    </>
  )
}
