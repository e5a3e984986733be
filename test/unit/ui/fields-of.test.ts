import { expect, test } from 'vitest'
import { fieldsOf } from '../../../app/ui/fields-of'

test('a field shows what is saved, and once refused what was typed, even nothing', () => {
  const saved = { name: '二〇一二年活动', rules: { minCharacters: 3000 }, phases: [{ name: '实施' }] }
  const standing = fieldsOf(undefined, saved)
  expect(['name', 'rules.minCharacters', 'phases[0].name', 'phases[1].name'].map((name) => standing(name))).toEqual([
    { name: 'name', defaultValue: '二〇一二年活动', errors: undefined },
    { name: 'rules.minCharacters', defaultValue: '3000', errors: undefined },
    { name: 'phases[0].name', defaultValue: '实施', errors: undefined },
    { name: 'phases[1].name', defaultValue: '', errors: undefined },
  ])
  const refused = fieldsOf({ values: { rules: { minCharacters: '三千' } }, errors: { name: ['请填写'] } }, saved)
  expect([refused('name'), refused('rules.minCharacters')]).toEqual([
    { name: 'name', defaultValue: '', errors: ['请填写'] },
    { name: 'rules.minCharacters', defaultValue: '三千', errors: undefined },
  ])
})
