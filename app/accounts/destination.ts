/** A path of this site to go to after signing in; anything else becomes the start page. */
export function safeDestination(to: string | null): string {
  // a browser leaves out control characters: «/⇥/elsewhere» would be another site's address
  return to && /^\/(?![/\\])\P{Cc}*$/u.test(to) ? to : '/'
}
