import { redirect, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { Link, useLoaderData } from '@remix-run/react'
import { homeOf } from '../../accounts/navigation'
import { readActor } from '../../accounts/session.server'
import { ArticleList } from '../../publication/components/article-list'
import { latestArticles } from '../../publication/public-queries.server'
import { ButtonLink } from '../../ui/button'
import { EmptyState } from '../../ui/page'

export const meta: MetaFunction = () => [{ title: '妇情 · 下基层、访妇情、办实事' }]

export async function loader(args: LoaderFunctionArgs) {
  const actor = await readActor(args)
  if (actor) throw redirect(homeOf(actor.role))
  return { articles: await latestArticles(8) }
}

export default function Home() {
  const { articles } = useLoaderData<typeof loader>()
  return (
    <div className="mx-auto max-w-3xl">
      <section className="border-b border-line pb-10 pt-8 text-center">
        <h1 className="font-serif text-2xl leading-relaxed">下基层 · 访妇情 · 办实事</h1>
        <p className="mx-auto mt-3 max-w-xl text-balance text-ink-soft">
          一本妇情日记，一篇有情况、有分析、有建议的调研报告，一次匿名、公正、可以核对的评选。
        </p>
        <p className="mt-6">
          <ButtonLink to="/sign-in">登录，开始工作</ButtonLink>
        </p>
      </section>
      <section className="pt-8">
        <div className="mb-3 flex items-baseline justify-between">
          <h2 className="text-lg">最新刊发</h2>
          <span className="flex gap-4 text-sm">
            <Link to="/notices">评选公示</Link>
            <Link to="/columns">全部栏目</Link>
          </span>
        </div>
        {articles.length === 0 ? <EmptyState title="还没有刊发文章" /> : <ArticleList articles={articles} />}
      </section>
    </div>
  )
}
