import { Form } from '@remix-run/react'
import { Button } from '../../ui/button'
import { formatDateTime } from '../../ui/dates'
import { Select, TextField } from '../../ui/field'
import { Notice, Section } from '../../ui/page'
import { consentForms } from '../wording'

type Props = {
  article: {
    id: string
    version: number
    state: string
    nextStage: number | null
    obstacles: string[]
    checks: { stage: number; name: string; by: string | null; at: Date | string | null; note: string }[]
    consent: { form: string; recordedAt: Date | string } | null
  }
}

/** What an article needs before it may be published: three checks, the author's consent; and taking it down again. */
export function ArticleGate({ article: { id, version, state, nextStage, checks, consent, obstacles } }: Props) {
  const to = `/editing/articles/${id}`
  return (
    <>
      <Section title="三审三校">
        <ol className="mb-4 divide-y divide-line">
          {checks.map(({ stage, name, by, at, note }) => (
            <li key={stage} className="flex flex-wrap justify-between gap-x-4 py-2">
              <span className="font-medium">{name}</span>
              <span className="text-ink-soft">
                {by ? `${by}　${formatDateTime(at!)}` : '未审'}
                {note && `　${note}`}
              </span>
            </li>
          ))}
        </ol>
        {nextStage && (
          <Form method="post" action={`${to}/checks`}>
            <input type="hidden" name="stage" value={nextStage} />
            <input type="hidden" name="version" value={version} />
            <TextField label={`${checks[nextStage - 1]!.name}意见（可不填）`} name="note" maxLength={500} />
            <Button tone="plain">
              {checks[nextStage - 1]!.name}通过第 {version} 稿
            </Button>
          </Form>
        )}
      </Section>
      <Section title="作者同意">
        {consent ? (
          <p>
            {consent.form}　{formatDateTime(consent.recordedAt)}
          </p>
        ) : (
          <>
            <p className="mb-3 text-ink-soft">作者可在“我的文章”里看编发稿并确认；已有书面或口头同意的，在此登记。</p>
            <Form method="post" action={`${to}/consent`} className="flex items-end gap-3">
              <Select
                label="同意的形式"
                name="form"
                className="flex-1"
                options={consentForms.map((value) => ({ value, label: value }))}
              />
              <Button tone="plain" className="mb-5">
                登记同意
              </Button>
            </Form>
          </>
        )}
      </Section>
      <Section title="刊发">
        {state !== 'published' && obstacles.length > 0 && (
          <Notice title="还不能刊发">
            <ul className="list-disc pl-5">
              {obstacles.map((each) => (
                <li key={each}>{each}</li>
              ))}
            </ul>
          </Notice>
        )}
        {state !== 'published' && (
          <Form method="post" action={`${to}/publication`}>
            <input type="hidden" name="version" value={version} />
            <Button disabled={obstacles.length > 0}>刊发第 {version} 稿</Button>
          </Form>
        )}
        {(state === 'published' || state === 'changed') && (
          <Form method="post" action={`${to}/retraction`} className="mt-4">
            <TextField
              label="撤下的原因"
              help="撤下后读者只看到“本文已撤下”，检索里也不再出现。"
              name="reason"
              required
              maxLength={300}
            />
            <Button tone="danger">撤下这篇文章</Button>
          </Form>
        )}
      </Section>
    </>
  )
}
