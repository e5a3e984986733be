import { expect, test } from 'vitest'
import { differingFields } from '../../../app/evaluation/ledger/canonical'

test('a record is held against all that is computed, and may hold more', () => {
  const computed = { score: '80.00', rank: 2, over: ['sd'] }
  expect(differingFields({ ...computed }, computed)).toEqual([])
  const fuller = { ...computed, tiedWith: ['R2'] }
  expect(differingFields<typeof computed>(fuller, computed)).toEqual([])
  const other: Partial<typeof computed> = { score: '80.01', over: ['sd'] }
  expect(differingFields(other, computed)).toEqual(['score', 'rank'])
  expect(differingFields({ ...computed, over: [] }, computed)).toEqual(['over'])
})
