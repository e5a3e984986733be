import { formatDate } from '../../ui/dates'
import type { BookEntry } from '../book.server'
import { EntryBody } from './entry-body'

type CoverProps = { year: number; name: string; unit: string; campaign: string; entries: number; whole: boolean }

export function BookCover({ year, name, unit, campaign, entries, whole }: CoverProps) {
  return (
    <section className="book-cover">
      <p>{campaign}</p>
      <h2>妇 情 日 记</h2>
      <p className="book-year">{year}</p>
      <dl>
        <div>
          <dt>单位</dt>
          <dd>{unit}</dd>
        </div>
        <div>
          <dt>姓名</dt>
          <dd>{name}</dd>
        </div>
        <div>
          <dt>篇数</dt>
          <dd>{entries} 篇</dd>
        </div>
        <div>
          <dt>签名</dt>
          <dd />
        </div>
      </dl>
      <p>{whole ? '原文本，内部保管' : '遮盖本'}</p>
    </section>
  )
}

export function BookContents({ entries }: { entries: BookEntry[] }) {
  return (
    <section className="book-contents">
      <h2>目 录</h2>
      <ol>
        {entries.map(({ id, number, date, place }) => (
          <li key={id}>
            <a href={`#entry-${number}`}>
              <span>
                {number}. {formatDate(date)}
              </span>
              <span>{place}</span>
            </a>
          </li>
        ))}
      </ol>
    </section>
  )
}

export function BookPages({ entries }: { entries: BookEntry[] }) {
  return (
    <>
      {entries.map((entry) => (
        <section key={entry.id} id={`entry-${entry.number}`} className="book-entry">
          <h2>
            <span>{entry.number}</span> {formatDate(entry.date)} {entry.place}
          </h2>
          <EntryBody {...entry} />
        </section>
      ))}
    </>
  )
}
