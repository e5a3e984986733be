import { activityNames, methodNames, namesOf } from '../../accounts/vocabulary'
import type { ReportContent } from '../content'
import { partNames, type PartName } from '../content'

export type RenderedPart = { part: PartName; html: string }

/** A report as it is read: head, abstract, three parts. The HTML is made safe on the server. */
export function ReportText({
  content,
  rendered,
  byline,
}: {
  content: ReportContent
  rendered: RenderedPart[]
  byline: string
}) {
  const { title, abstract, keywords, contributors } = content
  return (
    <article className="max-w-3xl rounded-box border border-line bg-paper px-5 py-8 md:px-10 print:border-0 print:p-0">
      <h2 className="text-center font-serif text-2xl">{title || '（还没有题目）'}</h2>
      <p className="mt-2 text-center text-ink-soft">
        {byline}
        {contributors.map(({ name, unit }) => `　${unit} ${name}`)}
      </p>
      {abstract && (
        <p className="mt-6 whitespace-pre-wrap font-serif">
          <strong className="font-sans">摘要：</strong>
          {abstract}
        </p>
      )}
      {keywords.length > 0 && (
        <p className="mt-2 font-serif">
          <strong className="font-sans">关键词：</strong>
          {keywords.join('；')}
        </p>
      )}
      <Facts content={content} />
      {rendered.map(({ part, html }) => (
        <section key={part} aria-label={partNames[part]} className="mt-8">
          <p className="border-b border-line pb-1 text-sm text-plum">{partNames[part]}</p>
          {html ? (
            <div className="reading max-w-none!" dangerouslySetInnerHTML={{ __html: html }} />
          ) : (
            <p className="py-4 text-ink-soft">这部分还没有写</p>
          )}
        </section>
      ))}
    </article>
  )
}

function Facts({ content: { methods, sample, place, themes, groups, activityCodes } }: { content: ReportContent }) {
  const rows = [
    ['调查方式', namesOf(methodNames, methods).join('、')],
    ['对象与样本', sample],
    ['地点', place],
    ['主题', themes.join('、')],
    ['妇女群体', groups.join('、')],
    ['活动内容', namesOf(activityNames, activityCodes).join('、')],
  ].filter(([, text]) => text)
  if (rows.length === 0) return null
  return (
    <dl className="mt-4 grid grid-cols-[auto_1fr] gap-x-4 gap-y-1 border-y border-line py-3 text-sm">
      {rows.map(([name, text]) => [
        <dt key={name} className="text-ink-soft">
          {name}
        </dt>,
        <dd key={`${name} text`}>{text}</dd>,
      ])}
    </dl>
  )
}
