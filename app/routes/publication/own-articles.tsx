import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { Form, Link, useLoaderData } from '@remix-run/react'
import { authorize } from '../../accounts/session.server'
import { readOwnArticles } from '../../publication/own-articles.server'
import { consentAsAuthor } from '../../publication/record-consent.server'
import { readFields } from '../../server/form.server'
import { Button } from '../../ui/button'
import { formatDate } from '../../ui/dates'
import { EmptyState, PageHeader, Section } from '../../ui/page'

export const meta: MetaFunction = () => [{ title: '我的文章 · 妇情' }]

export async function loader(args: LoaderFunctionArgs) {
  const actor = await authorize(args, 'article.consent')
  return { articles: await readOwnArticles(actor.id) }
}

export async function action(args: ActionFunctionArgs) {
  const actor = await authorize(args, 'article.consent')
  const field = await readFields(args.request)
  await consentAsAuthor(actor, field('article'))
  return redirect('/my-articles')
}

/** What editors made of her reports: she reads it and agrees, or turns to the editor. */
export default function OwnArticles() {
  const { articles } = useLoaderData<typeof loader>()
  return (
    <>
      <PageHeader title="我的文章" lead="编辑部选用您的报告后，编发稿会出现在这里。请看过再确认同意刊发。" />
      {articles.length === 0 && (
        <EmptyState title="还没有选用的稿件">报告报送并通过评选后，编辑部会从中选稿。</EmptyState>
      )}
      {articles.map((article) => (
        <Section key={article.id} title={article.title}>
          <p className="text-ink-soft">
            {article.column.name}　{article.byline}
          </p>
          {article.published && (
            <p className="my-3">
              <Link to={`/articles/${article.slug}`}>查看刊发页</Link>
            </p>
          )}
          {article.html !== null && (
            <details className="my-3">
              <summary>看编发稿全文</summary>
              <div className="reading mt-3" dangerouslySetInnerHTML={{ __html: article.html }} />
            </details>
          )}
          {article.consents[0] ? (
            <p>
              已同意刊发（{article.consents[0].form}，{formatDate(article.consents[0].recordedAt)}）。
            </p>
          ) : (
            <Form method="post">
              <input type="hidden" name="article" value={article.id} />
              <p className="mb-3">不同意或有改动意见，请先与编辑联系，暂不确认。</p>
              <Button>同意刊发这一稿</Button>
            </Form>
          )}
        </Section>
      ))}
    </>
  )
}
