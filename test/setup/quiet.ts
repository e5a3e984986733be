import { afterEach, expect, vi } from 'vitest'

// An error on the console is a failure: nothing may go wrong silently.
const said = vi.spyOn(console, 'error')
afterEach(() => {
  const calls = said.mock.calls.splice(0)
  expect(calls, 'console.error was called').toEqual([])
})
