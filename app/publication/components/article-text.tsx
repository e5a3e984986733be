type Props = { article: { title: string; subtitle: string; byline: string; abstract: string; html: string } }

/** An article as readers see it; its HTML was made and checked when it was compiled. */
export function ArticleText({ article: { title, subtitle, byline, abstract, html } }: Props) {
  return (
    <article className="mx-auto max-w-3xl">
      <header className="mb-8 text-center">
        <h1 className="font-serif text-2xl leading-snug">{title}</h1>
        {subtitle && <p className="mt-2 font-serif text-lg text-ink-soft">——{subtitle}</p>}
        <p className="mt-4 text-ink-soft">{byline}</p>
      </header>
      {abstract && (
        <p className="mb-8 border-l-4 border-plum bg-paper px-4 py-3">
          <strong>提要</strong>　{abstract}
        </p>
      )}
      <div className="reading mx-auto" dangerouslySetInnerHTML={{ __html: html }} />
    </article>
  )
}
