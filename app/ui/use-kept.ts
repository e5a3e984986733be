import { useEffect, useRef, useState } from 'react'

/**
 * Keeps what was typed on this machine until it is known to be saved, and offers it again after a crash,
 * a lost connection or an ended session.
 * @param key names the text and whose it is; `current` is what the form holds now, `changed` whether it holds anything not yet saved
 */
export function useKept<Typed>(key: string, current: Typed, changed: boolean) {
  const [found, setFound] = useState<Typed | null>(null)
  useEffect(() => {
    const text = localStorage.getItem(key)
    if (text === null) return
    try {
      const kept = JSON.parse(text) as Typed
      if (JSON.stringify(kept) !== JSON.stringify(current)) setFound(kept)
    } catch {
      localStorage.removeItem(key)
    }
    // only what lay here when the page was opened counts
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [key])
  const held = useRef(false)
  useEffect(() => {
    if (changed) localStorage.setItem(key, JSON.stringify(current))
    else if (held.current) localStorage.removeItem(key)
    held.current = changed
  }, [key, changed, current])
  const drop = () => {
    localStorage.removeItem(key)
    setFound(null)
  }
  return { found, drop, take: () => (setFound(null), found) }
}
