import { expect, test } from 'vitest'
import { findPersonalData, maskPersonalData } from '../../../app/accounts/personal-data'

const kinds = (text: string) => findPersonalData(text).map(({ kind, text: found }) => [kind, found])

test('numbers of persons are found in every ordinary writing', () => {
  expect(kinds('打13812345678找她')).toEqual([['phone', '13812345678']])
  expect(kinds('电话138-1234-5678')).toEqual([['phone', '138-1234-5678']])
  expect(kinds('电话１３８１２３４５６７８')).toEqual([['phone', '１３８１２３４５６７８']])
  expect(kinds('座机0530-3211234')).toEqual([['phone', '0530-3211234']])
  expect(kinds('身份证37292219850312002X。')).toEqual([['identity', '37292219850312002X']])
  expect(kinds('身份证372922 19850312 0021')).toEqual([['identity', '372922 19850312 0021']])
  expect(kinds('老证372922850312002')).toEqual([['identity', '372922850312002']])
  expect(kinds('卡6222021234567890123')).toEqual([['bank-card', '6222021234567890123']])
  expect(kinds('卡4392 2500 1234 5678')).toEqual([['bank-card', '4392 2500 1234 5678']])
})

test('dates, amounts, counts and document numbers are left alone', () => {
  for (const text of [
    '2012年8月28日走访300户',
    '贷款50000元',
    '邮编274400',
    '鲁妇字〔2012〕7号',
    '共发放问卷13812份',
    '2012-08-28 10:30',
  ]) {
    expect(kinds(text), text).toEqual([])
  }
})

test('masking covers each number and leaves every other character', () => {
  expect(maskPersonalData('甲13812345678，乙37292219850312002X。')).toBe('甲〔电话已遮盖〕，乙〔身份证号已遮盖〕。')
  expect(maskPersonalData('没有号码')).toBe('没有号码')
})

// A pattern that tries every length from every start would be at it for minutes.
test.each(['1 ', '3-', '6', '1', '19 ', '0531-', ' '])(
  'a long text of nothing but “%s” is gone through once',
  (bit) => {
    expect(kinds(bit.repeat(400_000 / bit.length)).filter(([kind]) => kind !== 'bank-card')).toEqual([])
  },
)
