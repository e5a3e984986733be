import { Notice } from '../../ui/page'

type Props = {
  faults: string[]
  checked: boolean
  total: number
  head: string
  fingerprint: string
  publicKey: string
  counts: { sheets: number; assignments: number }
}

/** Whether the ledger of a round holds, and by which key its file is signed. */
export function ChainState({ faults, checked, total, head, fingerprint, publicKey, counts }: Props) {
  return (
    <>
      {faults.length === 0 ? (
        <Notice tone="good" title="完整">
          共 {total} 条，逐条接续，没有缺少，没有改动
          {checked && '；按种子重抽、从评分表重算，与记录完全相同，现在的评分表、异议和奖项也与台账一致'}。
        </Notice>
      ) : (
        <Notice tone="warning" title={`不符：${faults[0]}`}>
          {faults.length > 1 && (
            <ul className="list-disc pl-6">
              {faults.slice(1, 50).map((fault) => (
                <li key={fault}>{fault}</li>
              ))}
            </ul>
          )}
          请保留现场，立即联系系统管理员。
        </Notice>
      )}
      <p className="mb-3">
        其中分配 {counts.assignments} 份，评分表 {counts.sheets} 份（含后来不再计入的）。
      </p>
      <dl className="grid gap-x-4 gap-y-1 text-sm md:grid-cols-[7em_1fr]">
        <dt className="text-ink-soft">末条指纹</dt>
        <dd>
          <code className="wrap-anywhere">{head || '—'}</code>
        </dd>
        <dt className="text-ink-soft">公钥指纹</dt>
        <dd>
          <code className="wrap-anywhere">{fingerprint}</code>
        </dd>
        <dt className="text-ink-soft">公钥</dt>
        <dd>
          <code className="wrap-anywhere">{publicKey}</code>
        </dd>
      </dl>
    </>
  )
}
