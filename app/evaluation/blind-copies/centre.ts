/** Brings something into the middle of the pane that scrolls around it; a pane that does not scroll stays as it is. */
export function centre(element: Element | null): void {
  const pane = element?.closest('[role="region"]')
  if (!element || !pane) return
  const [inner, outer] = [element.getBoundingClientRect(), pane.getBoundingClientRect()]
  pane.scrollTop += inner.top - outer.top - (outer.height - inner.height) / 2
}

/** Brings a find or picture into view wherever its list scrolls. */
export function show(element: Element | null): void {
  element?.scrollIntoView({ block: 'nearest' })
  centre(element)
}
