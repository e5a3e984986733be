import type { LoaderFunctionArgs } from '@remix-run/node'
import { Feed } from 'feed'
import { latestArticles } from '../../publication/public-queries.server'
import { config } from '../../server/config.server'

/** The newest articles as RSS. Addresses are those people reach the app under. */
export async function loader({ request }: LoaderFunctionArgs) {
  const site = config.PUBLIC_URL ?? new URL(request.url).origin
  const articles = await latestArticles(30)
  const feed = new Feed({
    id: `${site}/`,
    link: `${site}/`,
    title: '妇情',
    description: '下基层 · 访妇情 · 办实事：调研文章',
    language: 'zh-CN',
    copyright: '作者和编辑部保留权利',
    updated: articles[0]?.publishedAt,
  })
  for (const { slug, title, abstract, byline, publishedAt } of articles) {
    feed.addItem({
      id: `${site}/articles/${slug}`,
      link: `${site}/articles/${slug}`,
      title,
      description: abstract,
      author: [{ name: byline }],
      date: publishedAt,
    })
  }
  return new Response(feed.rss2(), {
    headers: { 'Content-Type': 'application/rss+xml; charset=utf-8', 'Cache-Control': 'public, max-age=300' },
  })
}
