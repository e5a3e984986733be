import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { Form, Link, useLoaderData, useSearchParams } from '@remix-run/react'
import { authorize } from '../../accounts/session.server'
import { ListButton, Marked } from '../../library/components/hit'
import { HitSteps } from '../../library/components/hit-steps'
import { onReadingList } from '../../library/reading-list.server'
import { readForReading } from '../../library/reading.server'
import { readSearch } from '../../library/schema'
import { Similar } from '../../library/components/similar'
import { kindNames } from '../../library/wording'
import { formatDate } from '../../ui/dates'
import { Badge } from '../../ui/page'

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${data?.title.map(({ text }) => text).join('') ?? ''} · 妇情` },
]

export async function loader(args: LoaderFunctionArgs) {
  const actor = await authorize(args, 'library.search')
  const { kind, id } = args.params
  const url = new URL(args.request.url)
  const documentId = `${kind}:${id}`
  const document = await readForReading(actor, documentId, readSearch(url), url.searchParams.has('similar'))
  return {
    ...document,
    documentId,
    to: url.pathname + url.search,
    listed: (await onReadingList(actor, [documentId])).length > 0,
  }
}

export default function LibraryDocument() {
  const {
    title,
    kind,
    organization,
    authors,
    date,
    abstract,
    keywords,
    paragraphs,
    hits,
    citation,
    bibtex,
    similar,
    documentId,
    listed,
    to,
  } = useLoaderData<typeof loader>()
  return (
    <article className="mx-auto max-w-3xl">
      <p className="no-print text-sm">
        <Back />
      </p>
      <header className="my-6 border-b border-line pb-4">
        <Badge>{kindNames[kind]}</Badge>
        <h1 className="mt-2 font-serif text-2xl">
          <Marked segments={title} />
        </h1>
        <p className="mt-2 text-ink-soft">
          {[organization, authors?.join('、'), date && formatDate(date)].filter(Boolean).join('　')}
        </p>
        {abstract && (
          <p className="mt-4">
            <strong>摘要</strong>　<Marked segments={abstract} />
          </p>
        )}
        {keywords.length > 0 && (
          <p className="mt-2 text-sm">
            <strong>关键词</strong>
            {'　'}
            {keywords.map((word) => (
              <Link key={word} to={`/search?q=${encodeURIComponent(word)}`} className="mr-3">
                {word}
              </Link>
            ))}
          </p>
        )}
      </header>
      <div className="reading">
        {paragraphs.map(({ heading, segments }, index) =>
          heading ? (
            <h2 key={index}>
              <Marked segments={segments} />
            </h2>
          ) : (
            <p key={index}>
              <Marked segments={segments} />
            </p>
          ),
        )}
      </div>
      <HitSteps hits={hits} />
      <Form method="post" action="/reading-list" preventScrollReset className="no-print mt-6">
        <input type="hidden" name="to" value={to} />
        <ListButton id={documentId} listed={listed} />
      </Form>
      <footer className="mt-10 border-t border-line pt-4 text-sm text-ink-soft">
        <p>引用（GB/T 7714）：{citation}</p>
        <details className="mt-2">
          <summary className="min-h-tap content-center">BibTeX</summary>
          <pre className="overflow-x-auto">{bibtex}</pre>
        </details>
      </footer>
      <Similar similar={similar} />
    </article>
  )
}

/** Back to the result as it stood. */
function Back() {
  const [search] = useSearchParams()
  const result = new URLSearchParams(search)
  result.delete('similar')
  return (
    <Link to={result.size > 0 ? `/search?${result}` : '/search'} className="inline-flex min-h-tap items-center">
      ‹ 返回检索结果
    </Link>
  )
}
