import type { SerializeFrom } from '@remix-run/node'
import { Form } from '@remix-run/react'
import { Button, ButtonLink } from '../../ui/button'
import { formatDate } from '../../ui/dates'
import type { ManagedPerson } from '../people/queries.server'

/** How the account stands, and what can be done with it. */
export function PersonAccount({
  person,
  self,
}: {
  person: ManagedPerson | SerializeFrom<ManagedPerson>
  self: boolean
}) {
  const { id, deactivatedAt, locked, mustChangePassword, twoFactorEnabled, createdAt, beyond } = person
  const facts = [
    `${formatDate(createdAt)}开通`,
    deactivatedAt && `${formatDate(deactivatedAt)}停用，不能登录`,
    locked && '连续输错密码，暂时锁定',
    mustChangePassword && '还没有改初始密码',
    twoFactorEnabled ? '已启用动态口令' : '没有启用动态口令',
  ].filter(Boolean)
  return (
    <>
      <p className="mb-4">{facts.join('；')}。</p>
      {!beyond && (
        <div className="flex flex-wrap gap-3">
          {locked && (
            <Form method="post" action={`/people/${id}/unlocking`}>
              <Button tone="plain">解除锁定</Button>
            </Form>
          )}
          {!deactivatedAt && (
            <ButtonLink tone="plain" to={`/people/${id}/password`}>
              重设密码
            </ButtonLink>
          )}
          {twoFactorEnabled && (
            <ButtonLink tone="plain" to={`/people/${id}/second-factor-removal`}>
              解除动态口令
            </ButtonLink>
          )}
          {!deactivatedAt && !self && (
            <ButtonLink tone="danger" to={`/people/${id}/deactivation`}>
              停用账号
            </ButtonLink>
          )}
          {deactivatedAt && <ButtonLink to={`/people/${id}/reactivation`}>恢复账号</ButtonLink>}
        </div>
      )}
    </>
  )
}
