import { Button } from './button'

/** Opens the browser's print dialog; the browser's own menu does the same before scripts have loaded. */
export function PrintButton({ label = '打印' }: { label?: string }) {
  return (
    <Button type="button" onClick={() => window.print()}>
      {label}
    </Button>
  )
}
