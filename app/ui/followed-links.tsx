import { useNavigate } from '@remix-run/react'
import { useEffect, useRef, type ReactNode } from 'react'

/**
 * Follows the plain links inside within the app, without loading the page anew. In long lists a Link for every row is
 * the dearest part of a page on the server; one listener does the same for all.
 */
export function FollowedLinks({ children, className }: { children: ReactNode; className?: string }) {
  const box = useRef<HTMLDivElement>(null)
  const navigate = useNavigate()
  useEffect(() => {
    const follow = (event: MouseEvent) => {
      if (
        event.defaultPrevented ||
        event.button !== 0 ||
        event.metaKey ||
        event.ctrlKey ||
        event.shiftKey ||
        event.altKey
      )
        return
      const link = (event.target as Element).closest('a')
      if (!link || link.target || link.hasAttribute('download') || link.origin !== location.origin) return
      event.preventDefault()
      navigate(link.pathname + link.search + link.hash)
    }
    const element = box.current
    element?.addEventListener('click', follow)
    return () => element?.removeEventListener('click', follow)
  }, [navigate])
  return (
    <div ref={box} className={className}>
      {children}
    </div>
  )
}
