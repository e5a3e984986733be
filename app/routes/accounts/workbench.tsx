import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { requireActor } from '../../accounts/session.server'
import { PageHeader } from '../../ui/page'

export const meta: MetaFunction = () => [{ title: '工作台 · 妇情' }]

export async function loader(args: LoaderFunctionArgs) {
  const actor = await requireActor(args)
  return { name: actor.name }
}

export default function Workbench() {
  const { name } = useLoaderData<typeof loader>()
  return <PageHeader title={`${name}，您好`} lead="这里列出等您办的事。" />
}
