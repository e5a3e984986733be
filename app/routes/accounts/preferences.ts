import { redirect, type ActionFunctionArgs } from '@remix-run/node'
import { safeDestination } from '../../accounts/destination'
import { writePreferences } from '../../accounts/preferences.server'
import { readFields } from '../../server/form.server'

export async function action({ request }: ActionFunctionArgs) {
  const field = await readFields(request)
  const cookie = writePreferences({ largeType: field('largeType') === '1' })
  return redirect(safeDestination(field('to')), { headers: { 'Set-Cookie': cookie } })
}

export function loader() {
  return redirect('/')
}
