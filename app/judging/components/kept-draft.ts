import { useEffect, useState } from 'react'

type Kept = { marks: Record<string, string>; opinion: string }

/**
 * Keeps what was typed on this machine until it is known to be saved, and offers it again after a crash,
 * a lost connection or an ended session.
 */
export function useKeptDraft(code: string, current: Kept, changed: boolean) {
  const key = `score-sheet:${code}`
  const [found, setFound] = useState<Kept | null>(null)
  useEffect(() => {
    const text = localStorage.getItem(key)
    if (text === null) return
    try {
      const kept = JSON.parse(text) as Kept
      if (JSON.stringify(kept) !== JSON.stringify(current)) setFound(kept)
    } catch {
      localStorage.removeItem(key)
    }
    // only what lay here when the page was opened counts
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [key])
  useEffect(() => {
    if (changed) localStorage.setItem(key, JSON.stringify(current))
  }, [key, changed, current])
  const drop = () => {
    localStorage.removeItem(key)
    setFound(null)
  }
  return { found, drop, take: () => (setFound(null), found) }
}
