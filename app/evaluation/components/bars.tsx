/** A bar with its number, drawn as SVG: no style attribute, and it prints. */
export function Bar({ value, part, max, label }: { value: number; part?: number; max: number; label: string }) {
  const width = (of: number) => (max > 0 ? Math.round((of / max) * 1000) / 10 : 0)
  return (
    <svg viewBox="0 0 100 8" preserveAspectRatio="none" role="img" aria-label={label} className="h-3 w-full">
      <rect width="100" height="8" className="fill-sunken" />
      <rect width={width(value)} height="8" className="fill-line-strong" />
      {part !== undefined && <rect width={width(part)} height="8" className="fill-plum" />}
    </svg>
  )
}
