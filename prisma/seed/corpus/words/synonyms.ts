import type { Stream } from '../random'

const pairs: readonly (readonly [string, string])[] = [
  ['大多', '多数'],
  ['主要', '主要是'],
  ['不少', '许多'],
  ['突出', '明显'],
  ['建议', '提议'],
  ['组织', '安排'],
  ['困难', '难处'],
  ['认为', '觉得'],
  ['缺少', '缺乏'],
  ['解决', '化解'],
  ['增加', '增多'],
  ['及时', '尽快'],
  ['帮助', '协助'],
  ['经常', '时常'],
  ['担心', '担忧'],
  ['重点', '着重'],
  ['了解', '掌握'],
  ['普遍', '广泛'],
]
const swaps = new Map([...pairs, ...pairs.map(([a, b]) => [b, a] as const)])
const known = new RegExp([...swaps.keys()].sort((a, b) => b.length - a.length).join('|'), 'g')

/** Puts a synonym for about half of the words that have one, as a copier would. */
export const swapSynonyms = (text: string, draws: Stream): string =>
  text.replace(known, (word) => (draws.chance(0.5) ? (swaps.get(word) ?? word) : word))
