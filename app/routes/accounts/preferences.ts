import { redirect, type ActionFunctionArgs } from '@remix-run/node'
import { safeDestination } from '../../accounts/destination'
import { writePreferences } from '../../accounts/preferences.server'

export async function action({ request }: ActionFunctionArgs) {
  const form = await request.formData()
  const cookie = writePreferences({ largeType: form.get('largeType') === '1' })
  return redirect(safeDestination(String(form.get('to') ?? '')), { headers: { 'Set-Cookie': cookie } })
}

export function loader() {
  return redirect('/')
}
