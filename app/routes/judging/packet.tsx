import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { authorize } from '../../accounts/session.server'
import { blankSheet } from '../../judging/blank-sheet'
import { readPacket } from '../../judging/queries.server'
import { officeOf } from '../../judging/wording'
import { recordId } from '../../server/record-id'
import { ButtonLink } from '../../ui/button'
import { PageHeader } from '../../ui/page'
import { PrintButton } from '../../ui/print-button'

export const meta: MetaFunction = () => [{ title: '打印稿件 · 妇情' }]

export async function loader(args: LoaderFunctionArgs) {
  const actor = await authorize(args, 'blind-copy.judge')
  const round = recordId(args.params.round)
  const copies = await readPacket(actor, round)
  return {
    word: `/judging/packet/${round}/word`,
    office: officeOf(copies[0]!),
    copies: copies.map(({ criteria, content: _content, files: _files, ...copy }) => ({
      ...copy,
      sheet: blankSheet(criteria),
    })),
  }
}

/** All copies of a round with blank sheets, for those who read on paper. */
export default function Packet() {
  const { word, office, copies } = useLoaderData<typeof loader>()
  return (
    <>
      <div className="no-print">
        <PageHeader
          title="打印稿件"
          lead={`${copies.length} 篇，每篇另起一页，末尾附空白评分表。Word 文件没有网络时也能读。有事请联系${office}。`}
          trail={[{ to: '/judging', label: '评审桌' }]}
          actions={
            <>
              <PrintButton />
              <ButtonLink tone="plain" reloadDocument to={word}>
                下载 Word 文件
              </ButtonLink>
            </>
          }
        />
      </div>
      {copies.map(({ code, title, html, sheet, round }) => (
        <article key={code} className="mb-16 break-after-page">
          <p className="font-mono">
            {round}　{code}
          </p>
          <h2 className="mb-4 font-serif text-2xl">{title}</h2>
          <div className="reading" dangerouslySetInnerHTML={{ __html: html }} />
          <table className="mt-8 w-full border-collapse break-inside-avoid text-left">
            <caption className="mb-2 text-left font-semibold">
              评分表 {code}
              <span className="block text-sm font-normal">有事请联系{office}</span>
            </caption>
            <tbody>
              {sheet.map(({ name, field }) => (
                <tr key={name}>
                  <th scope="row" className="border border-line p-2 font-normal">
                    {name}
                  </th>
                  <td className="w-40 border border-line p-2">{field}</td>
                </tr>
              ))}
              <tr>
                <th scope="row" className="border border-line p-2 font-normal">
                  评阅意见
                </th>
                <td className="h-40 border border-line p-2">&nbsp;</td>
              </tr>
            </tbody>
          </table>
        </article>
      ))}
    </>
  )
}
