import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { fetchPasswords } from '../../accounts/roster/fetch-passwords.server'
import { findImport } from '../../accounts/roster/queries.server'
import { authorize } from '../../accounts/session.server'
import { attachment } from '../../server/attachment'

export async function action(args: ActionFunctionArgs) {
  const actor = await authorize(args, 'people.manage')
  const sheet = await fetchPasswords(actor, args.params.import!)
  return sheet ? attachment('初始密码.xlsx', sheet) : redirect(`/people/imports/${args.params.import}`)
}

export async function loader(args: LoaderFunctionArgs) {
  const actor = await authorize(args, 'people.manage')
  await findImport(actor, args.params.import!, { page: 1, all: false }) // 404 when there is none
  return redirect(`/people/imports/${args.params.import}`)
}
