import { expect, it } from 'vitest'
import { explain } from '../../../app/server/bring-up/explain'

const embedded = { PORT: 3000, dataDir: '/srv/data' }
const outside = { ...embedded, DATABASE_URL: 'postgresql://owner:secret@db/fuqing' }
const failure = (code: string | undefined, message: string) => Object.assign(new Error(message), { code })

it.each([
  ['ECONNREFUSED', 'connect ECONNREFUSED 127.0.0.1:5432', '连不上'],
  ['28P01', 'password authentication failed for user "owner"', '密码不对'],
  ['3D000', 'database "fuqing" does not exist', '请先建立'],
  ['42501', 'permission denied to create role', 'CREATEROLE'],
  [undefined, 'The server does not support SSL connections', '连不上'],
])('names DATABASE_URL and what to do: %s', (code, message, advice) => {
  const line = explain(failure(code, message), outside)
  expect(line).toMatch(/^DATABASE_URL：/)
  expect(line).toContain(advice)
  expect(line).not.toContain('secret')
  expect(line).not.toContain('\n')
})

it.each([
  [
    '1',
    'Command failed: initdb -D /srv/data\ninitdb: error: could not write: No space left on device\n',
    '磁盘已满：/srv/data',
  ],
  ['53100', 'could not extend file "base/1/2": No space left on device', '磁盘已满：/srv/data'],
  ['EACCES', "EACCES: permission denied, mkdir '/srv/data'", '没有写入权限：/srv/data'],
  ['28P01', 'password authentication failed for user "fuqing_owner"', 'secrets.json'],
  ['EADDRINUSE', 'listen EADDRINUSE', 'PORT=3001 npm start'],
])('says what is wrong with this machine: %s', (code, message, advice) => {
  const line = explain(failure(code, message), embedded)
  expect(line).toContain(advice)
  expect(line).not.toContain('DATABASE_URL')
  expect(line).not.toContain('\n')
})

it('lets an error that names its variable speak for itself, and gives an unknown one in full', () => {
  expect(explain(new Error('STORAGE_URL：存不进文件'), embedded)).toBe('STORAGE_URL：存不进文件')
  expect(explain(new Error('a fault nobody foresaw'), embedded)).toContain('a fault nobody foresaw')
})

it('takes the reason of a host whose addresses all failed', () => {
  const all = Object.assign(new AggregateError([new Error('connect ECONNREFUSED ::1:1')]), { code: 'ECONNREFUSED' })
  expect(explain(all, outside)).toContain('::1:1')
})
