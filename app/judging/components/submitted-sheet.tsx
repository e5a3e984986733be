import { Link } from '@remix-run/react'
import { criteriaBy, isChoice, markName, maximumOf, type Rubric } from '../../../scoring/score-sheet'
import { formatDateTime } from '../../ui/dates'
import { officeOf, type Contact } from '../wording'
import { OwnDistribution } from './distribution'

type Props = {
  sheet: Contact & {
    code: string
    criteria: Rubric
    submittedScores: Record<string, string> | null
    submittedOpinion: string | null
    total: string | null
    submittedAt: Date | string | null
    totals: string[]
    others: string[]
  }
}

/** The judge's own sheet after submission, for her to read again. */
export function SubmittedSheet({ sheet }: Props) {
  const { code, criteria: rubric, submittedScores, submittedOpinion, total, submittedAt, totals, others } = sheet
  return (
    <div className="rounded-box border border-line bg-paper p-5">
      <h2 className="text-lg">评分表（已提交）</h2>
      <p className="mb-4 text-sm text-ink-soft">{formatDateTime(submittedAt!)}</p>
      <dl className="divide-y divide-line">
        {criteriaBy(rubric, 'judge')
          .filter((criterion) => !isChoice(rubric, criterion))
          .map((criterion) => (
            <div key={criterion.id} className="flex justify-between py-2">
              <dt>{criterion.name}</dt>
              <dd className="tabular-nums">
                {submittedScores?.[criterion.id]}{' '}
                <span className="text-sm text-ink-soft">/ {maximumOf(criterion)}</span>
              </dd>
            </div>
          ))}
        <div className="flex justify-between py-2 font-semibold">
          <dt>合计</dt>
          <dd className="tabular-nums">{markName(rubric, total!)}</dd>
        </div>
      </dl>
      {submittedOpinion && (
        <>
          <h3 className="mt-4 font-medium">评阅意见</h3>
          <p className="whitespace-pre-wrap">{submittedOpinion}</p>
        </>
      )}
      <OthersTotals rubric={rubric} others={others} />
      <div className="mt-5 border-t border-line pt-4">
        <OwnDistribution rubric={rubric} totals={totals} current={total} />
      </div>
      <p className="mt-4 text-sm text-ink-soft">
        提交后不能修改。如确有差错，请向{officeOf(sheet)}说明理由，由监督员解锁。
      </p>
      <p className="mt-2">
        <Link to={`/judging/${code}/recusal`}>回避，或我认出了作者</Link>
      </p>
    </div>
  )
}

/** What the others gave the same copy, where the round shows it: numbers from the highest down, nobody's name. */
export function OthersTotals({ rubric, others }: { rubric: Rubric; others: string[] }) {
  if (others.length === 0) return null
  return (
    <p className="mt-4">
      其他评委已给的分（从高到低，不记名）：
      <span className="tabular-nums">{others.map((one) => markName(rubric, one)).join('、')}</span>
    </p>
  )
}
