import { data, redirect, type ActionFunctionArgs, type MetaFunction } from '@remix-run/node'
import { Form, Link, useActionData, useSearchParams } from '@remix-run/react'
import { safeDestination } from '../../accounts/destination'
import { verifySecondFactor } from '../../accounts/sign-in.server'
import { readFields } from '../../server/form.server'
import { Button } from '../../ui/button'
import { TextField } from '../../ui/field'
import { Notice } from '../../ui/page'

export const meta: MetaFunction = () => [{ title: '动态口令 · 妇情' }]

export async function action({ request }: ActionFunctionArgs) {
  const field = await readFields(request)
  const result = await verifySecondFactor(request, field('code'))
  if (!result.ok) return data({ message: result.message }, 422)
  return redirect(safeDestination(field('to')), { headers: result.headers })
}

export default function SecondFactor() {
  const refused = useActionData<typeof action>()
  const [search] = useSearchParams()
  return (
    <div className="mx-auto max-w-sm py-10">
      <h1 className="mb-6 text-2xl">动态口令</h1>
      {refused && (
        <Notice tone="warning" title="没有登录成功">
          {refused.message}
        </Notice>
      )}
      <Form method="post">
        <input type="hidden" name="to" value={search.get('to') ?? ''} />
        <TextField
          label="手机上的 6 位数字"
          name="code"
          inputMode="numeric"
          autoComplete="one-time-code"
          required
          maxLength={10}
        />
        <Button className="w-full">继续</Button>
      </Form>
      <details className="mt-6">
        <summary className="min-h-tap content-center">手机不在身边</summary>
        <Form method="post" className="mt-3">
          <input type="hidden" name="to" value={search.get('to') ?? ''} />
          <TextField
            label="启用时抄下的备用码"
            help="每个只能用一次。没有备用码，请联系系统管理员解除动态口令。"
            name="code"
            autoComplete="off"
            autoCapitalize="none"
            required
            maxLength={20}
          />
          <Button tone="plain">用备用码登录</Button>
        </Form>
      </details>
      <p className="mt-6 text-sm">
        <Link to="/sign-in">返回重新登录</Link>
      </p>
    </div>
  )
}
