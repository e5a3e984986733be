import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { authorize } from '../../accounts/session.server'
import { ArticleText } from '../../publication/components/article-text'
import { readArticle } from '../../publication/queries.server'
import { recordId } from '../../server/record-id'
import { Notice, PageHeader } from '../../ui/page'

export const meta: MetaFunction = () => [{ title: '预览 · 妇情' }]

export async function loader(args: LoaderFunctionArgs) {
  const actor = await authorize(args, 'article.edit')
  const { id, title, subtitle, byline, abstract, compiled } = await readArticle(actor, recordId(args.params.article))
  return { id, title, subtitle, byline, abstract, compiled }
}

export default function Preview() {
  const { id, compiled, ...article } = useLoaderData<typeof loader>()
  return (
    <>
      <PageHeader
        title="预览"
        lead="读者看到的样子。"
        trail={[
          { to: '/editing/articles', label: '稿件' },
          { to: `/editing/articles/${id}`, label: article.title },
        ]}
      />
      {compiled.ok ? (
        <ArticleText article={{ ...article, html: compiled.html }} />
      ) : (
        <Notice tone="warning" title="还不能预览，正文里有不能刊发的内容">
          <ul className="list-disc pl-5">
            {compiled.problems.map(({ line, message }, index) => (
              <li key={index}>
                第 {line} 行：{message}
              </li>
            ))}
          </ul>
        </Notice>
      )}
    </>
  )
}
