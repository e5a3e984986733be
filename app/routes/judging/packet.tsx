import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { Link, useLoaderData } from '@remix-run/react'
import { criteriaBy, isChoice, maximumOf } from '../../../scoring/score-sheet'
import { authorize } from '../../accounts/session.server'
import { readPacket } from '../../judging/queries.server'
import { recordId } from '../../server/record-id'

export const meta: MetaFunction = () => [{ title: '打印稿件 · 妇情' }]

export async function loader(args: LoaderFunctionArgs) {
  const actor = await authorize(args, 'blind-copy.judge')
  const copies = await readPacket(actor, recordId(args.params.round))
  if (copies.length === 0) throw new Response(null, { status: 404 })
  return { copies }
}

/** All copies of a round with blank sheets, for those who read on paper. */
export default function Packet() {
  const { copies } = useLoaderData<typeof loader>()
  return (
    <>
      <p className="no-print mb-6"><Link to="/judging">‹ 评审桌</Link>　按 Ctrl+P 打印；每篇另起一页，末尾附空白评分表。</p>
      {copies.map(({ code, title, html, criteria: rubric, round }) => (
        <article key={code} className="mb-16 break-after-page">
          <p className="font-mono">{round}　{code}</p>
          <h1 className="mb-4 font-serif text-2xl">{title}</h1>
          <div className="reading" dangerouslySetInnerHTML={{ __html: html }} />
          <table className="mt-8 w-full border-collapse break-inside-avoid text-left">
            <caption className="mb-2 text-left font-semibold">评分表 {code}</caption>
            <tbody>
              {criteriaBy(rubric, 'judge').map((criterion) => (
                <tr key={criterion.id}><th scope="row" className="border border-line p-2 font-normal">{criterion.name}{!isChoice(rubric, criterion) && `（满分 ${maximumOf(criterion)}）`}</th><td className="w-40 border border-line p-2">{isChoice(rubric, criterion) ? rubric.levels.map(({ name }) => `□ ${name}`).join('　') : '\u00a0'}</td></tr>
              ))}
              <tr><th scope="row" className="border border-line p-2 font-normal">评阅意见</th><td className="h-40 border border-line p-2">&nbsp;</td></tr>
            </tbody>
          </table>
        </article>
      ))}
    </>
  )
}
