import { Section } from '../../ui/page'
import { Table } from '../../ui/table'
import { pictureWords, type Picture } from './pictures'
import type { ProofGroup } from './proof.server'

const origins = { known: '系统遮盖', suspect: '疑点，人工决定', hand: '人工标出' } as const

export function WordsTable({ title, empty, rows }: { title: string; empty: string; rows: ProofGroup[] }) {
  return (
    <Section title={title}>
      {rows.length === 0 ? (
        <p className="text-ink-soft">{empty}</p>
      ) : (
        <Table
          caption={title}
          rows={rows}
          rowKey={({ original, replacement, why }) => `${original}${replacement}${why}`}
          columns={[
            {
              key: 'original',
              label: '原文',
              cell: ({ original }) => <span className="wrap-anywhere">{original}</span>,
            },
            { key: 'replacement', label: '评委看到', cell: ({ replacement }) => replacement },
            { key: 'times', label: '次数', numeric: true, cell: ({ times }) => times },
            { key: 'why', label: '理由', cell: ({ why }) => why },
            { key: 'origin', label: '方式', cell: ({ origin }) => origins[origin] },
          ]}
        />
      )}
    </Section>
  )
}

export function PictureList({ pictures }: { pictures: Picture[] }) {
  return (
    <Section title="图片">
      <p className="mb-3 text-ink-soft">
        图片上传时已经重新编码，给评委的图片再编码一次：没有拍摄地点、时间、相机、作者和色彩文件等任何附带数据；遮住的部分不能还原。
      </p>
      {pictures.length === 0 ? (
        <p>这篇报告没有图片。</p>
      ) : (
        <ul className="grid gap-1">
          {pictures.map(({ number, choice, boxes }) => (
            <li key={number}>
              图{number}：{choice ? pictureWords[choice] : '还没有决定'}
              {choice === 'blur' && `（${boxes.length} 处）`}
            </li>
          ))}
        </ul>
      )}
    </Section>
  )
}

type Traces = {
  properties: { name: string; value: string }[]
  comments: number
  changes: number
  sessions: number
  people: string[]
  headersAndFooters: number
  thumbnail: boolean
  picturesWithData: number
}

/** What the uploaded Word file tells besides its text; the file itself is never given to judges. */
export function OriginalFile({ original }: { original: { name: string; traces: Traces | null } | null }) {
  if (!original)
    return (
      <Section title="上传的 Word 文件">
        <p>这篇报告是在网页上写的，没有 Word 原件。</p>
      </Section>
    )
  const { name, traces } = original
  if (!traces)
    return (
      <Section title="上传的 Word 文件">
        <p>“{name}”没有给评委；文件的附带信息读不出来。</p>
      </Section>
    )
  const lines = [
    ['文件名', name],
    ...traces.properties.map(({ name: key, value }) => [`文档属性 ${key}`, value]),
    ['批注', `${traces.comments} 条`],
    ['修订痕迹', `${traces.changes} 处`],
    ['批注和修订者', traces.people.join('、') || '无'],
    ['编辑次数标记（rsid）', `${traces.sessions} 个`],
    ['有文字的页眉页脚', `${traces.headersAndFooters} 个`],
    ['缩略图', traces.thumbnail ? '有' : '无'],
    ['带拍摄信息的图片', `${traces.picturesWithData} 张`],
  ] as const
  return (
    <Section title="上传的 Word 文件">
      <p className="mb-3 text-ink-soft">原件从不给评委，只取其中的正文。以下各项都没有带入报告：</p>
      <dl className="grid grid-cols-[minmax(9rem,auto)_1fr] gap-x-4 gap-y-1">
        {lines.map(([term, value], at) => (
          <div key={at} className="contents">
            <dt className="text-ink-soft">{term}</dt>
            <dd className="wrap-anywhere">{value}</dd>
          </div>
        ))}
      </dl>
    </Section>
  )
}
