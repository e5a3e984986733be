import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { Form, useActionData, useSearchParams } from '@remix-run/react'
import { safeDestination } from '../../accounts/destination'
import { readActor } from '../../accounts/session.server'
import { signIn } from '../../accounts/sign-in.server'
import { readFields } from '../../server/form.server'
import { Button } from '../../ui/button'
import { TextField } from '../../ui/field'
import { Notice } from '../../ui/page'

export const meta: MetaFunction = () => [{ title: '登录 · 妇情' }]

export async function loader(args: LoaderFunctionArgs) {
  const to = safeDestination(new URL(args.request.url).searchParams.get('to'))
  if (await readActor(args)) throw redirect(to)
  return null
}

export async function action({ request, context }: ActionFunctionArgs) {
  const text = await readFields(request)
  const result = await signIn(request, text('username'), text('password'), context.address)
  if (!result.ok) return data({ message: result.message, username: text('username').slice(0, 40) }, 422)
  const to = safeDestination(text('to'))
  return redirect(result.secondFactor ? `/sign-in/second-factor?to=${encodeURIComponent(to)}` : to, {
    headers: result.headers,
  })
}

export default function SignIn() {
  const refused = useActionData<typeof action>()
  const [search] = useSearchParams()
  return (
    <div className="mx-auto max-w-sm py-10">
      <h1 className="mb-6 text-2xl">登录</h1>
      {refused && (
        <Notice tone="warning" title="没有登录成功">
          {refused.message}
        </Notice>
      )}
      <Form method="post">
        <input type="hidden" name="to" value={search.get('to') ?? ''} />
        <TextField
          label="账号"
          name="username"
          autoComplete="username"
          autoCapitalize="none"
          required
          maxLength={40}
          defaultValue={refused?.username}
        />
        <TextField
          label="密码"
          name="password"
          type="password"
          autoComplete="current-password"
          required
          maxLength={200}
        />
        <Button className="w-full">登录</Button>
      </Form>
      <p className="mt-6 text-sm text-ink-soft">
        账号由本单位管理员开通。忘记密码，请联系本单位管理员或省妇联信息中心重置。
      </p>
    </div>
  )
}
