import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { authorize } from '../../accounts/session.server'
import { writeDigest } from '../../library/digest'
import { listSavedSearches } from '../../library/saved-searches.server'
import { PageHeader } from '../../ui/page'
import { PrintButton } from '../../ui/print-button'

export const meta: MetaFunction = () => [{ title: '本周新到 · 妇情' }]

const week = 7 * 86_400_000

export async function loader(args: LoaderFunctionArgs) {
  const actor = await authorize(args, 'library.search')
  const until = new Date()
  const since = new Date(until.getTime() - week)
  return { text: writeDigest(await listSavedSearches(actor, since), since, until) }
}

export default function Digest() {
  const { text } = useLoaderData<typeof loader>()
  return (
    <div className="max-w-3xl">
      <PageHeader
        title="本周新到"
        lead="七天里进入资料库、符合您已存检索的内容；可以打印，也可以复制到邮件里。"
        trail={[
          { to: '/search', label: '检索' },
          { to: '/saved-searches', label: '已存检索' },
        ]}
        actions={<PrintButton />}
      />
      <pre className="whitespace-pre-wrap rounded-box border border-line bg-paper p-5 font-sans">{text}</pre>
    </div>
  )
}
