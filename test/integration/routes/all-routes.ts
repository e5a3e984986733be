import { routes } from '../../../app/routes'
import type { Records } from './world'

/** Every route of app/routes.ts: its path with a slash before it, and its file. */
export function allRoutes(): { path: string; file: string }[] {
  const found: { path: string; file: string }[] = []
  const route = ((path: string | undefined, file: string) =>
    void found.push({ path: `/${path ?? ''}`.replace('//', '/'), file })) as Parameters<
    Parameters<Parameters<typeof routes>[0]>[0]
  >[0]
  void routes(((callback: (define: typeof route) => void) => callback(route)) as Parameters<typeof routes>[0])
  return found
}

/** The path with records in the places of its parameters; `renamed` says which record stands for a parameter. */
export function fill(path: string, records: Records, renamed: Records = {}): string {
  return path
    .replace(/:(\w+)/g, (_, name: string) => {
      const value = records[renamed[name] ?? name]
      if (value === undefined) throw new Error(`No record for :${name} in ${path}: add one to world.ts`)
      return value
    })
    .replace('*', 'no/such/page')
}
