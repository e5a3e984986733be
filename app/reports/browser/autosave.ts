import type { DraftAnswer, DraftConflict } from '../draft-answer'

export type SaveState =
  | { kind: 'idle' }
  | { kind: 'changed' }
  | { kind: 'saving' }
  | { kind: 'saved'; at: string }
  /** not sent: no network, or the session has ended; tried again by itself */
  | { kind: 'offline' | 'signed-out' }
  | { kind: 'refused'; errors: Record<string, string[]> }
  | { kind: 'conflict'; conflict: DraftConflict }

type Options = {
  url: string
  version: number
  /** the form as it stands */
  read: () => FormData
  onState: (state: SaveState) => void
  /** called when everything typed so far is on the server */
  onSettled: () => void
  pause?: number
  retry?: number
}

export type Saver = ReturnType<typeof createSaver>

/**
 * Sends the draft a moment after typing stops, one request at a time, each on the version the last answer gave.
 * After a conflict nothing is sent by itself until the person has chosen.
 */
export function createSaver({ url, version, read, onState, onSettled, pause = 2500, retry = 15_000 }: Options) {
  let current = version
  let changes = 0
  let settled = 0 // changes the server has
  let timer: ReturnType<typeof setTimeout> | undefined
  let sending: Promise<unknown> = Promise.resolve()
  let halted = false

  const plan = (after: number) => {
    clearTimeout(timer)
    timer = setTimeout(() => void send('autosave'), after)
  }

  function send(intent: string): Promise<DraftAnswer | null> {
    clearTimeout(timer)
    const turn = sending.then(() => transmit(intent))
    sending = turn
    return turn
  }

  async function transmit(intent: string): Promise<DraftAnswer | null> {
    if (halted && intent === 'autosave') return null
    const seen = changes
    onState({ kind: 'saving' })
    const answer = await post(intent)
    if (answer === null || answer.kind === 'signed-out') {
      onState({ kind: answer ? 'signed-out' : 'offline' })
      plan(retry)
    } else if (answer.kind === 'saved') {
      halted = false
      current = answer.version
      settled = seen
      onState(settled === changes ? { kind: 'saved', at: answer.savedAt } : { kind: 'changed' })
      if (settled === changes) onSettled()
      else plan(pause)
    } else if (answer.kind === 'conflict') {
      halted = true
      const { kind: _kind, ...conflict } = answer
      onState({ kind: 'conflict', conflict })
    } else onState({ kind: 'refused', errors: answer.errors })
    return answer
  }

  async function post(intent: string): Promise<DraftAnswer | null> {
    const body = new URLSearchParams()
    for (const [name, value] of read())
      if (typeof value === 'string' && name !== 'version' && name !== 'intent') body.append(name, value)
    body.set('version', String(current))
    body.set('intent', intent)
    try {
      // a small request may outlive its page; browsers refuse that to large ones
      const response = await fetch(url, {
        method: 'POST',
        body,
        redirect: 'error',
        keepalive: body.toString().length < 60_000,
      })
      if (response.status === 404) {
        halted = true
        return {
          kind: 'refused',
          errors: {
            form: ['这篇草稿已被删除，或您现在的身份不能修改它。您写的还在这一页和本机里，请先复制保存。'],
          },
        }
      }
      return (await response.json()) as DraftAnswer
    } catch {
      return null
    }
  }

  return {
    /** something was typed */
    changed() {
      changes += 1
      if (!halted) onState({ kind: 'changed' })
      plan(pause)
    },
    send,
    /** sends now what was not sent yet, for instance when the page is put away or the network is back */
    flush() {
      if (changes !== settled) void send('autosave')
    },
    /** goes on from another version of the draft, with nothing waiting */
    restart(from: number) {
      clearTimeout(timer)
      current = from
      settled = changes
      halted = false
    },
    stop: () => clearTimeout(timer),
    version: () => current,
  }
}
