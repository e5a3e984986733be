import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { eventKinds, eventNames, subjectName } from '../../../app/accounts/system/event-names'

const commands = readdirSync('app', { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.server.ts'))
  .map((file) => readFileSync(`app/${file}`, 'utf8'))
  .filter((text) => /\baudit\(/.test(text))
const written = (pattern: RegExp) => [
  ...new Set(commands.flatMap((text) => [...text.matchAll(pattern)].map(([, name]) => name!))),
]

test('every event that a command leaves in the audit has a name and a kind', () => {
  const actions = written(/action: '([a-z-]+\.[a-z-]+)'/g)
  expect(actions.length).toBeGreaterThan(60)
  expect(actions.filter((action) => !eventNames[action])).toEqual([])
  expect(actions.filter((action) => !eventKinds.some(({ value }) => action.startsWith(value)))).toEqual([])
})

test('so has everything it happens to', () => {
  expect(written(/subjectType: '([A-Za-z-]+)'/g).filter((type) => subjectName(type) === type)).toEqual([])
})
