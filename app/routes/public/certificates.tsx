import { data, type ActionFunctionArgs, type MetaFunction } from '@remix-run/node'
import { Form, useActionData } from '@remix-run/react'
import { checkCertificate } from '../../evaluation/certificates/queries.server'
import { readFields } from '../../server/form.server'
import { mayTry } from '../../server/rate-limit.server'
import { Button } from '../../ui/button'
import { formatDate } from '../../ui/dates'
import { TextField } from '../../ui/field'
import { Notice, PageHeader } from '../../ui/page'

export const meta: MetaFunction = () => [{ title: '证书核验 · 妇情' }]

/** Sent, not asked in the address: numbers and names stay out of logs. Wrong number and wrong name are answered alike. */
export async function action({ request, context }: ActionFunctionArgs) {
  const text = await readFields(request)
  const asked = { number: text('number').trim().slice(0, 40), name: text('name').trim().slice(0, 40) }
  if (!asked.number || !asked.name) return data({ asked, state: 'incomplete' as const, found: null }, 422)
  if (!(await mayTry('certificate', context.address, { points: 20, minutes: 60 })))
    return data({ asked, state: 'wait' as const, found: null }, 429)
  const found = await checkCertificate(asked)
  return data({ asked, state: found ? ('found' as const) : ('unknown' as const), found })
}

const told = {
  incomplete: '请填写编号和姓名。',
  wait: '查询得太多了，请一小时后再试。',
  unknown: '没有查到：编号与姓名（或单位）不符，或没有这张证书。请核对后再试。',
}

export default function Certificates() {
  const answer = useActionData<typeof action>()
  return (
    <div className="mx-auto max-w-xl">
      <PageHeader title="证书核验" lead="凭证书上的编号和一位获奖者的姓名（优秀组织奖填单位全称）查询。" />
      {answer && answer.state !== 'found' && <Notice tone="warning">{told[answer.state]}</Notice>}
      {answer?.found && (
        <Notice tone="good" title="证书属实">
          <p>
            {answer.found.number}，{answer.found.name}，{answer.found.award}
          </p>
          {answer.found.title && <p>《{answer.found.title}》</p>}
          <p>{formatDate(answer.found.issuedAt)} 颁发</p>
        </Notice>
      )}
      <Form method="post">
        <TextField
          label="编号"
          name="number"
          placeholder="鲁妇调〔2012〕001号"
          required
          maxLength={40}
          defaultValue={answer?.asked.number}
        />
        <TextField label="姓名或单位" name="name" required maxLength={40} defaultValue={answer?.asked.name} />
        <Button>核验</Button>
      </Form>
    </div>
  )
}
