import { Link } from '@remix-run/react'
import type { SerializeFrom } from '@remix-run/node'
import { ButtonLink } from '../../ui/button'
import { formatDate } from '../../ui/dates'
import type { ManagedPerson } from '../people/queries.server'
import { roleNames } from '../wording'

/** The roles a person holds and has held. */
export function PersonRoles({
  person: { id, standing, former, beyond },
}: {
  person: ManagedPerson | SerializeFrom<ManagedPerson>
}) {
  return (
    <>
      {standing.length === 0 && <p className="text-signal">没有身份，现在不能登录。</p>}
      <ul className="mb-4 divide-y divide-line">
        {standing.map((grant) => (
          <li key={grant.id} className="flex flex-wrap items-center justify-between gap-x-4 py-1">
            <span>
              <b>{roleNames[grant.role]}</b>（{grant.unit.name}）
              <span className="text-sm text-ink-soft">{formatDate(grant.grantedAt)}起</span>
            </span>
            {!beyond && (
              <Link
                to={`/people/${id}/roles/${grant.id}/revocation`}
                className="min-h-tap content-center"
                aria-label={`撤销${roleNames[grant.role]}（${grant.unit.name}）`}
              >
                撤销
              </Link>
            )}
          </li>
        ))}
      </ul>
      {!beyond && (
        <ButtonLink tone="plain" to={`/people/${id}/roles`}>
          增加身份
        </ButtonLink>
      )}
      {former.length > 0 && (
        <details className="mt-4">
          <summary className="min-h-tap content-center text-sm">以前的身份（{former.length}）</summary>
          <ul className="text-sm text-ink-soft">
            {former.map((grant) => (
              <li key={grant.id}>
                {roleNames[grant.role]}（{grant.unit.name}），{formatDate(grant.grantedAt)}至
                {formatDate(grant.revokedAt!)}
              </li>
            ))}
          </ul>
        </details>
      )}
    </>
  )
}
