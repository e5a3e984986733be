import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { fetchPasswords } from '../../accounts/roster/fetch-passwords.server'
import { authorize } from '../../accounts/session.server'
import { sheetResponse } from '../../server/sheet-response.server'

export async function action(args: ActionFunctionArgs) {
  const actor = await authorize(args, 'people.manage')
  const sheet = await fetchPasswords(actor, args.params.import!)
  return sheet ? sheetResponse(sheet, '初始密码.xlsx') : redirect(`/people/imports/${args.params.import}`)
}

export async function loader(args: LoaderFunctionArgs) {
  await authorize(args, 'people.manage')
  return redirect(`/people/imports/${args.params.import}`)
}
