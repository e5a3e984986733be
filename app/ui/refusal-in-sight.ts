import { useNavigation } from '@remix-run/react'
import { useEffect, useRef } from 'react'

const fieldAtFault = 'main [aria-invalid="true"]'
const message = 'main [role="alert"]'
const textsOf = (selector: string) => Array.from(document.querySelectorAll(selector), ({ textContent }) => textContent)

/**
 * A form that is refused stays where it was scrolled to, its button far below the field at fault. Brings the first such
 * field into sight with the focus in it, or else the message that was not there before.
 */
export function useRefusalInSight() {
  const { state, formMethod } = useNavigation()
  const sent = useRef<{ path: string; messages: (string | null)[] } | null>(null)
  useEffect(() => {
    if (state === 'submitting' && formMethod !== 'GET')
      sent.current = { path: location.pathname, messages: textsOf(message) }
    if (state !== 'idle' || !sent.current) return
    const { path, messages } = sent.current
    sent.current = null
    if (location.pathname !== path) return
    const field = document.querySelector<HTMLElement>(fieldAtFault)
    field?.focus({ preventScroll: true })
    const shown =
      field ?? Array.from(document.querySelectorAll(message)).find(({ textContent }) => !messages.includes(textContent))
    shown?.scrollIntoView({ block: 'center' })
  }, [state, formMethod])
}
