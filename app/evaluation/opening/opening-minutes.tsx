import { formatDateTime } from '../../ui/dates'
import { aggregationNames, roleApprovalNames } from '../wording'
import type { Minutes } from './minutes.server'

type Props = {
  round: string
  minutes: Minutes
  approvals: { role: keyof typeof roleApprovalNames; name: string; approvedAt: Date }[]
}

/** 开封记录: who opened what and when, to be printed, signed and filed. */
export function OpeningMinutes({ round, minutes, approvals }: Props) {
  const { openedAt, aggregation, judgesPerReport, reports, judges, sheets, annulled, draws, seed, signedBy, seals } =
    minutes
  const rows: [string, string][] = [
    ['评选轮次', round],
    ['开封时间', formatDateTime(openedAt)],
    ...approvals.map(({ role, name, approvedAt }): [string, string] => [
      roleApprovalNames[role],
      `${name}，${formatDateTime(approvedAt)} 同意`,
    ]),
    ['参评报告', `${reports} 篇，每篇 ${judgesPerReport} 位评委`],
    [
      '评分表',
      `${judges} 位评委提交，计入 ${sheets} 份${annulled > 0 ? `，另有 ${annulled} 份作废或重评，不计入` : ''}`,
    ],
    ['计分办法', aggregationNames[aggregation]],
    ['抽签种子', draws.join('、') || '没有抽签'],
    ['模拟种子', String(seed)],
  ]
  return (
    <article className="max-w-2xl rounded-box border border-line-strong bg-paper p-6 md:p-8 print:border-0 print:p-0">
      <h2 className="mb-5 text-center font-serif text-xl">开封记录</h2>
      <dl className="grid grid-cols-[6em_1fr] gap-y-2 border-y border-line py-4">
        {rows.map(([name, text]) => [
          <dt key={name} className="text-ink-soft">
            {name}
          </dt>,
          <dd key={`${name} text`} className="tabular-nums">
            {text}
          </dd>,
        ])}
      </dl>
      <h3 className="mt-4 font-medium">台账指纹</h3>
      <p className="mb-2 text-sm text-ink-soft">每条指纹连着此前的全部记录；日后与台账核对，一字不差就说明没有改动。</p>
      <dl className="grid gap-2 text-sm">
        {seals.map(({ number, kind, hash }) => [
          <dt key={number}>
            第 {number} 条，{kind === 'opening' ? '开封' : '同意开封'}
          </dt>,
          <dd key={hash}>
            <code className="wrap-anywhere">{hash}</code>
          </dd>,
        ])}
        {signedBy && (
          <>
            <dt>签名公钥</dt>
            <dd>
              <code className="wrap-anywhere">{signedBy}</code>
            </dd>
          </>
        )}
      </dl>
      <p className="mt-8 grid grid-cols-2 gap-y-8 max-md:grid-cols-1">
        <span>评选组织者签字：</span>
        <span>监督员签字：</span>
        <span>日期：　　　年　　月　　日</span>
      </p>
    </article>
  )
}
