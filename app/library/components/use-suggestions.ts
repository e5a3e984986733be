import { useFetcher } from '@remix-run/react'
import { useEffect, useRef, useState } from 'react'
import type { Suggestion } from '../../../search'

const pause = 150 // milliseconds without a key before the server is asked

/** Completions for what is being typed: asked for when the hands rest, and only shown while they fit the text. */
export function useSuggestions() {
  const fetcher = useFetcher<{ typed: string; suggestions: Suggestion[] }>()
  const [typed, setTyped] = useState<string | null>(null)
  const [active, setActive] = useState(-1)
  const timer = useRef<ReturnType<typeof setTimeout>>()
  useEffect(() => () => clearTimeout(timer.current), [])

  const close = () => {
    clearTimeout(timer.current)
    setTyped(null)
    setActive(-1)
  }
  const type = (text: string) => {
    close()
    if (text.trim() === '' || text.length > 100) return
    timer.current = setTimeout(() => {
      setTyped(text)
      fetcher.load(`/search/suggestions?q=${encodeURIComponent(text)}`)
    }, pause)
  }
  const fits = typed !== null && fetcher.data?.typed === typed
  return { suggestions: fits ? fetcher.data!.suggestions : [], active, setActive, type, close }
}
