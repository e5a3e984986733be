import { describe, expect, test } from 'vitest'
import { word } from '../../../prisma/seed/corpus/phrase'
import { stream } from '../../../prisma/seed/corpus/random'
import { partition } from '../../../prisma/seed/corpus/report/table'
import { themes } from '../../../prisma/seed/corpus/themes'
import { titles } from '../../../prisma/seed/corpus/titles'

const draws = () => stream(7, 'phrases')

describe('a phrase', () => {
  test('fills its slots and draws its ranges', () => {
    expect(word('{name}有{3~3}亩地、{100~100/50}元', { name: '王某' }, draws())).toBe('王某有3亩地、100元')
  })

  test('takes one of its options, nested ones too', () => {
    const said = new Set(Array.from({ length: 200 }, (_, i) => word('[甲|乙[丙|丁]]', {}, stream(i, 'x'))))
    expect(said).toEqual(new Set(['甲', '乙丙', '乙丁']))
  })

  test('with a leading = takes the same place in all its choices', () => {
    const said = new Set(Array.from({ length: 50 }, (_, i) => word('=[去年|前年]她[种菜|养鸡]', {}, stream(i, 'x'))))
    expect(said).toEqual(new Set(['去年她种菜', '前年她养鸡']))
  })

  test('refuses a slot that nobody filled and a bracket that nobody closed', () => {
    expect(() => word('{nobody}', {}, draws())).toThrow('no value for {nobody}')
    expect(() => word('[甲|乙', {}, draws())).toThrow('unclosed [')
  })
})

describe('the banks', () => {
  test('there is a theme for each of the thirty titles', () => {
    expect(themes.map(({ example }) => example.title).sort()).toEqual(titles.map(({ id }) => id).sort())
    for (const { name, example } of themes) {
      expect(titles.find(({ id }) => id === example.title)?.theme).toBe(name)
    }
  })

  test('every theme has five problems, each with sights, words, a story, causes and measures', () => {
    for (const { name, problems } of themes) {
      expect(problems.length, name).toBeGreaterThanOrEqual(5)
      for (const { seen, said, cases, cause, advice } of problems) {
        expect([seen, said, cases, cause.why, advice.how].filter((bank) => bank.length === 0)).toEqual([])
        for (const story of cases) expect(story).toMatch(/^=?\{who\}/)
      }
    }
  })
})

test('a partition adds up and leaves nobody out', () => {
  for (let seed = 0; seed < 50; seed++) {
    const parts = partition(37 + seed, [0.5, 0.3, 0.15, 0.05], stream(seed, 'parts'))
    expect(parts.reduce((a, b) => a + b, 0)).toBe(37 + seed)
    expect(Math.min(...parts)).toBeGreaterThan(0)
  }
})
