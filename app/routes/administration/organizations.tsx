import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { UnitTree } from '../../accounts/components/unit-tree'
import { organizationTree } from '../../accounts/organizations/queries.server'
import { authorize } from '../../accounts/session.server'
import { ButtonLink } from '../../ui/button'
import { PageHeader } from '../../ui/page'

export const meta: MetaFunction = () => [{ title: '单位 · 妇情' }]

export async function loader(args: LoaderFunctionArgs) {
  await authorize(args, 'organization.manage')
  return { tree: await organizationTree() }
}

export default function Organizations() {
  const { tree } = useLoaderData<typeof loader>()
  return (
    <div className="max-w-4xl">
      <PageHeader
        title="单位"
        lead="省、市、县三级妇联按 2012 年行政区划代码排列；开发区、直属机关等不在代码里的单位可以另外增加。"
        actions={<ButtonLink to="/organizations/new">增加单位</ButtonLink>}
      />
      <UnitTree nodes={tree} />
    </div>
  )
}
