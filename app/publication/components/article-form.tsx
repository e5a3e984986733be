import { Form } from '@remix-run/react'
import { useState } from 'react'
import type { Refused } from '../../server/refusal'
import { Button } from '../../ui/button'
import { Select, TextArea, TextField } from '../../ui/field'
import { Section } from '../../ui/page'
import { issueName } from '../wording'

type Props = {
  article: { version: number; title: string; subtitle: string; byline: string; abstract: string; source: string; columnId: string; issueId: string | null }
  columns: { id: string; name: string; medium: string }[]
  issues: { id: string; year: number; number: number; column: { id: string; name: string } }[]
  refused: Refused | undefined
}

/** The edition's own text. Markdown with a few tags; what may not stand in it is named with its line. */
export function ArticleForm({ article, columns, issues, refused }: Props) {
  const values = { ...article, ...refused?.values } as Props['article']
  const errors = refused?.errors ?? {}
  const [source, setSource] = useState(values.source)
  return (
    <Section title="编发稿">
      <Form method="post">
        <input type="hidden" name="version" value={article.version} />
        <TextField label="标题" name="title" required maxLength={80} defaultValue={values.title} errors={errors.title} />
        <TextField label="副题" name="subtitle" maxLength={80} defaultValue={values.subtitle} errors={errors.subtitle} />
        <TextField label="署名" name="byline" required maxLength={80} defaultValue={values.byline} errors={errors.byline} />
        <TextArea label="提要" name="abstract" rows={3} maxLength={400} defaultValue={values.abstract} errors={errors.abstract} />
        <div className="grid gap-x-4 sm:grid-cols-2">
          <Select label="栏目" name="columnId" defaultValue={values.columnId} options={columns.map(({ id, name, medium }) => ({ value: id, label: `${name}（${medium}）` }))} errors={errors.columnId} />
          <Select label="期号" name="issueId" empty="暂不编入" defaultValue={values.issueId ?? ''} options={issues.map((issue) => ({ value: issue.id, label: `${issue.column.name} ${issueName(issue)}` }))} errors={errors.issueId} />
        </div>
        <TextArea
          label="正文" name="source" rows={24} required value={source} onChange={(event) => setSource(event.target.value)} errors={errors.source} spellCheck={false}
          help={<>共 {source.replace(/\s/g, '').length} 字。## 是小标题，**粗体**；可用 &lt;Quote&gt;、&lt;DataBox title=&quot;…&quot;&gt;、&lt;Note&gt;。</>}
        />
        <Button>保存编发稿</Button>
      </Form>
    </Section>
  )
}
