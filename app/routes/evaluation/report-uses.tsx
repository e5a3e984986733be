import { data, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { Form, useActionData, useLoaderData } from '@remix-run/react'
import { can } from '../../accounts/permissions'
import { authorize } from '../../accounts/session.server'
import { Outcome } from '../../evaluation/components/outcome'
import { useKindNames, useLevelNames } from '../../evaluation/uses/points'
import { proofFormBytes } from '../../evaluation/uses/proof.server'
import { changeUses, findUses, usesForm } from '../../evaluation/uses/uses.server'
import { readForm } from '../../server/form.server'
import { recordId } from '../../server/record-id'
import { attempt } from '../../server/refusal'
import { Button } from '../../ui/button'
import { formatDate } from '../../ui/dates'
import { Select, TextField } from '../../ui/field'
import { fieldsOf } from '../../ui/fields-of'
import { Badge, EmptyState, PageHeader, Section } from '../../ui/page'

export const meta: MetaFunction = () => [{ title: '成果运用 · 妇情' }]

export async function loader(args: LoaderFunctionArgs) {
  const actor = await authorize(args, 'use.read')
  return { report: await findUses(actor, recordId(args.params.report)), mayRecord: can(actor, 'award.propose') }
}

export async function action(args: ActionFunctionArgs) {
  const actor = await authorize(args, 'award.propose')
  const reportId = recordId(args.params.report)
  await findUses(actor, reportId)
  const form = await readForm(args.request, usesForm, { maxBytes: proofFormBytes })
  if (!form.ok) return data(form.refused, 422)
  const done = await attempt(form.values, () => changeUses(actor, reportId, form.value))
  return done.ok
    ? data({ said: form.value.intent === 'record' ? '已登记。' : '已撤销，原记录保留备查。' })
    : data(done.refused, 422)
}

const options = (names: Record<string, string>) => Object.entries(names).map(([value, label]) => ({ value, label }))

export default function ReportUses() {
  const { report, mayRecord } = useLoaderData<typeof loader>()
  const outcome = useActionData<typeof action>()
  const refused = outcome && 'errors' in outcome ? outcome : undefined
  const field = fieldsOf(refused)
  return (
    <>
      <PageHeader
        title="成果运用"
        trail={[{ to: `/reports/${report.id}`, label: report.title }]}
        lead={`${report.organization.name} ${report.author.name}。领导批示、部门采纳、形成制度、公开或内部刊发，凭证明材料登记；开封后按规则计入“成果运用”分，取最高的一项，不累加。`}
      />
      <Outcome said={outcome} />
      <Section title="已登记">
        {report.uses.length === 0 ? (
          <EmptyState title="还没有登记" />
        ) : (
          <ul className="grid gap-4">
            {report.uses.map(({ id, kind, level, source, proof, usedOn, retraction, file }) => (
              <li key={id} className="border-b border-line last:border-0 pb-3">
                <p>
                  <span className="font-medium">
                    {useLevelNames[level]}
                    {useKindNames[kind]}
                  </span>
                  ，{source}，{formatDate(usedOn)}{' '}
                  {retraction && <Badge tone="warning">已撤销：{retraction.reason}</Badge>}
                </p>
                <p className="text-sm text-ink-soft">
                  证明材料：{proof}
                  {file && (
                    <>
                      {'　'}
                      <a href={`/reports/${report.id}/uses/${id}/proof`} download>
                        {file.name}
                      </a>
                    </>
                  )}
                </p>
                {mayRecord && !retraction && (
                  <details className="no-print">
                    <summary className="min-h-tap content-center text-sm text-plum">撤销</summary>
                    <Form method="post" className="flex flex-wrap items-end gap-3">
                      <input type="hidden" name="useId" value={id} />
                      <TextField label="撤销的理由" name="reason" required />
                      <Button name="intent" value="retract" tone="danger" className="mb-5">
                        撤销这一条
                      </Button>
                    </Form>
                  </details>
                )}
              </li>
            ))}
          </ul>
        )}
      </Section>
      {mayRecord && (
        <Section title="登记一项">
          <Form key={report.uses.length} method="post" encType="multipart/form-data">
            <div className="grid gap-x-6 md:grid-cols-3">
              <Select label="形式" empty="请选择" required options={options(useKindNames)} {...field('kind')} />
              <Select label="级别" empty="请选择" required options={options(useLevelNames)} {...field('level')} />
              <TextField label="日期" type="date" required {...field('usedOn')} />
            </div>
            <TextField label="批示人、采纳单位或刊物" required {...field('source')} />
            <TextField label="证明材料" help="文号、刊期和页码、批示复印件存放处" required {...field('proof')} />
            <TextField
              label="扫描件"
              help="PDF、图片或 Word 文档，20 MB 以内，可以不传；只有评选组织者、监督员和作者单位的负责人看得到"
              type="file"
              accept=".pdf,.jpg,.jpeg,.png,.docx,application/pdf,image/jpeg,image/png"
              name="file"
              errors={refused?.errors.file}
            />
            <Button name="intent" value="record">
              登记
            </Button>
          </Form>
        </Section>
      )}
    </>
  )
}
