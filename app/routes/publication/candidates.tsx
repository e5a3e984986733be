import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { Form, useActionData, useLoaderData } from '@remix-run/react'
import { authorize } from '../../accounts/session.server'
import { themes } from '../../accounts/vocabulary'
import { CandidateRow } from '../../publication/components/candidate-row'
import { findCandidates, readCities } from '../../publication/candidates.server'
import { readColumns } from '../../publication/queries.server'
import { candidateSearch, startArticleSchema } from '../../publication/schema'
import { startArticle } from '../../publication/start-article.server'
import { awardOptions } from '../../publication/wording'
import { readForm } from '../../server/form.server'
import { attempt } from '../../server/refusal'
import { FollowedLinks } from '../../ui/followed-links'
import { Button } from '../../ui/button'
import { Select } from '../../ui/field'
import { EmptyState, Notice, PageHeader } from '../../ui/page'
import { Pagination } from '../../ui/table'

export const meta: MetaFunction = () => [{ title: '选稿 · 妇情' }]

export async function loader(args: LoaderFunctionArgs) {
  await authorize(args, 'article.edit')
  const filter = candidateSearch.parse(Object.fromEntries(new URL(args.request.url).searchParams))
  const [candidates, columns, cities] = await Promise.all([findCandidates(filter), readColumns(), readCities()])
  return { filter, candidates, columns, cities }
}

export async function action(args: ActionFunctionArgs) {
  const actor = await authorize(args, 'article.edit')
  const form = await readForm(args.request, startArticleSchema)
  if (!form.ok) return data(form.refused, 422)
  const started = await attempt(form.values, () => startArticle(actor, form.value))
  return started.ok ? redirect(`/editing/articles/${started.value}`) : data(started.refused, 422)
}

const sorts = [
  { value: 'score', label: '得分从高到低' },
  { value: 'length', label: '篇幅从短到长' },
  { value: '-length', label: '篇幅从长到短' },
]

export default function Candidates() {
  const { filter, candidates, columns, cities } = useLoaderData<typeof loader>()
  const refused = useActionData<typeof action>()
  return (
    <>
      <PageHeader
        title="选稿"
        lead="已报送且不在匿名评选中的调研报告。得分和奖项在开封后显示；正在评选的报告不在此列。"
      />
      {refused && (
        <Notice tone="warning" title="没有开始编辑">
          {Object.values(refused.errors).flat().join('；')}
        </Notice>
      )}
      <Form method="get" className="mb-4 grid grid-cols-2 items-end gap-x-4 lg:grid-cols-[1fr_1fr_1fr_1fr_auto]">
        <Select
          label="主题"
          name="theme"
          empty="全部"
          defaultValue={filter.theme}
          options={themes.map((theme) => ({ value: theme, label: theme }))}
        />
        <Select
          label="市"
          name="city"
          empty="全部"
          defaultValue={filter.city}
          options={cities.map(({ code, shortName }) => ({ value: code, label: shortName }))}
        />
        <Select label="奖项" name="award" empty="全部" defaultValue={filter.award} options={awardOptions} />
        <Select label="排序" name="sort" empty="名次、报送先后" defaultValue={filter.sort} options={sorts} />
        <Button tone="plain" className="mb-5 max-lg:col-span-2">
          筛选
        </Button>
      </Form>
      {candidates.rows.length === 0 ? (
        <EmptyState title="没有符合条件的报告">换一个条件，或等正在进行的评选开封。</EmptyState>
      ) : (
        <FollowedLinks>
          <ol className="divide-y divide-line border-y border-line">
            {candidates.rows.map((row) => (
              <CandidateRow key={row.reportId} row={row} columns={columns} />
            ))}
          </ol>
        </FollowedLinks>
      )}
      <Pagination page={filter.page} pages={candidates.pages} total={candidates.total} noun="篇" />
    </>
  )
}
