import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { Link, useActionData, useLoaderData, useSearchParams } from '@remix-run/react'
import { authorize } from '../../accounts/session.server'
import { ArticleForm } from '../../publication/components/article-form'
import { ArticleGate } from '../../publication/components/article-gate'
import { OriginalText } from '../../publication/components/original-text'
import { stateNames } from '../../publication/lifecycle'
import { changesOf, readableOriginal } from '../../publication/original.server'
import { readArticle, readColumns, readIssues } from '../../publication/queries.server'
import { saveArticle } from '../../publication/save-article.server'
import { articleSchema } from '../../publication/schema'
import { findPersonalData, personalDataNames } from '../../accounts/personal-data'
import { readForm } from '../../server/form.server'
import { attempt } from '../../server/refusal'
import { recordId } from '../../server/record-id'
import { ButtonLink } from '../../ui/button'
import { Badge, Notice, PageHeader } from '../../ui/page'

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `编辑 ${data?.article.title ?? ''} · 妇情` }]

export async function loader(args: LoaderFunctionArgs) {
  const actor = await authorize(args, 'article.edit')
  const [{ original, ...article }, columns, issues] = await Promise.all([
    readArticle(actor, recordId(args.params.article)),
    readColumns(),
    readIssues(actor),
  ])
  const changes = new URL(args.request.url).searchParams.get('view') === 'changes'
  const beside =
    original &&
    (changes
      ? { view: 'changes' as const, changes: changesOf(original, article.source) }
      : { view: 'original' as const, original: readableOriginal(original) })
  return {
    article,
    beside,
    columns,
    issues,
    personal: findPersonalData(article.source).map(({ kind, text }) => `${personalDataNames[kind]} ${text}`),
  }
}

export async function action(args: ActionFunctionArgs) {
  const actor = await authorize(args, 'article.edit')
  const form = await readForm(args.request, articleSchema)
  if (!form.ok) return data(form.refused, 422)
  const saved = await attempt(form.values, () => saveArticle(actor, recordId(args.params.article), form.value))
  return saved.ok ? redirect(`/editing/articles/${recordId(args.params.article)}?saved=1`) : data(saved.refused, 422)
}

export default function Article() {
  const { article, beside, columns, issues, personal } = useLoaderData<typeof loader>()
  const refused = useActionData<typeof action>()
  const [search] = useSearchParams()
  return (
    <>
      <PageHeader
        title={article.title}
        trail={[{ to: '/editing/articles', label: '稿件' }]}
        lead={
          <>
            <Badge>{stateNames[article.state]}</Badge>　第 {article.version} 稿{'　'}
            <a href="#original" className="xl:hidden">
              对照原稿 ↓
            </a>
          </>
        }
        actions={
          <>
            <ButtonLink tone="plain" to="preview">
              预览
            </ButtonLink>
            <ButtonLink tone="plain" to="word" reloadDocument>
              导出 Word
            </ButtonLink>
            {article.state === 'published' && (
              <ButtonLink tone="plain" to={`/articles/${article.slug}`}>
                查看刊发页
              </ButtonLink>
            )}
          </>
        }
      />
      {search.get('saved') && !refused && (
        <Notice tone="good" title="已保存">
          改动后，此前的审校记录不再有效，需要重新审。
        </Notice>
      )}
      {refused && (
        <Notice tone="warning" title="没有保存">
          {[refused.errors.form, refused.errors.version].flat().filter(Boolean).join('；') ||
            '请按下面的提示修改。您填写的内容都在。'}{' '}
          {refused.errors.version && (
            <Link to="." target="_blank">
              在新窗口打开
            </Link>
          )}
        </Notice>
      )}
      {!article.compiled.ok && (
        <Notice tone="warning" title="正文里有不能刊发的内容">
          <ul className="list-disc pl-5">
            {article.compiled.problems.map(({ line, message }, index) => (
              <li key={index}>
                第 {line} 行：{message}
              </li>
            ))}
          </ul>
        </Notice>
      )}
      {personal.length > 0 && (
        <Notice tone="warning" title="正文里像有个人信息，刊发前请删去">
          {personal.join('；')}
        </Notice>
      )}
      <div className="grid gap-8 xl:grid-cols-2">
        <div className="min-w-0">
          <ArticleForm key={article.version} article={article} columns={columns} issues={issues} refused={refused} />
          <ArticleGate article={article} />
        </div>
        <OriginalText beside={beside} />
      </div>
    </>
  )
}
