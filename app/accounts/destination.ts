/** A path of this site to go to after signing in; anything else becomes the start page. */
export function safeDestination(to: string | null): string {
  if (!to || !/^\/(?![/\\])/.test(to)) return '/'
  return to
}
