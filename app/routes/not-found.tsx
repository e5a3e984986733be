import { ErrorPage } from '../ui/error-page'

export function loader(): never {
  throw new Response(null, { status: 404 })
}

export default function NotFound() {
  return null
}

export { ErrorPage as ErrorBoundary }
