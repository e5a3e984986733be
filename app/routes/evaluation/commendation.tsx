import { data, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { Form, Link, useActionData, useLoaderData } from '@remix-run/react'
import type { Actor } from '../../accounts/actor'
import { can } from '../../accounts/permissions'
import { authorize } from '../../accounts/session.server'
import { conferAwards } from '../../evaluation/awards/awards.server'
import { readFinality } from '../../evaluation/commendation/queries.server'
import { commendationForm, type CommendationForm } from '../../evaluation/awards/schema'
import { certifying, issueCertificates } from '../../evaluation/certificates/issue.server'
import { certificateNumber } from '../../evaluation/certificates/number'
import { listCertificates } from '../../evaluation/certificates/queries.server'
import { CityTable } from '../../evaluation/commendation/city-table'
import { decideOrganizationAwards, listCities } from '../../evaluation/commendation/organizations.server'
import { Outcome } from '../../evaluation/components/outcome'
import { RoundHeader } from '../../evaluation/components/round-header'
import { findRound, lastTask } from '../../evaluation/rounds/queries.server'
import { readForm } from '../../server/form.server'
import { attempt } from '../../server/refusal'
import { Button, ButtonLink } from '../../ui/button'
import { formatDate } from '../../ui/dates'
import { Select, TextField } from '../../ui/field'
import { Section } from '../../ui/page'
import { Table } from '../../ui/table'
import { TaskProgress } from '../../ui/task-progress'

export const meta: MetaFunction = () => [{ title: '通报和证书 · 妇情' }]

export async function loader(args: LoaderFunctionArgs) {
  const actor = await authorize(args, 'result.read')
  const { id, name } = await findRound(args.params.round!)
  const [finality, cities, certificates, task] = await Promise.all([
    readFinality(id),
    listCities(id),
    listCertificates(id),
    lastTask(id, certifying),
  ])
  return {
    round: { id, name },
    ...finality,
    cities,
    certificates: certificates.map(({ id: key, year, number, names, award, title }) => ({
      id: key,
      number: certificateNumber(year, number),
      names,
      award,
      title,
    })),
    task,
    acts: can(actor, 'award.propose'),
  }
}

export async function action(args: ActionFunctionArgs) {
  const actor = await authorize(args, 'award.propose')
  const { id } = await findRound(args.params.round!)
  const form = await readForm(args.request, commendationForm)
  if (!form.ok) return data(form.refused, 422)
  const done = await attempt(form.values, () => run(actor, id, form.value))
  return done.ok ? data({ said: done.value }) : data(done.refused, 422)
}

async function run(actor: Actor, roundId: string, input: CommendationForm): Promise<string> {
  switch (input.intent) {
    case 'confer':
      return `已确定 ${await conferAwards(actor, roundId, input)} 篇。`
    case 'organizations':
      return `已确定优秀组织奖 ${await decideOrganizationAwards(actor, roundId, input.places)} 个。`
    case 'issue':
      return `新编号 ${await issueCertificates(actor, roundId)} 张证书，正在排成一个文件。`
  }
}

export default function Commendation() {
  const { round, decision, obstacles, organizations, cities, certificates, task, acts } = useLoaderData<typeof loader>()
  const outcome = useActionData<typeof action>()
  const errors = outcome && 'errors' in outcome ? outcome.errors : {}
  const printed = task?.finishedAt && !task.error
  return (
    <>
      <RoundHeader
        round={round}
        title="通报和证书"
        lead="公示期满、异议答复之后确定奖项，然后出通报文件和证书。"
        actions={
          decision && (
            <ButtonLink reloadDocument to="document" tone={certificates.length ? 'primary' : 'plain'}>
              下载通报（Word）
            </ButtonLink>
          )
        }
      />
      <Outcome said={outcome} />
      <Section title="确定奖项">
        {decision ? (
          <p>
            {formatDate(decision.decidedAt)} 确定，以
            {decision.form === 'COMMENDATION' ? `表彰（批准文号 ${decision.approvalNumber}）` : '通报'}的形式公布。
          </p>
        ) : obstacles.length > 0 ? (
          <>
            <ul className="list-disc pl-6">
              {obstacles.map((one) => (
                <li key={one}>{one}</li>
              ))}
            </ul>
            <p className="mt-3">
              <Link to={`/rounds/${round.id}/notice`}>去公示和异议</Link>
            </p>
          </>
        ) : !acts ? (
          <p>可以确定了，由评选组织者办理。</p>
        ) : (
          <Form method="post" className="max-w-3xl">
            <div className="grid items-end gap-x-6 md:grid-cols-3">
              <Select
                label="公布的形式"
                name="form"
                options={[
                  { value: 'CIRCULAR', label: '通报' },
                  { value: 'COMMENDATION', label: '表彰' },
                ]}
              />
              <TextField
                label="批准文号"
                help="表彰必须填写"
                name="approvalNumber"
                maxLength={60}
                errors={errors.approvalNumber}
              />
              <TextField label="发文字号" help="可以以后在 Word 里填" name="documentNumber" maxLength={60} />
            </div>
            <p className="mb-3">确定之后不能再改。</p>
            <Button name="intent" value="confer">
              确定奖项
            </Button>
          </Form>
        )}
      </Section>
      {decision && (
        <Section title="优秀组织奖">
          <p className="mb-3 text-ink-soft">一等奖 3 分，二等奖 2 分，三等奖 1 分；同分比报送率。</p>
          <CityTable cities={cities} chosen={organizations} />
          {acts && organizations.length === 0 && (
            <Form method="post" className="no-print mt-4 flex flex-wrap items-end gap-4">
              <TextField label="名额" name="places" type="number" min={1} max={17} defaultValue={5} required />
              <Button name="intent" value="organizations" tone="plain" className="mb-5">
                按积分确定优秀组织奖
              </Button>
            </Form>
          )}
        </Section>
      )}
      {decision && (
        <Section
          title="证书"
          actions={
            printed &&
            certificates.length > 0 && (
              <ButtonLink tone="plain" reloadDocument to="certificates">
                下载全部证书（PDF）
              </ButtonLink>
            )
          }
        >
          <TaskProgress task={task} label="排版证书" />
          {acts && (!task || task.finishedAt) && (
            <Form method="post" className="no-print mb-4">
              <Button name="intent" value="issue" tone={certificates.length ? 'plain' : 'primary'}>
                {certificates.length ? '补发新增的，重新生成文件（编号不变）' : '编号并制作证书'}
              </Button>
            </Form>
          )}
          {certificates.length > 0 && (
            <Table
              caption="证书"
              rows={certificates}
              rowKey={({ id }) => id}
              columns={[
                {
                  key: 'number',
                  label: '编号',
                  cell: ({ id, number }) => (
                    <a href={`/rounds/${round.id}/commendation/certificates/${id}`}>{number}</a>
                  ),
                },
                { key: 'names', label: '获奖者', cell: ({ names }) => names.join('、') },
                { key: 'award', label: '奖项', cell: ({ award }) => award },
                { key: 'title', label: '报告', cell: ({ title }) => title },
              ]}
            />
          )}
        </Section>
      )}
    </>
  )
}
