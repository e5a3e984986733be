import { Form } from '@remix-run/react'
import { drawnColumns } from '../components/drawn-columns'
import { Button } from '../../ui/button'
import { TextField } from '../../ui/field'
import { Table } from '../../ui/table'
import type { PanelDrawRow } from './pool.server'
import type { Candidate } from './queries.server'

/** Judges by lot: every member of the pool has the same chance, cities and fields in proportion. */
export function LotForm({ pool, missing }: { pool: number; missing: number }) {
  if (pool === 0)
    return (
      <p className="text-ink-soft">
        没有可抽的候选人：有评委身份的人都已在评审组里、已经退出，或本人有报告参评。评委身份由系统管理员在“人员”里授予。
      </p>
    )
  return (
    <Form method="post" className="flex flex-wrap items-end gap-4">
      <TextField
        label="抽几位"
        name="size"
        type="number"
        min={1}
        max={pool}
        required
        defaultValue={Math.min(pool, Math.max(1, missing))}
        className="mb-0! w-28"
      />
      <Button name="intent" value="lot">
        从 {pool} 位候选人中抽签
      </Button>
      <p className="basis-full text-sm text-ink-soft">
        按所在市和专长成比例分层，层内人人机会相等。种子、抽签库和候补顺序存入台账，谁都可以重算。
      </p>
    </Form>
  )
}

export function LotTable({ draws }: { draws: PanelDrawRow[] }) {
  if (draws.length === 0) return null
  return (
    <div className="mt-5">
      <Table
        caption="评委抽签记录"
        rows={draws}
        rowKey={({ id }) => id}
        columns={[
          ...drawnColumns<PanelDrawRow>('lots'),
          { key: 'size', label: '抽中 / 候选', numeric: true, cell: ({ size, pool }) => `${size} / ${pool}` },
          {
            key: 'strata',
            label: '各层抽中',
            cell: ({ strata }) =>
              strata
                .filter(({ drawn }) => drawn > 0)
                .map(({ city, expertise, drawn, pool }) => `${city} ${expertise} ${drawn}/${pool}`)
                .join('，'),
          },
          {
            key: 'reserves',
            label: '候补顺序',
            cell: ({ reserves }) =>
              reserves.length > 6 ? `${namesOf(reserves.slice(0, 6))} 等 ${reserves.length} 人` : namesOf(reserves),
          },
        ]}
      />
    </div>
  )
}

const namesOf = (people: { name: string }[]) => people.map(({ name }) => name).join('、')

type CandidateProps = { candidates: Candidate[]; found: number; q: string }

/** Judges named one by one; where they are many, those of some name, unit or expertise. */
export function CandidateForm({ candidates, found, q }: CandidateProps) {
  const more = found > candidates.length
  return (
    <>
      {(q || more) && (
        <Form method="get" preventScrollReset className="no-print mb-3 flex flex-wrap items-center gap-3">
          <input
            type="search"
            name="q"
            aria-label="姓名、单位或专长"
            placeholder="姓名、单位或专长"
            defaultValue={q}
            className="min-h-11 w-72 max-w-full rounded-box border border-line-strong bg-white px-3"
          />
          <Button tone="plain">查找</Button>
          <span className="text-sm text-ink-soft">
            {q ? '找到' : '共'} {found} 位{more && `，这里是前 ${candidates.length} 位`}；接替人也从这里面选。
          </span>
        </Form>
      )}
      {candidates.length > 0 && <CandidateList candidates={candidates} />}
    </>
  )
}

function CandidateList({ candidates }: Pick<CandidateProps, 'candidates'>) {
  return (
    <Form method="post">
      <ul className="mb-4 grid gap-x-6 md:grid-cols-2 xl:grid-cols-3">
        {candidates.map(({ id, name, unit, post, expertise, entrant, left }) => (
          <li key={id}>
            <label className="flex min-h-11 items-start gap-3 py-2">
              <input
                type="checkbox"
                name="person"
                value={id}
                disabled={entrant}
                className="mt-1 size-5 shrink-0 accent-plum"
              />
              <span>
                {name}
                <span className="block text-sm text-ink-soft">
                  {[unit, post, expertise.join('、')].filter(Boolean).join('，')}
                  {entrant && '；本人有报告参评，按规则不能担任'}
                  {left && '；曾在本轮任评委，已退出'}
                </span>
              </span>
            </label>
          </li>
        ))}
      </ul>
      <Button tone="plain" name="intent" value="seat">
        把勾选的加入评审组
      </Button>
    </Form>
  )
}
