import { Form } from '@remix-run/react'
import { useRef, useState } from 'react'
import type { Refused } from '../../server/refusal'
import { Button } from '../../ui/button'
import { FieldErrors, Select, TextArea, TextField } from '../../ui/field'
import { fieldsOf } from '../../ui/fields-of'
import { Notice, Section } from '../../ui/page'
import { useKept } from '../../ui/use-kept'
import { issueName } from '../wording'
import { LengthMeter } from './length-meter'
import { SourceTools } from './source-tools'

type Props = {
  article: {
    id: string
    version: number
    title: string
    subtitle: string
    byline: string
    abstract: string
    source: string
    columnId: string
    issueId: string | null
  }
  columns: { id: string; name: string; medium: string; targetCharacters: number }[]
  issues: { id: string; year: number; number: number; column: { id: string; name: string } }[]
  refused: Refused | undefined
}

/** The edition's own text. Markdown with a few tags; what may not stand in it is named with its line. */
export function ArticleForm({ article, columns, issues, refused }: Props) {
  const errors = refused?.errors ?? {}
  const field = fieldsOf(refused, article)
  const area = useRef<HTMLTextAreaElement>(null)
  const [source, setSource] = useState(field('source').defaultValue)
  const [columnId, setColumnId] = useState(field('columnId').defaultValue)
  const kept = useKept(`article:${article.id}:${article.version}`, source, source !== article.source)
  const target = columns.find(({ id }) => id === columnId)?.targetCharacters ?? 2000
  const restore = () => {
    const found = kept.take()
    if (found !== null) setSource(found)
  }
  return (
    <Section title="编发稿">
      {kept.found !== null && (
        <Notice title="上次有没保存的改动">
          <p className="mb-2">这台电脑上留着您没有保存的正文，共 {kept.found.length.toLocaleString('en')} 个字符。</p>
          <div className="flex gap-3">
            <Button type="button" tone="plain" onClick={restore}>
              接着用
            </Button>
            <Button type="button" tone="plain" onClick={kept.drop}>
              不要了
            </Button>
          </div>
        </Notice>
      )}
      <Form method="post">
        <input type="hidden" name="version" value={article.version} />
        <TextField label="标题" {...field('title')} required maxLength={80} />
        <TextField label="副题" {...field('subtitle')} maxLength={80} />
        <TextField label="署名" {...field('byline')} required maxLength={80} />
        <TextArea label="提要" {...field('abstract')} rows={3} maxLength={400} />
        <div className="grid gap-x-4 sm:grid-cols-2">
          <Select
            label="栏目"
            name="columnId"
            value={columnId}
            onChange={(event) => setColumnId(event.target.value)}
            options={columns.map(({ id, name, medium }) => ({ value: id, label: `${name}（${medium}）` }))}
            errors={errors.columnId}
          />
          <Select
            label="期号"
            {...field('issueId')}
            empty="暂不编入"
            options={issues.map((issue) => ({ value: issue.id, label: `${issue.column.name} ${issueName(issue)}` }))}
          />
        </div>
        <div className="mb-5">
          <label htmlFor="source" className="mb-1 block font-medium">
            正文
          </label>
          <div className="mb-2 text-sm text-ink-soft">
            <LengthMeter source={source} target={target} />
          </div>
          <SourceTools area={area} onChange={setSource} />
          <textarea
            ref={area}
            id="source"
            name="source"
            rows={24}
            required
            spellCheck={false}
            value={source}
            onChange={(event) => setSource(event.target.value)}
            aria-invalid={errors.source ? true : undefined}
            aria-describedby="source-error"
            className="w-full rounded-box border border-line-strong bg-white px-3 py-2 leading-8 aria-invalid:border-signal aria-invalid:bg-signal-pale"
          />
          <FieldErrors id="source-error" errors={errors.source} />
        </div>
        <Button>保存编发稿</Button>
      </Form>
    </Section>
  )
}
