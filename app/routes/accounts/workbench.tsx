import { redirect, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { Link, useLoaderData } from '@remix-run/react'
import { homeOf } from '../../accounts/navigation'
import { can } from '../../accounts/permissions'
import { requireActor } from '../../accounts/session.server'
import { StandingFigures } from '../../accounts/workbench/components/standing-figures'
import { WaitingList } from '../../accounts/workbench/components/waiting-list'
import { readWorkbench } from '../../accounts/workbench/workbench.server'
import { countFresh } from '../../library/saved-searches.server'
import { ButtonLink } from '../../ui/button'
import { formatDate } from '../../ui/dates'
import { PageHeader, Section } from '../../ui/page'

export const meta: MetaFunction = () => [{ title: '工作台 · 妇情' }]

export async function loader(args: LoaderFunctionArgs) {
  const actor = await requireActor(args)
  const workbench = await readWorkbench(actor)
  if (!workbench) throw redirect(homeOf(actor.role))
  const fresh = can(actor, 'library.search') ? await countFresh(actor) : 0
  return { ...workbench, fresh, name: actor.name, fieldworker: actor.role === 'CADRE' || actor.role === 'UNIT_LEADER' }
}

export default function Workbench() {
  const { name, today, now, campaign, waiting, standing, recent, fieldworker, fresh } = useLoaderData<typeof loader>()
  return (
    <>
      <PageHeader
        title={`${name}，您好`}
        lead={`今天是 ${formatDate(today)} · ${campaign}`}
        actions={
          fieldworker && (
            <ButtonLink to="/diary/new" tone="plain">
              记日记
            </ButtonLink>
          )
        }
      />
      <Section title="等您办的事">
        <WaitingList waiting={waiting} now={now} />
      </Section>
      <Section title="现在的进度">
        <StandingFigures standing={standing} />
      </Section>
      {fresh > 0 && (
        <p className="mb-8">
          <Link to="/saved-searches">您存下的检索新到 {fresh} 条</Link>
        </p>
      )}
      {recent
        .filter(({ items }) => items.length > 0)
        .map(({ title: name, items }) => (
          <Section key={name} title={name}>
            <ul className="grid gap-3">
              {items.map(({ key, title, detail, to }) => (
                <li key={key}>
                  <Link to={to} className="underline">
                    {title}
                  </Link>
                  <span className="block text-sm text-ink-soft">{detail}</span>
                </li>
              ))}
            </ul>
          </Section>
        ))}
    </>
  )
}
