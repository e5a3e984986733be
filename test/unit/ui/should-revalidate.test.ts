import { expect, test } from 'vitest'
import { shouldRevalidate } from '../../../app/ui/should-revalidate'

const asked = (intent: string | null, actionStatus?: number) => {
  const formData = new FormData()
  if (intent) formData.set('intent', intent)
  return shouldRevalidate({ formData, actionStatus, defaultShouldRevalidate: true } as never)
}

test('a page asks for its data anew but after a draft was saved or the server was not reached', () => {
  expect([asked('draft', 200), asked('draft', 503), asked('submission', 503)]).toEqual([false, false, false])
  expect([asked('draft', 409), asked('draft', 422), asked('submission', 200), asked(null)]).toEqual([
    true,
    true,
    true,
    true,
  ])
})
