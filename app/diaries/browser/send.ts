import type { Delivery } from '../delivery'

/** The server's answer, or why there is none. */
export type Answer = Delivery | 'unreachable' | 'signed-out'

const patience = 60_000 // photos over a village's network

/** Sends an entry, new or changed. Sending the same one again does no harm. */
export async function send(form: FormData, entryId?: string): Promise<Answer> {
  const impatience = new AbortController()
  const timer = setTimeout(() => impatience.abort(), patience)
  try {
    const address = entryId ? `/diary/deliveries?entry=${encodeURIComponent(entryId)}` : '/diary/deliveries'
    const response = await fetch(address, { method: 'POST', body: form, redirect: 'manual', signal: impatience.signal })
    if (response.type === 'opaqueredirect') return 'signed-out'
    if (![200, 409, 422].includes(response.status)) return 'unreachable'
    return (await response.json()) as Delivery
  } catch {
    return 'unreachable'
  } finally {
    clearTimeout(timer)
  }
}
