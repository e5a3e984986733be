import { Form, NavLink, useLocation, useNavigation } from '@remix-run/react'
import type { ReactNode } from 'react'
import { useRefusalInSight } from './refusal-in-sight'

export type FramePerson = {
  name: string
  unit: string
  role: string
  roles: { grantId: string; label: string; current: boolean }[]
}

type Props = {
  person: FramePerson | null
  navigation: { to: string; label: string }[]
  largeType: boolean
  children: ReactNode
}

/** The frame of every page: top bar, the person's own work at the left (below on a phone), the page. */
export function Frame({ person, navigation, largeType, children }: Props) {
  const busy = useNavigation().state !== 'idle'
  useRefusalInSight()
  return (
    <>
      <a
        href="#content"
        className="sr-only focus:not-sr-only focus:fixed focus:left-2 focus:top-2 focus:z-50 focus:bg-white focus:p-3"
      >
        跳到正文
      </a>
      {busy && (
        <div role="status" className="fixed inset-x-0 top-0 z-50 h-1 animate-pulse bg-plum">
          <span className="sr-only">正在处理</span>
        </div>
      )}
      <TopBar person={person} largeType={largeType} />
      <div className="mx-auto flex max-w-[90rem]">
        {navigation.length > 0 && <Navigation items={navigation} />}
        <main
          id="content"
          tabIndex={-1}
          className="min-w-0 flex-1 px-4 pb-28 pt-6 outline-none md:px-8 md:pb-16 print:p-0"
        >
          {children}
        </main>
      </div>
    </>
  )
}

function TopBar({ person, largeType }: Pick<Props, 'person' | 'largeType'>) {
  const { pathname, search } = useLocation()
  const back = <input type="hidden" name="to" value={pathname + search} />
  return (
    <header className="no-print border-b border-line bg-paper">
      <div className="mx-auto flex max-w-[90rem] flex-wrap items-center gap-x-5 gap-y-1 px-4 py-2 md:px-8">
        <NavLink to="/" className="flex items-baseline gap-2 no-underline">
          <span className="font-serif text-xl font-bold tracking-wide text-plum">妇情</span>
          <span className="hidden text-sm text-ink-soft sm:inline">下基层 · 访妇情 · 办实事</span>
        </NavLink>
        <NavLink to="/columns" className="min-h-tap content-center text-sm text-ink-soft no-underline hover:text-plum">
          栏目
        </NavLink>
        <div className="ml-auto flex flex-wrap items-center gap-x-4 gap-y-1 text-sm">
          <Form method="post" action="/preferences" preventScrollReset>
            {back}
            <button
              name="largeType"
              value={largeType ? '0' : '1'}
              className="min-h-tap px-1 text-ink-soft hover:text-plum"
              aria-pressed={largeType}
            >
              {largeType ? '标准字' : '大字'}
            </button>
          </Form>
          <NavLink to="/help" className="min-h-tap content-center text-ink-soft no-underline hover:text-plum">
            帮助
          </NavLink>
          {person ? (
            <PersonMenu person={person} />
          ) : (
            <NavLink to="/sign-in" className="min-h-tap content-center">
              登录
            </NavLink>
          )}
        </div>
      </div>
    </header>
  )
}

/** Who is here, in which role; opens without scripts to what she may do about it. */
function PersonMenu({ person: { name, unit, role, roles } }: { person: FramePerson }) {
  const { pathname } = useLocation()
  const item =
    'min-h-11 w-full content-center rounded-box px-3 text-left text-ink no-underline enabled:hover:bg-plum-pale disabled:font-semibold disabled:text-plum'
  return (
    <details key={pathname + unit + role} className="relative">
      <summary className="min-h-tap list-none content-center whitespace-nowrap hover:text-plum [&::-webkit-details-marker]:hidden">
        {name}
        <span className="text-ink-soft max-sm:sr-only">
          （{unit}
          {role}）
        </span>{' '}
        <span aria-hidden className="text-ink-soft">
          ▾
        </span>
      </summary>
      <div className="absolute right-0 z-40 mt-1 grid w-max min-w-44 divide-y divide-line rounded-box border border-line-strong bg-paper">
        <p aria-hidden className="px-4 py-2 text-ink-soft sm:hidden">
          {unit} {role}
        </p>
        {roles.length > 1 && (
          <Form method="post" action="/role" className="p-1">
            <p className="px-3 pt-1 text-ink-soft">切换身份</p>
            {roles.map(({ grantId, label, current }) => (
              <button key={grantId} name="grant" value={grantId} disabled={current} className={`block ${item}`}>
                {label}
                {current && '（当前）'}
              </button>
            ))}
          </Form>
        )}
        <div className="p-1">
          <NavLink to="/account" className={`block hover:bg-plum-pale ${item}`}>
            我的账号
          </NavLink>
          <Form method="post" action="/sign-out">
            <button className={item}>退出登录</button>
          </Form>
        </div>
      </div>
    </details>
  )
}

function Navigation({ items }: { items: Props['navigation'] }) {
  return (
    <nav
      aria-label="我的工作"
      className="no-print fixed inset-x-0 bottom-0 z-30 border-t border-line bg-paper md:sticky md:top-0 md:h-fit md:w-40 md:shrink-0 md:border-0 md:bg-transparent md:pl-4 md:pt-6"
    >
      <ul className="flex md:block">
        {items.map(({ to, label }) => (
          <li key={to} className="flex-1">
            <NavLink
              to={to}
              end={items.some((other) => other.to !== to && other.to.startsWith(`${to}/`))}
              prefetch="intent"
              className="flex min-h-14 items-center justify-center border-transparent text-sm text-ink-soft no-underline hover:text-plum aria-[current=page]:border-plum aria-[current=page]:font-semibold aria-[current=page]:text-plum max-md:border-t-3 md:min-h-11 md:justify-start md:border-l-3 md:pl-3 md:text-base"
            >
              {label}
            </NavLink>
          </li>
        ))}
      </ul>
    </nav>
  )
}
