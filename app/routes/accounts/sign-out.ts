import { redirect, type ActionFunctionArgs } from '@remix-run/node'
import { authentication } from '../../accounts/authentication.server'

export async function action({ request }: ActionFunctionArgs) {
  const { headers } = await authentication.api.signOut({ headers: request.headers, returnHeaders: true })
  return redirect('/', { headers })
}

export function loader() {
  return redirect('/')
}
