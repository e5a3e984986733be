import { Link } from '@remix-run/react'
import { FollowedLinks } from '../../ui/followed-links'
import { Section } from '../../ui/page'
import { Severity } from './charts'
import type { ResultSearch } from './result'
import { ChangedAwards, Outlying } from './finding-tables'
import type { Part, telling } from './telling'

type Props = ReturnType<typeof telling> & { only?: ResultSearch['all'] }

/** What the calibration found: awards that would change, judges' severity, outlying scores; or one of them in full. */
export function Findings({ changed, judges, outlying, only }: Props) {
  const most = Math.max(1, ...judges.rows.map(({ effect }) => Math.abs(effect ?? 0)))
  return (
    <>
      {(!only || only === 'changed') && (
        <Section title="换成校正名次会变的奖项" actions={<All of="changed" part={changed} noun="篇" />}>
          <ChangedAwards rows={changed.rows} />
        </Section>
      )}
      {(!only || only === 'judges') && (
        <Section title="评委的宽严" actions={<All of="judges" part={judges} noun="位" />}>
          <FollowedLinks>
            <Severity judges={judges.rows} most={most} />
          </FollowedLinks>
        </Section>
      )}
      {(!only || only === 'outlying') && (
        <Section title="离群的分数" actions={<All of="outlying" part={outlying} noun="个" />}>
          <Outlying rows={outlying.rows} />
        </Section>
      )}
    </>
  )
}

function All({ of, part: { rows, total }, noun }: { of: string; part: Part<unknown>; noun: string }) {
  return (
    rows.length < total && (
      <span className="text-sm text-ink-soft">
        前 {rows.length} {noun}，
        <Link to={`?all=${of}`}>
          看全部 {total} {noun}
        </Link>
      </span>
    )
  )
}
