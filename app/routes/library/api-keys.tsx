import { data, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { Form, useActionData, useLoaderData } from '@remix-run/react'
import { can } from '../../accounts/permissions'
import { authorize } from '../../accounts/session.server'
import { listKeys, makeKey, mostKeys } from '../../library/api/keys.server'
import { perMinute } from '../../library/api/limits.server'
import { ApiGuide } from '../../library/components/api-guide'
import { keySchema } from '../../library/schema'
import { readForm } from '../../server/form.server'
import { attempt } from '../../server/refusal'
import { Button } from '../../ui/button'
import { formatDate } from '../../ui/dates'
import { TextField } from '../../ui/field'
import { Badge, EmptyState, Notice, PageHeader, Section } from '../../ui/page'

export const meta: MetaFunction = () => [{ title: '程序接口 · 妇情' }]

export async function loader(args: LoaderFunctionArgs) {
  const actor = await authorize(args, 'api-key.manage')
  return {
    keys: await listKeys(actor),
    mayMake: can(actor, 'library.search'),
    mostKeys,
    perMinute,
    origin: new URL(args.request.url).origin,
  }
}

export async function action(args: ActionFunctionArgs) {
  const actor = await authorize(args, 'library.search')
  const form = await readForm(args.request, keySchema)
  if (!form.ok) return data({ ...form.refused, key: null }, 422)
  const made = await attempt(form.values, () => makeKey(actor, form.value.name))
  return made.ok
    ? data({ key: made.value, errors: {} as Record<string, string[]> }, { headers: { 'Cache-Control': 'no-store' } })
    : data({ ...made.refused, key: null }, 422)
}

export default function ApiKeys() {
  const { keys, mayMake, mostKeys: limit, perMinute: rate, origin } = useLoaderData<typeof loader>()
  const made = useActionData<typeof action>()
  return (
    <div className="max-w-4xl">
      <PageHeader
        title="程序接口"
        lead="用程序检索资料库：只读，能查到的和您在检索页上能查到的一样。"
        trail={mayMake ? [{ to: '/search', label: '检索' }] : []}
      />
      {made?.key && (
        <Notice tone="good" title="密钥已生成，只显示这一次">
          <p className="my-2 break-all font-mono text-lg">{made.key}</p>
          <p>请马上存到安全的地方；系统里只留它的指纹，丢了只能再生成一个。</p>
        </Notice>
      )}
      {mayMake && (
        <Section title="生成密钥">
          <Form method="post" className="max-w-md">
            <TextField
              name="name"
              label="用在哪里"
              help={`例如“年度词频统计”。最多同时有 ${limit} 个密钥。`}
              maxLength={40}
              required
              errors={made?.errors.name}
            />
            <Button>生成密钥</Button>
          </Form>
        </Section>
      )}
      <Section title={mayMake ? '我的密钥' : '所有密钥'}>
        {keys.length === 0 ? (
          <EmptyState title="还没有密钥" />
        ) : (
          <ul className="divide-y divide-line">
            {keys.map(({ id, name, beginning, madeAt, lastUsedOn, revokedAt, owner }) => (
              <li key={id} className="flex flex-wrap items-center justify-between gap-x-6 gap-y-1 py-3">
                <span>
                  {name} <code>{beginning}…</code>
                  {owner && `　${owner}`}
                  <span className="block text-sm text-ink-soft">
                    {formatDate(madeAt)} 生成，{lastUsedOn ? `最近用于 ${formatDate(lastUsedOn)}` : '还没有用过'}
                  </span>
                </span>
                {revokedAt ? (
                  <Badge>已作废</Badge>
                ) : (
                  <Form method="post" action={`/api-keys/${id}/revocation`}>
                    <Button tone="danger" aria-label={`作废 ${name}`}>
                      作废
                    </Button>
                  </Form>
                )}
              </li>
            ))}
          </ul>
        )}
      </Section>
      <ApiGuide origin={origin} rate={rate} />
    </div>
  )
}
