import { useState, type KeyboardEvent, type PointerEvent } from 'react'
import type { Box } from './pictures'

const least = 8
const step = 10

type Place = { x: number; y: number }
/** What the pointer holds: a box that is there, or the corner a new one is drawn from. */
type Hold = { at: number; from: Place; box: Box | undefined }

/** Drawing and moving boxes over a picture with the pointer, changing them with the keyboard; kept when a movement ends. */
export function useBoxes(kept: Box[], keep: (boxes: Box[]) => void) {
  const [hold, setHold] = useState<Hold | null>(null)
  const [changed, setChanged] = useState<Box[] | null>(null)
  const boxes = changed ?? kept
  const put = (at: number, box: Box) => setChanged([...boxes.slice(0, at), box, ...boxes.slice(at + 1)])

  function end() {
    if (changed) keep(changed.filter(({ w, h }) => w >= least && h >= least))
    forget()
  }
  function forget() {
    setHold(null)
    setChanged(null)
  }

  const pointer = {
    onPointerDown(event: PointerEvent<SVGSVGElement>) {
      if (event.button !== 0) return
      event.currentTarget.setPointerCapture(event.pointerId)
      const from = placeOf(event)
      const at = boxes.findIndex((box) => holds(box, from))
      setHold({ at: at < 0 ? boxes.length : at, from, box: boxes[at] })
    },
    onPointerMove(event: PointerEvent<SVGSVGElement>) {
      if (hold) put(hold.at, hold.box ? moved(hold.box, hold.from, placeOf(event)) : between(hold.from, placeOf(event)))
    },
    onPointerUp: end,
    onPointerCancel: forget,
  }

  /** Arrows move, Shift and arrows size, Delete removes. */
  const keys = (at: number) => ({
    onKeyDown(event: KeyboardEvent) {
      const box = boxes[at]
      const next = box && changedBy(event, box)
      if (!next) return
      event.preventDefault()
      event.stopPropagation()
      if (next === 'gone') keep(boxes.filter((_, other) => other !== at))
      else put(at, next)
    },
    onKeyUp: end,
    onBlur: end,
  })

  return { boxes, pointer, keys }
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
function placeOf(event: PointerEvent<SVGSVGElement>): Place {
  const { left, top, width, height } = event.currentTarget.getBoundingClientRect()
  return {
    x: within(((event.clientX - left) / width) * 1000, 0, 1000),
    y: within(((event.clientY - top) / height) * 1000, 0, 1000),
  }
}

const holds = ({ x, y, w, h }: Box, place: Place) =>
  place.x >= x && place.x <= x + w && place.y >= y && place.y <= y + h

const moved = (box: Box, from: Place, to: Place): Box => ({
  ...box,
  x: Math.round(within(box.x + to.x - from.x, 0, 1000 - box.w)),
  y: Math.round(within(box.y + to.y - from.y, 0, 1000 - box.h)),
})

const between = (a: Place, b: Place): Box => ({
  x: Math.round(Math.min(a.x, b.x)),
  y: Math.round(Math.min(a.y, b.y)),
  w: Math.round(Math.abs(a.x - b.x)),
  h: Math.round(Math.abs(a.y - b.y)),
})
