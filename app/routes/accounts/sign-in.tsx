import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { Form, useActionData, useLoaderData, useSearchParams } from '@remix-run/react'
import { safeDestination } from '../../accounts/destination'
import { readActor } from '../../accounts/session.server'
import { signIn } from '../../accounts/sign-in.server'
import { Button } from '../../ui/button'
import { TextField } from '../../ui/field'
import { Notice } from '../../ui/page'

export const meta: MetaFunction = () => [{ title: '登录 · 妇情' }]

export async function loader(args: LoaderFunctionArgs) {
  const to = safeDestination(new URL(args.request.url).searchParams.get('to'))
  if (await readActor(args)) throw redirect(to)
  return null
}

export async function action({ request }: ActionFunctionArgs) {
  const form = await request.formData()
  const result = await signIn(request, String(form.get('username') ?? ''), String(form.get('password') ?? ''))
  if (result.ok) return redirect(safeDestination(String(form.get('to') ?? '')), { headers: result.headers })
  return { message: result.message, username: String(form.get('username') ?? '') }
}

export default function SignIn() {
  useLoaderData<typeof loader>()
  const refused = useActionData<typeof action>()
  const [search] = useSearchParams()
  return (
    <div className="mx-auto max-w-sm py-10">
      <h1 className="mb-6 text-2xl">登录</h1>
      {refused && <Notice tone="warning">{refused.message}</Notice>}
      <Form method="post">
        <input type="hidden" name="to" value={search.get('to') ?? ''} />
        <TextField label="账号" name="username" autoComplete="username" required defaultValue={refused?.username} />
        <TextField label="密码" name="password" type="password" autoComplete="current-password" required />
        <Button className="w-full">登录</Button>
      </Form>
    </div>
  )
}
