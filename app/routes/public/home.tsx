import { redirect, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { homeOf } from '../../accounts/navigation'
import { readActor } from '../../accounts/session.server'
import { ButtonLink } from '../../ui/button'

export const meta: MetaFunction = () => [{ title: '妇情' }]

export async function loader(args: LoaderFunctionArgs) {
  const actor = await readActor(args)
  if (actor) throw redirect(homeOf(actor.role))
  return null
}

export default function Home() {
  return (
    <div className="mx-auto max-w-3xl py-10">
      <h1 className="font-serif text-2xl">下基层 · 访妇情 · 办实事</h1>
      <p className="mt-4">一本妇情日记，一篇有情况、有分析、有建议的调研报告，一次匿名而公正的评选。</p>
      <p className="mt-8"><ButtonLink to="/sign-in">登录</ButtonLink></p>
    </div>
  )
}
