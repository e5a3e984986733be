import { expect, it } from 'vitest'
import { readConfig } from '../../../app/server/config.server'

it.each([
  ['NODE_ENV', 'live'],
  ['PORT', '80a'],
  ['TRUSTED_PROXIES', '-1'],
  ['PUBLIC_URL', 'fuqing.example'],
  ['SEED', 'XL'],
  ['DATABASE_URL', 'mysql://x'],
  ['MEILI_URL', 'meili:7700'],
  ['STORAGE_URL', 's3:bucket'],
  ['STORAGE_URL', 's3://key:secret@bucket'],
  ['SESSION_SECRET', 'short'],
  ['APP_DATABASE_PASSWORD', 'short'],
  ['JUDGE_DATABASE_PASSWORD', 'short'],
  ['LEDGER_KEY', '密钥'],
])('a faulty %s is named with what it should be in both languages, its value not repeated', (name, value) => {
  expect(() => readConfig({ [name]: value })).toThrow(new RegExp(`  ${name}: .*[一-鿿].*Expected `))
  expect(() => readConfig({ [name]: value })).not.toThrow(value)
})

it('every faulty variable has its line', () => {
  expect(() => readConfig({ SEED: 'XL', PORT: '70000', SESSION_SECRET: 'short' })).toThrow(
    /PORT: [\s\S]*SEED: [\s\S]*SESSION_SECRET: /,
  )
})

it('an empty variable counts as not given', () => {
  expect(readConfig({ DATABASE_URL: '', SEED: '' })).not.toHaveProperty('DATABASE_URL')
})
