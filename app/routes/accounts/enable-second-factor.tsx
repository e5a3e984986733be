import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { Form, useActionData } from '@remix-run/react'
import { beginSecondFactor, confirmSecondFactor } from '../../accounts/second-factor.server'
import { authorize } from '../../accounts/session.server'
import { readFields } from '../../server/form.server'
import { attempt } from '../../server/refusal'
import { Button } from '../../ui/button'
import { TextField } from '../../ui/field'
import { PageHeader, Section } from '../../ui/page'

export const meta: MetaFunction = () => [{ title: '启用动态口令 · 妇情' }]

export async function loader(args: LoaderFunctionArgs) {
  const { twoFactorEnabled } = await authorize(args, 'account.manage-own')
  return twoFactorEnabled ? redirect('/account') : null
}

export async function action(args: ActionFunctionArgs) {
  const actor = await authorize(args, 'account.manage-own')
  const field = await readFields(args.request)
  if (field('code')) {
    const confirmed = await attempt({}, () => confirmSecondFactor(actor, args.request, field('code')))
    if (confirmed.ok) return redirect('/account', { headers: confirmed.value })
    return data({ setUp: null, errors: confirmed.refused.errors }, 422)
  }
  const begun = await attempt({}, () => beginSecondFactor(args.request, field('password')))
  return begun.ok ? data({ setUp: begun.value, errors: {} }) : data({ setUp: null, errors: begun.refused.errors }, 422)
}

export default function EnableSecondFactor() {
  const answer = useActionData<typeof action>()
  const errors: Record<string, string[]> = answer?.errors ?? {}
  const confirming = Boolean(answer?.setUp) || Boolean(errors.code)
  return (
    <div className="max-w-xl">
      <PageHeader title="启用动态口令" trail={[{ to: '/account', label: '我的账号' }]} />
      {!confirming && (
        <Section title="第一步：确认是您本人">
          <Form method="post">
            <TextField
              label="登录密码"
              name="password"
              type="password"
              autoComplete="current-password"
              required
              errors={errors.password}
            />
            <Button>下一步</Button>
          </Form>
        </Section>
      )}
      {confirming && (
        <Section title="第二步：用手机应用扫码，再输入它显示的 6 位数字">
          {answer?.setUp && (
            <>
              <img
                src={answer.setUp.picture}
                alt="动态口令的二维码"
                width={200}
                height={200}
                className="my-4 bg-white"
              />
              <p className="text-sm">
                不能扫码时，在应用里手工输入：<code className="break-all">{answer.setUp.secret}</code>
              </p>
              <details className="my-4">
                <summary>备用码（手机丢失时用，每个只能用一次，请抄下保存）</summary>
                <ul className="grid grid-cols-2 font-mono">
                  {answer.setUp.backupCodes.map((code) => (
                    <li key={code}>{code}</li>
                  ))}
                </ul>
              </details>
            </>
          )}
          <Form method="post">
            <TextField
              label="6 位数字"
              name="code"
              inputMode="numeric"
              autoComplete="one-time-code"
              required
              maxLength={10}
              errors={errors.code}
            />
            <Button>启用</Button>
          </Form>
        </Section>
      )}
    </div>
  )
}
