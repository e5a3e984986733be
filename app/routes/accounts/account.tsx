import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { Form, Link, useActionData, useLoaderData, useSearchParams } from '@remix-run/react'
import { passwordChangeSchema } from '../../accounts/schema'
import { changePassword } from '../../accounts/second-factor.server'
import { authorize } from '../../accounts/session.server'
import { roleNames } from '../../accounts/wording'
import { readForm } from '../../server/form.server'
import { attempt } from '../../server/refusal'
import { Button, ButtonLink } from '../../ui/button'
import { TextField } from '../../ui/field'
import { Notice, PageHeader, Section } from '../../ui/page'

export const meta: MetaFunction = () => [{ title: '我的账号 · 妇情' }]

export async function loader(args: LoaderFunctionArgs) {
  const { name, username, home, roles, twoFactorEnabled, mustChangePassword } = await authorize(
    args,
    'account.manage-own',
  )
  return {
    name,
    username,
    unit: home.name,
    twoFactorEnabled,
    mustChangePassword,
    roles: roles.map(({ role, unit }) => `${roleNames[role]}（${unit.name}）`),
  }
}

export async function action(args: ActionFunctionArgs) {
  const actor = await authorize(args, 'account.manage-own')
  const form = await readForm(args.request, passwordChangeSchema, { maxBytes: 16 * 1024 })
  if (!form.ok) return data({ errors: form.refused.errors }, 422)
  const { currentPassword, newPassword } = form.value
  const changed = await attempt({}, () => changePassword(actor, args.request, currentPassword, newPassword))
  return changed.ok
    ? redirect('/account?changed=password', { headers: changed.value })
    : data({ errors: changed.refused.errors }, 422)
}

export default function Account() {
  const account = useLoaderData<typeof loader>()
  const errors = useActionData<typeof action>()?.errors
  const [search] = useSearchParams()
  return (
    <div className="max-w-2xl">
      <PageHeader title="我的账号" lead={`${account.name}　${account.unit}　账号 ${account.username}`} />
      {search.get('changed') === 'password' && (
        <Notice tone="good" title="密码已修改">
          <p className="mb-3">其他地方的登录已全部退出。</p>
          <ButtonLink to="/">去工作</ButtonLink>
        </Notice>
      )}
      {account.mustChangePassword && (
        <Notice tone="warning" title="请先把初始密码改成自己的">
          改好就可以开始工作。现用密码填管理员给您的初始密码。
        </Notice>
      )}
      {!account.mustChangePassword && (
        <Section title="身份">
          <ul className="list-disc pl-5">
            {account.roles.map((role) => (
              <li key={role}>{role}</li>
            ))}
          </ul>
        </Section>
      )}
      <Section title="修改密码">
        <Form method="post" key={search.get('changed')}>
          <input type="text" name="username" defaultValue={account.username} autoComplete="username" hidden readOnly />
          <TextField
            label="现用密码"
            name="currentPassword"
            type="password"
            autoComplete="current-password"
            required
            errors={errors?.currentPassword}
          />
          <TextField
            label="新密码"
            help="至少 10 个字符，大写、小写、数字、符号至少三类"
            name="newPassword"
            type="password"
            autoComplete="new-password"
            required
            minLength={10}
            errors={errors?.newPassword}
          />
          <TextField
            label="再填一遍新密码"
            name="again"
            type="password"
            autoComplete="new-password"
            required
            errors={errors?.again}
          />
          <Button>修改密码</Button>
        </Form>
      </Section>
      {!account.mustChangePassword && (
        <Section title="动态口令">
          {account.twoFactorEnabled ? (
            <p>已启用。登录时除密码外，还要输入手机上的 6 位数字。更换手机，请联系系统管理员。</p>
          ) : (
            <>
              <p className="mb-4">
                启用后，登录时除密码外还要输入手机应用上的 6 位数字。建议评委、监督员和管理员启用。
              </p>
              <ButtonLink tone="plain" to="/account/second-factor">
                启用动态口令
              </ButtonLink>
            </>
          )}
        </Section>
      )}
      <p>
        <Link to="/help">使用帮助</Link>
      </p>
    </div>
  )
}
