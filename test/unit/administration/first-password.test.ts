import { randomBytes } from 'node:crypto'
import { expect, test } from 'vitest'
import { firstPassword } from '../../../app/accounts/people/first-password'
import { personName, personUsername, personPhone } from '../../../app/accounts/people/schema'
import { newPassword } from '../../../app/accounts/schema'
import { clashingRoles, clashWith } from '../../../app/accounts/roles'

test('a first password is a good password, easy to read aloud, and never the same twice', () => {
  const passwords = Array.from({ length: 500 }, () => firstPassword(randomBytes(16)))
  for (const password of passwords) {
    expect(password).toMatch(/^[A-HJ-NP-Z][a-hjkmnp-z]{6}-[2-9]{4}$/)
    expect(newPassword.safeParse(password).success).toBe(true)
  }
  expect(new Set(passwords).size).toBe(500)
})

test('the same bytes give the same password', () => {
  const bytes = Object.freeze(Array.from({ length: 16 }, (_, at) => at * 7))
  expect(firstPassword(Uint8Array.from(bytes))).toBe(firstPassword(Uint8Array.from(bytes)))
})

test('names, user names and telephones as people write them', () => {
  const accepted = {
    name: ['王秀兰', '欧阳小凤', '阿依古丽·买买提', 'Mary Ann', '𠮷田'],
    username: ['Wang.X', 'ganbu_01'],
    phone: ['0531-82034303', '138 0000 0000'],
  }
  const refused = {
    name: ['王', '<script>', '张三\n李四', '丨'.repeat(31)],
    username: ['王', 'a', 'a b', "x'--"],
    phone: ['电话', '12'],
  }
  expect(accepted.name.map((text) => personName.safeParse(text).success)).toEqual([true, true, true, true, true])
  expect(accepted.username.map((text) => personUsername.parse(text))).toEqual(['wang.x', 'ganbu_01'])
  expect(accepted.phone.map((text) => personPhone.safeParse(text).success)).toEqual([true, true])
  expect(
    [
      ...refused.name.map((text) => personName.safeParse(text).success),
      ...refused.username.map((text) => personUsername.safeParse(text).success),
      ...refused.phone.map((text) => personPhone.safeParse(text).success),
    ].filter(Boolean),
  ).toEqual([])
})

test('clashing roles clash in both directions', () => {
  for (const [one, other] of clashingRoles)
    expect([clashWith([one], other), clashWith([other], one)]).toEqual([one, other])
  expect(clashWith(['CADRE', 'UNIT_LEADER'], 'JUDGE')).toBeNull()
})
