import { beforeAll, expect, test } from 'vitest'
import { redact } from '../../../../app/evaluation/redact'
import { authorFrom, identitiesOf } from '../authors'
import { type Outcome, tryAll } from './plant'
import { writings } from './writings'

// Forty authors drawn by lot, every writing of their identities once each, in reports of the demonstration.
const authors = 40
let outcome: Outcome

beforeAll(() => {
  outcome = tryAll(authors, 12)
}, 180_000)

test('no writing of a known identity is left, whoever the author is', () => {
  expect(Object.keys(writings).length).toBeGreaterThanOrEqual(110)
  expect([...outcome.placed.values()].reduce((sum, count) => sum + count, 0)).toBeGreaterThan(4000)
  expect(outcome.leaks.map(({ kind, around }) => `${kind}: ${around}`)).toEqual([])
})

test('at most 0.1 % of innocent characters are hidden', () => {
  const masked = outcome.masked.reduce((sum, original) => sum + original.length, 0)
  expect(masked / outcome.innocent).toBeLessThanOrEqual(0.001)
})

test('what stands beside a look-alike of a writing stays', () => {
  const author = { ...authorFrom(1), surname: '高', given: '秀英', county: '东营区', city: '东营市' }
  const plain = [
    '**水平高**，**覆盖广**。',
    '收入高？还是低？',
    '共有2o人、l5户，约1.5o万元。',
    '美丽王国、东营之外的各区妇联、全市妇联。',
    '见附件（一）和表○。',
  ].join('\n')
  expect(redact(plain, identitiesOf(author)).masks.map(({ original }) => original)).toEqual(['东营'])
})
