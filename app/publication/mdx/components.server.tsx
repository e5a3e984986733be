import type { ReactNode } from 'react'

interface FigureProps {
  src: string
  alt: string
  caption?: string
  credit?: string
}

/** A picture with its caption and who took it. */
function Figure({ src, alt, caption, credit }: FigureProps) {
  return (
    <figure>
      <img src={src} alt={alt} loading="lazy" />
      {(caption || credit) && (
        <figcaption>
          {caption}
          {credit && <small>（{credit}）</small>}
        </figcaption>
      )}
    </figure>
  )
}

/** Words of somebody, with where they come from. */
function Quote({ source, children }: { source?: string; children?: ReactNode }) {
  return (
    <figure className="article-quote">
      <blockquote>{children}</blockquote>
      {source && <figcaption>——{source}</figcaption>}
    </figure>
  )
}

/** Figures set off from the text. */
function DataBox({ title, children }: { title: string; children?: ReactNode }) {
  return (
    <section className="article-data" aria-label={title}>
      <p className="article-data-title">{title}</p>
      {children}
    </section>
  )
}

/** The editor's word to the reader. */
function Note({ children }: { children?: ReactNode }) {
  return <aside className="article-note">{children}</aside>
}

export const components = { Figure, Quote, DataBox, Note }
