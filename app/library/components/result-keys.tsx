import { KeyboardMap } from '../../ui/keyboard-map'

/** The keyboard of the result list: / to the box, j and k through the hits, o opens. */
export function ResultKeys() {
  return <KeyboardMap lines={lines} />
}

const lines = [
  { keys: '/', key: '/', label: '到检索框', act: toBox },
  { keys: 'j', key: 'j', label: '下一条结果', act: () => move(1) },
  { keys: 'k', key: 'k', label: '上一条结果', act: () => move(-1) },
  {
    keys: 'o',
    key: 'o',
    label: '打开这一条',
    act: () =>
      (document.activeElement as HTMLElement | null)?.closest('li')?.querySelector<HTMLElement>('[data-hit]')?.click(),
  },
]

function toBox() {
  const box = document.querySelector<HTMLInputElement>('[data-search-box]')
  box?.focus()
  box?.select()
}

function move(by: number) {
  const hits = [...document.querySelectorAll<HTMLElement>('[data-hit]')]
  const now = hits.findIndex((hit) => hit.closest('li')!.contains(document.activeElement))
  const next = hits[now < 0 ? (by > 0 ? 0 : hits.length - 1) : now + by]
  next?.focus()
  next?.closest('li')?.scrollIntoView({ block: 'nearest' })
}
