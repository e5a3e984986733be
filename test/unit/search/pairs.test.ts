import { describe, expect, it } from 'vitest'
import { isOnePair, looseTokens, partedTokens, strictTokens, textPairs, wordPairs } from '../../../search/pairs'

const parted = '\ue000'
const blank = '\ue001'

describe('phrases are found by pairs of characters', () => {
  it('pairs adjacent characters, punctuation and blanks too; the last of a line stands alone', () => {
    expect([...textPairs('两癌检\n癌,检')]).toEqual(['两癌', '癌检', '检', '癌,', ',检'])
    expect([...textPairs('a b')]).toEqual([`a${blank}`, `${blank}b`, 'b'])
    expect([...textPairs('𠮷野家')]).toEqual(['𠮷野', '野家', '家'])
  })

  it('marks pairs that quotation marks or blanks part, but for blanks between Latin words', () => {
    expect([...textPairs('“两癌”检')]).toEqual(['“两', '两癌', '癌”', `${parted}癌检`, '”检', '检'])
    expect([...textPairs('say "yes')]).toContain(`${parted}${blank}y`)
    expect([...textPairs('say yes')].filter((pair) => pair.startsWith(parted))).toEqual([])
  })

  it('asks for a phrase as it stands or loosely', () => {
    expect(strictTokens('两癌检')).toEqual({ allOf: [['两癌'], ['癌检']] })
    expect(strictTokens('孝')).toEqual({ allOf: [], beginning: '孝' })
    expect(strictTokens(',其')).toEqual({ allOf: [[',其']] })
    expect(looseTokens('“癌”检')).toEqual({ allOf: [['癌检', `${parted}癌检`]] })
    expect(looseTokens('“癌”')).toBeNull()
    expect(partedTokens('两癌检')).toEqual([`${parted}两癌`, `${parted}癌检`])
  })

  it('ranks by pairs of letters and digits alone', () => {
    expect(wordPairs('妇女,培 训ok')).toEqual(['妇女', '训o', 'ok'])
  })

  it('trusts the pairs alone for two characters', () => {
    expect(['妇女', '妇', 'ab', '妇,', '𠮷', '妇女们'].filter(isOnePair)).toEqual(['妇女', '妇', 'ab', '妇,', '𠮷'])
  })
})
