import { isoDate } from '../ui/dates'
import { readByline } from './byline'
import { gbt7714, type Printed } from './citation'

type Edition = { title: string; byline: string; publishedAt: Date }

/** How an article that came out is cited. */
export function citeArticle({ title, byline, publishedAt }: Edition, printed: Printed): string {
  const date = publishedAt.toISOString()
  return gbt7714({
    id: '',
    kind: 'article',
    title,
    ...readByline(byline),
    year: Number(isoDate(date).slice(0, 4)),
    date,
    printed,
  })
}
