import { Form, useNavigation } from '@remix-run/react'
import { Button, ButtonLink } from '../../ui/button'
import { Select, TextField } from '../../ui/field'
import { Notice, Section } from '../../ui/page'
import { countMarkdown } from '../../server/documents/character-count'
import { partNames, parts } from '../content'
import type { WordReading } from '../word-import'

type Props = {
  reading: WordReading
  drafts: { id: string; title: string }[]
  target: string
  errors: Record<string, string[]>
  values: Record<string, unknown>
}

const partOptions = parts.map((value) => ({ value, label: partNames[value] }))

/** What was understood of a Word file, and where each section goes. */
export function ImportMapping({ reading, drafts, target, errors, values }: Props) {
  const { title, abstract, keywords, byline, sections, pictures, tables, warnings } = reading
  const sending = useNavigation().state !== 'idle'
  const chosen = Array.isArray(values.sections) ? (values.sections as unknown[]) : null
  const undecided = sections.filter(({ suggestedPart }) => suggestedPart === null).length
  return (
    <Form method="post">
      {warnings.length > 0 && (
        <Notice tone="warning" title="请留意">
          <ul className="list-disc pl-5">
            {warnings.map((text) => (
              <li key={text}>{text}</li>
            ))}
          </ul>
        </Notice>
      )}
      <Section title="读出了什么">
        <TextField
          label="题目"
          name="title"
          defaultValue={typeof values.title === 'string' ? values.title : (title ?? '')}
          errors={errors.title}
        />
        <dl className="grid grid-cols-[6em_1fr] gap-y-1">
          <dt className="text-ink-soft">摘要</dt>
          <dd>{abstract ? `${countMarkdown(abstract)} 字` : '没有读到，导入后可以补写'}</dd>
          <dt className="text-ink-soft">关键词</dt>
          <dd>{keywords.join('、') || '没有读到，导入后可以补写'}</dd>
          <dt className="text-ink-soft">正文</dt>
          <dd>
            {sections.length} 段，
            {sections
              .reduce((sum, { markdown }) => sum + countMarkdown(markdown), 0)
              .toLocaleString('en')} 字，表格 {tables} 个，图片 {pictures.length} 张
          </dd>
          {byline.length > 0 && (
            <>
              <dt className="text-ink-soft">署名行</dt>
              <dd>
                {byline.join('　')}
                <span className="text-sm text-ink-soft">（不放进正文）</span>
              </dd>
            </>
          )}
        </dl>
      </Section>
      <Section title="每一段归入哪个部分">
        <p className="mb-3">
          {undecided ? `有 ${undecided} 段系统拿不准，请您选择。` : '系统按标题认出了三个部分，请核对。'}
        </p>
        <ol>
          {sections.map(({ heading, markdown, suggestedPart }, at) => (
            <li
              key={at}
              className={`grid gap-x-6 border-t border-line py-3 md:grid-cols-[1fr_12rem] ${
                suggestedPart ? '' : 'bg-signal-pale px-3'
              }`}
            >
              <div className="min-w-0">
                <p className="font-medium">
                  {heading ?? '（标题之前的文字）'}
                  <span className="ml-2 text-sm font-normal text-ink-soft">
                    {countMarkdown(markdown).toLocaleString('en')} 字
                  </span>
                </p>
                <p className="line-clamp-2 text-sm text-ink-soft">
                  {markdown.replace(/!\[[^\]]*\]\([^)]*\)/g, '〔图〕').slice(0, 160)}
                </p>
              </div>
              <Select
                label={<span className="sr-only">“{heading ?? '开头'}”归入</span>}
                className="mb-0!"
                name={`sections[${at}]`}
                options={partOptions}
                empty="不导入"
                defaultValue={chosen ? String(chosen[at] ?? '') : (suggestedPart ?? '')}
              />
            </li>
          ))}
        </ol>
      </Section>
      <Section title="导入到">
        <Select
          label="哪一篇草稿"
          name="target"
          errors={errors.target}
          defaultValue={typeof values.target === 'string' ? values.target : target}
          options={[
            { value: 'new', label: '一篇新草稿' },
            ...drafts.map((draft) => ({
              value: draft.id,
              label: `已有草稿：${draft.title || '（还没有题目）'}`,
            })),
          ]}
          help="导入到已有草稿时，草稿现在的内容先存进修订记录。"
        />
        <div className="flex flex-wrap gap-3">
          <Button disabled={sending}>确认，成为草稿</Button>
          <ButtonLink to="/reports/import" tone="plain">
            换一个文件
          </ButtonLink>
        </div>
      </Section>
    </Form>
  )
}
