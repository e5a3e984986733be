import type { LinksFunction, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { Links, Meta, Outlet, Scripts, ScrollRestoration, useLoaderData, useRouteLoaderData } from '@remix-run/react'
import type { ReactNode } from 'react'
import { readPreferences } from './accounts/preferences.server'
import { readActor } from './accounts/session.server'
import { navigationFor } from './accounts/navigation'
import { roleNames } from './accounts/wording'
import stylesheet from './styles.css?url'
import { ErrorPage, wordsOf } from './ui/error-page'
import { Frame } from './ui/frame'
import { useNonce } from './ui/nonce'

export { shouldRevalidate } from './ui/should-revalidate'

export const links: LinksFunction = () => [
  { rel: 'stylesheet', href: stylesheet },
  { rel: 'icon', href: '/favicon.svg', type: 'image/svg+xml' },
]

/** What a page is called that names itself not: an error page says so. */
export const meta: MetaFunction = ({ error }) => [{ title: error ? `${wordsOf(error).title} · 妇情` : '妇情' }]

export async function loader(args: LoaderFunctionArgs) {
  const actor = await readActor(args)
  return {
    largeType: readPreferences(args.request).largeType,
    person: actor && {
      name: actor.name,
      unit: actor.unit.shortName,
      role: roleNames[actor.role],
      roles: actor.roles.map(({ grantId, role, unit }) => ({
        grantId,
        label: `${roleNames[role]} · ${unit.shortName}`,
        current: role === actor.role && unit.id === actor.unit.id,
      })),
    },
    navigation: navigationFor(actor),
  }
}

export function Layout({ children }: { children: ReactNode }) {
  const nonce = useNonce()
  const data = useRouteLoaderData<typeof loader>('root')
  return (
    <html lang="zh-CN" data-large-type={data?.largeType ? '' : undefined}>
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="format-detection" content="telephone=no" />
        <Meta />
        <Links />
      </head>
      <body>
        {children}
        <ScrollRestoration nonce={nonce} />
        <Scripts nonce={nonce} />
      </body>
    </html>
  )
}

export default function App() {
  const { person, navigation, largeType } = useLoaderData<typeof loader>()
  return (
    <Frame person={person} navigation={navigation} largeType={largeType}>
      <Outlet />
    </Frame>
  )
}

export function ErrorBoundary() {
  const data = useRouteLoaderData<typeof loader>('root')
  return (
    <Frame person={data?.person ?? null} navigation={data?.navigation ?? []} largeType={data?.largeType ?? false}>
      <ErrorPage />
    </Frame>
  )
}
