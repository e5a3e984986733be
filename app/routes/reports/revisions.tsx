import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { Form, useLoaderData } from '@remix-run/react'
import { authorize } from '../../accounts/session.server'
import { compareContents } from '../../reports/compare'
import { SideBySide } from '../../reports/components/comparison'
import { RevisionTable } from '../../reports/components/revision-table'
import { listRevisions, readRevision } from '../../reports/revision-queries.server'
import { recordId } from '../../server/record-id'
import { Button } from '../../ui/button'
import { EmptyState, PageHeader, Section } from '../../ui/page'
import { Pagination } from '../../ui/table'

export const meta: MetaFunction = () => [{ title: '修订记录 · 妇情' }]

const numberOf = (text: string | null) => (text !== null && /^\d{1,6}$/.test(text) ? Number(text) : null)

export async function loader(args: LoaderFunctionArgs) {
  const actor = await authorize(args, 'report.write')
  const reportId = recordId(args.params.report)
  const search = new URL(args.request.url).searchParams
  const page = Math.max(numberOf(search.get('page')) ?? 1, 1)
  const list = await listRevisions(actor, reportId, page)
  const [from, to] = [numberOf(search.get('from')), numberOf(search.get('to'))]
  if (from === null || to === null) return { reportId, page, ...list, comparison: null }
  const [older, newer] = await Promise.all([readRevision(actor, reportId, from), readRevision(actor, reportId, to)])
  return { reportId, page, ...list, comparison: { from, to, fields: compareContents(older, newer) } }
}

const nameOf = (number: number) => (number === 0 ? '现在的草稿' : `第 ${number} 次修订`)

export default function Revisions() {
  const { reportId, title, handedIn, revisions, total, pages, page, comparison } = useLoaderData<typeof loader>()
  return (
    <>
      <PageHeader
        title="修订记录"
        trail={[
          { to: '/reports', label: '调研报告' },
          { to: `/reports/${reportId}`, label: title || '报告' },
        ]}
        lead="写作中每隔十分钟、每次按“保存”、导入和报送都会留下一份。任意两份可以比较，任何一份可以恢复；恢复前的内容也会留下。"
      />
      {comparison && (
        <Section title={`${nameOf(comparison.from)} 与 ${nameOf(comparison.to)} 的不同`}>
          {comparison.fields.length === 0 ? (
            <p>两份内容相同。</p>
          ) : (
            <SideBySide comparison={comparison.fields} older={nameOf(comparison.from)} newer={nameOf(comparison.to)} />
          )}
        </Section>
      )}
      {revisions.length === 0 ? (
        <EmptyState title="还没有修订记录">开始写作并保存后，这里会有记录。</EmptyState>
      ) : (
        <>
          <Form method="get" id="compare" className="mb-3">
            <Button tone="plain">比较选中的两份</Button>
          </Form>
          <RevisionTable
            reportId={reportId}
            title={title}
            revisions={revisions}
            handedIn={handedIn}
            from={comparison?.from ?? revisions[0]!.number}
            to={comparison?.to ?? 0}
          />
          <Pagination page={page} pages={pages} total={total} noun="份" />
        </>
      )}
    </>
  )
}
