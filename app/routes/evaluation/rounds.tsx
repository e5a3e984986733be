import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { Link, useLoaderData } from '@remix-run/react'
import { can } from '../../accounts/permissions'
import { authorize } from '../../accounts/session.server'
import { listRounds } from '../../evaluation/rounds/queries.server'
import { ButtonLink } from '../../ui/button'
import { formatDate } from '../../ui/dates'
import { EmptyState, PageHeader } from '../../ui/page'
import { Table } from '../../ui/table'

export const meta: MetaFunction = () => [{ title: '评选 · 妇情' }]

export async function loader(args: LoaderFunctionArgs) {
  const actor = await authorize(args, 'round.watch')
  return { rounds: await listRounds(), manages: can(actor, 'round.manage') }
}

export default function Rounds() {
  const { rounds, manages } = useLoaderData<typeof loader>()
  return (
    <>
      <PageHeader
        title="评选"
        lead="每一轮评选从形式审查开始，到奖项确定为止。"
        actions={manages && <ButtonLink to="/rounds/new">开设一轮评选</ButtonLink>}
      />
      {rounds.length === 0 ? (
        <EmptyState title="还没有开设评选">
          {manages ? '点右上角“开设一轮评选”，填好日期、评分标准和规则就可以开始。' : '组织者开设评选后，会列在这里。'}
        </EmptyState>
      ) : (
        <Table
          caption="各轮评选"
          rows={rounds}
          rowKey={({ id }) => id}
          columns={[
            { key: 'name', label: '名称', cell: ({ id, name }) => <Link to={`/rounds/${id}`}>{name}</Link> },
            { key: 'year', label: '年度', cell: ({ year }) => `${year}年` },
            {
              key: 'dates',
              label: '评阅时间',
              cell: ({ scoringStartsAt, scoringEndsAt }) =>
                `${formatDate(scoringStartsAt)}至${formatDate(scoringEndsAt)}`,
            },
            { key: 'entries', label: '参评', numeric: true, cell: ({ entries }) => entries },
            {
              key: 'sheets',
              label: '评分表',
              numeric: true,
              cell: ({ submitted, assigned }) => `${submitted} / ${assigned}`,
            },
            { key: 'opened', label: '开封', cell: ({ openedAt }) => (openedAt ? formatDate(openedAt) : '未开封') },
          ]}
        />
      )}
    </>
  )
}
