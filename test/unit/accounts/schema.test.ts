import { expect, test } from 'vitest'
import { safeDestination } from '../../../app/accounts/destination'
import { passwordChangeSchema } from '../../../app/accounts/schema'

test('after signing in one goes to a page of this site and to no other', () => {
  for (const path of ['/', '/diary?month=2012-08', '/search?q=留守妇女#hit-1']) expect(safeDestination(path)).toBe(path)
  const elsewhere = [
    '',
    'diary',
    'https://elsewhere.cn',
    '//elsewhere.cn',
    '/\\elsewhere.cn',
    '/\t/elsewhere.cn',
    '/\n//x.cn',
  ]
  for (const path of [null, ...elsewhere]) expect(safeDestination(path)).toBe('/')
})

test('a changed password is typed twice and is another one', () => {
  const faults = (newPassword: string, again = newPassword) =>
    passwordChangeSchema
      .safeParse({ currentPassword: 'Kmfwtzp-3947', newPassword, again })
      .error?.issues.map(({ path }) => path[0])
  expect(faults('Another-one-43')).toBeUndefined()
  expect(faults('Another-one-43', 'Another-one-44')).toEqual(['again'])
  expect(faults('Kmfwtzp-3947')).toEqual(['newPassword'])
  expect(faults('kmfwtzpqrs')).toEqual(['newPassword'])
})
