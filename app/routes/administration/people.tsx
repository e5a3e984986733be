import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { Link, useLoaderData } from '@remix-run/react'
import { PeopleFilter } from '../../accounts/components/people-filter'
import { listPeople, unitChoices } from '../../accounts/people/queries.server'
import { peopleSearch } from '../../accounts/people/schema'
import { authorize } from '../../accounts/session.server'
import { roleNames, statusNames } from '../../accounts/wording'
import { ButtonLink } from '../../ui/button'
import { Badge, EmptyState, PageHeader } from '../../ui/page'
import { Pagination, Table } from '../../ui/table'

export const meta: MetaFunction = () => [{ title: '人员 · 妇情' }]

export async function loader(args: LoaderFunctionArgs) {
  const actor = await authorize(args, 'people.manage')
  const search = peopleSearch.parse(Object.fromEntries(new URL(args.request.url).searchParams))
  const [list, units] = await Promise.all([listPeople(actor, search), unitChoices(actor)])
  return { ...list, units, search }
}

export default function People() {
  const { rows, total, pages, units, search } = useLoaderData<typeof loader>()
  return (
    <>
      <PageHeader
        title="人员"
        lead="在这里开通账号、安排身份、重设密码。人多时请用名册批量导入。"
        actions={
          <>
            <ButtonLink to="/people/import" tone="plain">
              导入名册
            </ButtonLink>
            <ButtonLink to="/people/new">新增一人</ButtonLink>
          </>
        }
      />
      <PeopleFilter search={search} units={units} />
      {rows.length === 0 ? (
        <EmptyState title="没有符合条件的人员">
          <Link to="/people">清除条件，看全部人员</Link>
        </EmptyState>
      ) : (
        <Table
          caption="人员"
          rows={rows}
          rowKey={({ id }) => id}
          columns={[
            {
              key: 'name',
              label: '姓名',
              sort: 'name',
              cell: ({ id, name, isLeader }) => (
                <span className="whitespace-nowrap">
                  <Link to={`/people/${id}`}>{name}</Link>
                  {isLeader && <span className="text-ink-soft">（领导）</span>}
                </span>
              ),
            },
            { key: 'username', label: '账号', sort: 'username', cell: ({ username }) => username },
            {
              key: 'unit',
              label: '单位',
              sort: 'unit',
              cell: ({ unit }) => <span className="whitespace-nowrap">{unit}</span>,
            },
            { key: 'post', label: '职务', cell: ({ post }) => post },
            {
              key: 'roles',
              label: '身份',
              cell: ({ roles }) =>
                roles.map((role) => roleNames[role]).join('、') || (
                  <span className="text-signal">没有身份，不能登录</span>
                ),
            },
            {
              key: 'status',
              label: '状态',
              cell: ({ status, exemptReason, deactivatedAt }) =>
                deactivatedAt ? (
                  <Badge tone="warning">账号已停用</Badge>
                ) : (
                  <>
                    {statusNames[status]}
                    {exemptReason && <span className="text-ink-soft">（不计统计）</span>}
                  </>
                ),
            },
          ]}
        />
      )}
      <Pagination page={search.page} pages={pages} total={total} noun="人" />
    </>
  )
}
