import { routes } from '../../../app/routes'
import type { Records } from './world'

/** Every path of app/routes.ts, as written there, with a slash before it. */
export function allPaths(): string[] {
  const found: string[] = []
  const route = ((path: string | undefined) => void found.push(path ?? '/')) as Parameters<Parameters<Parameters<typeof routes>[0]>[0]>[0]
  void routes(((callback: (define: typeof route) => void) => callback(route)) as Parameters<typeof routes>[0])
  return found.map((path) => (path.startsWith('/') ? path : `/${path}`))
}

/** The path with records in the places of its parameters; `renamed` says which record stands for a parameter. */
export function fill(path: string, records: Records, renamed: Records = {}): string {
  return path.replace(/:(\w+)/g, (_, name: string) => {
    const value = records[renamed[name] ?? name]
    if (value === undefined) throw new Error(`No record for :${name} in ${path}: add one to world.ts`)
    return value
  }).replace('*', 'no/such/page')
}
