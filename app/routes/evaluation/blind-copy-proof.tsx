import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { authorize } from '../../accounts/session.server'
import { OriginalFile, PictureList, WordsTable } from '../../evaluation/blind-copies/proof-parts'
import { readProof } from '../../evaluation/blind-copies/proof.server'
import { RoundHeader } from '../../evaluation/components/round-header'
import { findRound } from '../../evaluation/rounds/queries.server'
import { recordId } from '../../server/record-id'
import { formatDateTime } from '../../ui/dates'
import { Notice, Section } from '../../ui/page'

export const meta: MetaFunction = () => [{ title: '匿名处理说明 · 妇情' }]

export async function loader(args: LoaderFunctionArgs) {
  await authorize(args, 'blind-copy.prove')
  const { id, name } = await findRound(args.params.round!)
  return { round: { id, name }, proof: await readProof(id, recordId(args.params.entry)) }
}

const fieldNames: Record<string, string> = {
  contributors: '合作者',
  place: '调查地点',
  batch: '批次',
  themes: '主题',
  groups: '对象类别',
  activities: '活动',
  fieldwork: '调查日期',
}

/** Everything that was taken out of one report, to be printed and filed. */
export default function Proof() {
  const { round, proof } = useLoaderData<typeof loader>()
  const { copy, people, masked, kept, open, pictures, fields, original } = proof
  return (
    <>
      <RoundHeader
        round={round}
        title="匿名处理说明"
        trail={[{ to: `/rounds/${round.id}/blind-copies`, label: '匿名稿' }]}
        lead={copy ? `编号 ${copy.code}，${formatDateTime(copy.confirmedAt)} 确认。` : '还没有确认。'}
      />
      <Notice tone="warning" title="这一页有作者信息">
        只供组织者和监督人员核对、打印存档，不要给评委。
      </Notice>
      <Section title={proof.title}>
        <p>
          {formatDateTime(proof.preparedAt)} 预处理；{open > 0 ? `还有 ${open} 处没有决定。` : '各处都已决定。'}
        </p>
        <ul className="mt-2">
          {people.map(({ name, decisions, last, confirmed }) => (
            <li key={name}>
              {name}：{decisions > 0 && last ? `操作 ${decisions} 次，最后 ${formatDateTime(last)}` : '没有改动'}
              {confirmed && '；确认全文'}
            </li>
          ))}
        </ul>
        <p className="mt-2">
          评委只看到标题、摘要、关键词、调查方法、调查对象和三部分正文，以及随机编号。没有给评委的栏目：作者、单位、回执号、报送时间
          {fields
            .map((name) => fieldNames[name])
            .filter(Boolean)
            .map((name) => `、${name}`)}
          。
        </p>
      </Section>
      <WordsTable
        title={`遮盖 ${masked.reduce((sum, { times }) => sum + times, 0)} 处`}
        empty="没有需要遮盖的文字。"
        rows={masked}
      />
      <WordsTable
        title={`看过后保留 ${kept.reduce((sum, { times }) => sum + times, 0)} 处`}
        empty="没有。"
        rows={kept}
      />
      <PictureList pictures={pictures} />
      <OriginalFile original={original} />
    </>
  )
}
