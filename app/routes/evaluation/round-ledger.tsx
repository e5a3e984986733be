import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { Link, useLoaderData } from '@remix-run/react'
import { authorize } from '../../accounts/session.server'
import { ChainState } from '../../evaluation/ledger/chain-state'
import { chapters } from '../../evaluation/ledger/chapters'
import { EntryList } from '../../evaluation/ledger/entry-list'
import { readRoundLedger } from '../../evaluation/ledger/round-ledger.server'
import { findRound } from '../../evaluation/rounds/queries.server'
import { ButtonLink } from '../../ui/button'
import { PageHeader, Section } from '../../ui/page'

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `${data?.round.name ?? ''}台账 · 妇情` }]

export async function loader(args: LoaderFunctionArgs) {
  await authorize(args, 'ledger.read')
  const { id, name, openedAt } = await findRound(args.params.round!)
  const check = new URL(args.request.url).searchParams.get('check') === '1'
  return { round: { id, name, opened: openedAt !== null }, ...(await readRoundLedger(id, check)) }
}

export default function RoundLedger() {
  const { round, entries, names, seats, ...state } = useLoaderData<typeof loader>()
  const of = (kinds: readonly string[]) => entries.filter(({ kind }) => kinds.includes(kind))
  return (
    <>
      <PageHeader
        title={`${round.name}台账`}
        trail={[{ to: '/ledger', label: '监督台账' }]}
        lead="规则、抽签、分配、替换、解锁、讨论、评分表、开封和结果，由数据库逐条记下并用指纹相连；谁都不能改，这里只能看。"
        actions={
          <>
            <ButtonLink reloadDocument to="file">
              导出台账文件
            </ButtonLink>
            {round.opened && (
              <ButtonLink tone="plain" to={`/rounds/${round.id}/results`}>
                查看结果
              </ButtonLink>
            )}
          </>
        }
      />
      <Section
        title="链的状态"
        actions={
          <Link to="?check=1" preventScrollReset className="no-print">
            重抽、重算，核对一遍
          </Link>
        }
      >
        <ChainState {...state} />
        <p className="no-print mt-3 text-sm text-ink-soft">
          导出的文件带有签名，在另一台电脑上运行 <code>npm run evaluation:verify 文件 公钥指纹</code>
          ，不用数据库就能重算名次和奖项。
        </p>
      </Section>
      <Section title="规则、评委和抽签">
        <EntryList
          entries={of(chapters.setUp)}
          names={names}
          seats={seats}
          caption="规则、评委和抽签"
          empty="还没有抽签"
        />
      </Section>
      <Section title="例外情形">
        <EntryList
          entries={of(chapters.exceptions)}
          names={names}
          seats={seats}
          caption="例外情形"
          empty="没有这样的情形"
        />
      </Section>
      <Section title="开封记录">
        <EntryList entries={of(chapters.minutes)} names={names} seats={seats} caption="开封记录" empty="还没有开封" />
      </Section>
      <Section title="计分、奖项和公示">
        <EntryList
          entries={of(chapters.afterwards)}
          names={names}
          seats={seats}
          caption="计分、奖项和公示"
          empty="还没有提出奖项"
        />
      </Section>
    </>
  )
}
