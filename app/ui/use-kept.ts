import { useEffect, useRef, useState } from 'react'
import { forget, keep, kept } from './storage'

/**
 * Keeps what was typed on this machine until it is known to be saved, and offers it again after a crash,
 * a lost connection or an ended session.
 * @param key names the text and whose it is; `current` is what the form holds now, `changed` whether it holds anything not yet saved
 */
export function useKept<Typed>(key: string, current: Typed, changed: boolean) {
  const [found, setFound] = useState<Typed | null>(null)
  useEffect(() => {
    const left = kept(key) as Typed | null
    if (left !== null && JSON.stringify(left) !== JSON.stringify(current)) setFound(left)
    // only what lay here when the page was opened counts
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [key])
  const held = useRef(false)
  useEffect(() => {
    if (changed) keep(key, current)
    else if (held.current) forget(key)
    held.current = changed
  }, [key, changed, current])
  const drop = () => {
    forget(key)
    setFound(null)
  }
  return { found, drop, take: () => (setFound(null), found) }
}
