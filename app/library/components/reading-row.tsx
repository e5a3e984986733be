import { Form, Link } from '@remix-run/react'
import { Button } from '../../ui/button'
import { formatDate } from '../../ui/dates'
import { Badge } from '../../ui/page'
import { kindNames } from '../wording'

type Row = {
  id: string
  note: string
  addedAt: Date
  document: { title: string; kind: string; from: string; date?: string; authors: readonly string[] } | null
}

/** One document of the reading list with the reader's note. */
export function ReadingRow({ row: { id, note, addedAt, document } }: { row: Row }) {
  return (
    <li className="py-4">
      {document ? (
        <>
          <h2 className="text-lg">
            <Link to={`/library/${id.replace(':', '/')}`} className="no-underline hover:underline">
              {document.title}
            </Link>
          </h2>
          <p className="mt-1 flex flex-wrap items-center gap-x-3 text-sm text-ink-soft">
            <Badge>{kindNames[document.kind]}</Badge>
            {document.from}
            <span>{document.authors.join('、')}</span>
            {document.date && formatDate(document.date)}
          </p>
        </>
      ) : (
        <p className="text-ink-soft">这一篇现在不在您能看到的资料库里，可能已撤回。</p>
      )}
      {/* the key makes the field follow what was saved */}
      <Form
        key={note}
        method="post"
        action="/reading-list/note"
        preventScrollReset
        className="mt-2 flex flex-wrap items-start gap-3"
      >
        <input type="hidden" name="document" value={id} />
        <label className="min-w-0 flex-1 basis-64">
          <span className="sr-only">笔记</span>
          <textarea
            name="note"
            rows={note ? 3 : 1}
            maxLength={1000}
            defaultValue={note}
            placeholder="笔记"
            className="w-full rounded-box border border-line-strong bg-white px-3 py-2"
          />
        </label>
        <Button tone="plain">存笔记</Button>
        <Button tone="quiet" form="remove" name="document" value={id}>
          移出清单
        </Button>
      </Form>
      <p className="text-sm text-ink-soft">{formatDate(addedAt)} 加入</p>
    </li>
  )
}
