import { data, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { Form, Link, useActionData, useLoaderData } from '@remix-run/react'
import { SystemFacts } from '../../accounts/components/system-facts'
import { lockedAccounts } from '../../accounts/lockout.server'
import { authorize } from '../../accounts/session.server'
import { databaseState, diskState, indexBacklog, recentTasks } from '../../accounts/system/health.server'
import { retryIndex } from '../../accounts/system/retry-index.server'
import { verifyAudit } from '../../accounts/system/verify-audit.server'
import { engineState } from '../../library/engine.server'
import { readFields } from '../../server/form.server'
import { Button, ButtonLink } from '../../ui/button'
import { formatDateTime } from '../../ui/dates'
import { Notice, PageHeader, Section } from '../../ui/page'
import { Table } from '../../ui/table'

export const meta: MetaFunction = () => [{ title: '系统 · 妇情' }]

export async function loader(args: LoaderFunctionArgs) {
  await authorize(args, 'system.watch')
  const [database, disk, index, search, tasks, locked] = await Promise.all([
    databaseState(),
    diskState(),
    indexBacklog(),
    engineState(),
    recentTasks(),
    lockedAccounts(),
  ])
  return { database, disk, index, search, tasks, locked, node: process.version }
}

export async function action(args: ActionFunctionArgs) {
  const actor = await authorize(args, 'system.watch')
  const field = await readFields(args.request)
  if (field('task') === 'retry') return data({ retried: await retryIndex(actor), chain: null })
  return data({ retried: null, chain: await verifyAudit() })
}

export default function System() {
  const { tasks, locked, ...facts } = useLoaderData<typeof loader>()
  const { retried, chain } = useActionData<typeof action>() ?? { retried: null, chain: null }
  return (
    <div className="max-w-5xl">
      <PageHeader
        title="系统"
        lead="各部分现在的状态。"
        actions={
          <>
            <ButtonLink to="/search/misses" tone="plain">
              没有查到的词
            </ButtonLink>
            <ButtonLink to="/api-keys" tone="plain">
              程序接口
            </ButtonLink>
            <ButtonLink to="/system/audit" tone="plain">
              操作记录
            </ButtonLink>
          </>
        }
      />
      {retried !== null && <Notice tone="good">{retried} 条检索更新已重新排队，几秒钟后刷新看结果。</Notice>}
      {chain &&
        (chain.broken ? (
          <Notice tone="warning" title={`操作记录在第 ${chain.broken.sequence} 条断裂`}>
            前面 {chain.checked} 条完整。请保护现场，联系监督员和技术人员。
          </Notice>
        ) : (
          <Notice tone="good" title="操作记录完整">
            已核对 {chain.checked} 条，没有改动或缺失。
          </Notice>
        ))}
      <Section title="状态">
        <SystemFacts {...facts} />
      </Section>
      <Form method="post" className="mb-8 flex flex-wrap gap-3">
        <Button tone="plain" name="task" value="verify">
          核对操作记录是否完整
        </Button>
        {facts.index.open > 0 && (
          <Button tone="plain" name="task" value="retry">
            检索更新马上重试
          </Button>
        )}
      </Form>
      <Section title="锁定的账号">
        {locked.length === 0 ? (
          <p className="text-ink-soft">现在没有账号因连续输错密码而锁定。</p>
        ) : (
          <ul className="divide-y divide-line">
            {locked.map(({ id, name, username, unit, failures, last }) => (
              <li key={id} className="flex flex-wrap items-center justify-between gap-x-4 py-2">
                <span>
                  <Link to={`/people/${id}`}>{name}</Link>（{unit}，{username}）　输错 {failures} 次，最近{' '}
                  {formatDateTime(last)}
                </span>
                <Form method="post" action={`/people/${id}/unlocking`}>
                  <Button tone="plain">解除锁定</Button>
                </Form>
              </li>
            ))}
          </ul>
        )}
      </Section>
      <Section title="后台任务">
        {tasks.length === 0 ? (
          <p className="text-ink-soft">没有正在进行或失败的任务。</p>
        ) : (
          <Table
            caption="后台任务"
            rows={tasks}
            rowKey={({ id }) => id}
            columns={[
              { key: 'kind', label: '任务', cell: ({ kind }) => kind },
              { key: 'at', label: '开始排队', cell: ({ createdAt }) => formatDateTime(createdAt) },
              {
                key: 'state',
                label: '进度',
                cell: ({ done, total, finishedAt }) => (finishedAt ? '失败' : `${done} / ${total}`),
              },
              { key: 'said', label: '说明', cell: ({ error, message }) => error ?? message },
            ]}
          />
        )}
      </Section>
    </div>
  )
}
