import { useState, type KeyboardEvent, type PointerEvent } from 'react'
import type { Box } from './pictures'

const least = 8
const step = 10

/** Drawing boxes over a picture with the pointer, and changing them with the keyboard. */
export function useBoxes(boxes: Box[], onBoxes: (boxes: Box[]) => void) {
  const [from, setFrom] = useState<{ x: number; y: number } | null>(null)
  const [drawn, setDrawn] = useState<Box | null>(null)

  const pointer = {
    onPointerDown(event: PointerEvent<SVGSVGElement>) {
      if (event.button !== 0) return
      event.currentTarget.setPointerCapture(event.pointerId)
      setFrom(placeOf(event))
    },
    onPointerMove(event: PointerEvent<SVGSVGElement>) {
      if (from) setDrawn(between(from, placeOf(event)))
    },
    onPointerUp() {
      if (drawn && drawn.w >= least && drawn.h >= least) onBoxes([...boxes, drawn])
      setFrom(null)
      setDrawn(null)
    },
    onPointerCancel() {
      setFrom(null)
      setDrawn(null)
    },
  }

  /** Arrows move, Shift and arrows size, Delete removes. */
  function keys(event: KeyboardEvent, at: number) {
    const box = boxes[at]
    const changed = box && changedBy(event, box)
    if (!changed) return
    event.preventDefault()
    event.stopPropagation()
    onBoxes(
      changed === 'gone'
        ? boxes.filter((_, other) => other !== at)
        : boxes.map((one, other) => (other === at ? changed : one)),
    )
  }

  return { drawn, pointer, keys }
}

const directions: Record<string, readonly [number, number]> = {
  ArrowLeft: [-step, 0],
  ArrowRight: [step, 0],
  ArrowUp: [0, -step],
  ArrowDown: [0, step],
}

function changedBy({ key, shiftKey }: KeyboardEvent, box: Box): Box | 'gone' | null {
  if (key === 'Delete' || key === 'Backspace') return 'gone'
  const [dx, dy] = directions[key] ?? []
  if (dx === undefined || dy === undefined) return null
  if (shiftKey)
    return { ...box, w: within(box.w + dx, least, 1000 - box.x), h: within(box.h + dy, least, 1000 - box.y) }
  return { ...box, x: within(box.x + dx, 0, 1000 - box.w), y: within(box.y + dy, 0, 1000 - box.h) }
}

const within = (value: number, low: number, high: number) => Math.min(Math.max(value, low), high)

/** Where the pointer is, in thousandths of the picture. */
function placeOf(event: PointerEvent<SVGSVGElement>) {
  const { left, top, width, height } = event.currentTarget.getBoundingClientRect()
  return {
    x: within(((event.clientX - left) / width) * 1000, 0, 1000),
    y: within(((event.clientY - top) / height) * 1000, 0, 1000),
  }
}

const between = (a: { x: number; y: number }, b: { x: number; y: number }): Box => ({
  x: Math.round(Math.min(a.x, b.x)),
  y: Math.round(Math.min(a.y, b.y)),
  w: Math.round(Math.abs(a.x - b.x)),
  h: Math.round(Math.abs(a.y - b.y)),
})
