import { levelOf, levelOfName, levelOfStem, type PlaceLevel } from '../places'
import type { Word } from '../words.server'
import { functionWords, WordList } from './context'
import { place, type Finding } from './finding'
import { genericBefore, notPlaces } from './ordinary-places'

/** Names of places that nobody listed: the national dictionary, the word dictionary, and names by their suffix. */
export function placeSuspects(text: string, words: readonly Word[]): Finding[] {
  const findings: Finding[] = [...listedPlaces(text, words)]
  words.forEach((word, i) => {
    const level = levelOfName(word.text) ?? levelOfStem(word.text)
    if (isPlaceWord(word, level))
      findings.push(place(word.start, word.end, level ?? 'village', reasonFor(word.text, level)))
    const country = countryAtStart(word.text)
    if (country > 0) findings.push(place(word.start, word.start + country, 'province', farAway))
    const suffix = suffixes.get(word.text)
    const start = suffix ? nameBefore(words, i) : undefined
    if (suffix && start !== undefined) findings.push(place(start, word.end, suffix, `像是地名（以“${word.text}”结尾）`))
  })
  return findings
}

/** Full names of the dictionary made of several words: 曹县, 青堌集镇. */
function* listedPlaces(text: string, words: readonly Word[]): Generator<Finding> {
  for (let i = 0; i < words.length; i++) {
    const start = words[i]?.start ?? 0
    for (let j = i + 1; j < words.length; j++) {
      const end = words[j]?.end ?? start
      if (end - start > longestListed) break
      const name = text.slice(start, end)
      const level = levelOfName(name)
      if (level && !everybodys.has(name)) yield place(start, end, level, '像是地名')
    }
  }
}

export const farAway = '国家或外省名称，一般不会透露作者'
const reasonFor = (text: string, level: PlaceLevel | undefined): string =>
  level === 'province' || text === '中国' || countries.has(text) ? farAway : '像是地名'

const longestListed = 8

const countries = new WordList(
  '美国 英国 法国 德国 日本 韩国 朝鲜 俄罗斯 印度 意大利 西班牙 葡萄牙 荷兰 比利时 瑞士 瑞典 挪威 芬兰 丹麦 波兰 希腊 土耳其 伊朗 伊拉克 以色列 埃及 南非 巴西',
  '阿根廷 墨西哥 加拿大 澳大利亚 新西兰 泰国 越南 缅甸 老挝 柬埔寨 菲律宾 马来西亚 新加坡 印尼 印度尼西亚 巴基斯坦 孟加拉 阿富汗 蒙古 乌克兰 捷克 匈牙利 奥地利 古巴',
  '智利 秘鲁 香港 澳门 台湾',
)

/** A place that was found in another way than by a rule; undefined when it tells nothing. */
export const placeNamed = (start: number, end: number, name: string): Finding | undefined =>
  everybodys.has(name) ? undefined : place(start, end, levelOf(name), reasonFor(name, levelOfName(name)))

/** The length of a country that a longer dictionary word begins with: 法国总理. */
const countryAtStart = (word: string): number => (word.length >= 4 ? countries.startingAt(word, 0) : 0)

/** The province itself tells a judge nothing: every report is from Shandong. */
const everybodys = new Set(['山东', '山东省', '齐鲁', '齐鲁大地'])

function isPlaceWord({ text, tag }: Word, level: PlaceLevel | undefined): boolean {
  if (text.length < 2 || everybodys.has(text) || notPlaces.has(text)) return false
  if (text.length >= 3 && /[村镇乡庄屯]$/.test(text) && /^(nr|nrt|nz|x)$/.test(tag)) return true
  return level !== undefined || tag === 'ns'
}

const suffixes = new Map<string, PlaceLevel>([
  ...['省'].map((s): [string, PlaceLevel] => [s, 'province']),
  ...['市', '州', '地区'].map((s): [string, PlaceLevel] => [s, 'city']),
  ...['县', '区', '旗', '郡'].map((s): [string, PlaceLevel] => [s, 'county']),
  ...['镇', '乡', '街道', '街道办', '办事处', '开发区', '管理区', '工业园', '产业园', '工业区'].map(
    (s): [string, PlaceLevel] => [s, 'town'],
  ),
  ...(
    '村 庄 屯 寨 社区 居委会 村委会 新村 小区 花园 路 街 大街 大道 巷 胡同 河 江 湖 溪 泉 沟 岭 山 峰 岛 半岛 湾 港 桥 大桥 隧道 水库 机场 火车站 车站 ' +
    '码头 寺 庙 庵 亭 塔 宫 公园 广场 体育馆 体育场 博物馆 纪念馆 图书馆 展览馆 大厦 林场 农场 农庄 牧场 油田 煤矿 高速公路 铁路 大坝 景区 自然保护区'
  )
    .split(' ')
    .map((s): [string, PlaceLevel] => [s, 'village']),
])

const longestName = 5

/** Where the name before a suffix starts: up to five characters of no grammar and no ordinary word. */
function nameBefore(words: readonly Word[], suffix: number): number | undefined {
  const end = words[suffix]?.start ?? 0
  let start = end
  for (let i = suffix - 1; i >= 0; i--) {
    const word = words[i]
    if (!word || end - word.start > longestName || !isNamePart(word)) break
    start = word.start
    if (word.text.length > 1 && (word.tag === 'ns' || levelOfStem(word.text) !== undefined)) break
  }
  if (start === end) return undefined
  for (let i = lastBefore(words, suffix, start); i >= 0; i--) {
    const word = words[i]
    if (!word || end - word.start > longestName || !mayLead(word)) break
    start = word.start
  }
  const first = words[suffix - 1]
  return end - start === 1 && first && /^(q|m|t|f)$/.test(first.tag) ? undefined : start
}

/** The index of the word that ends at the offset, looking left from the suffix. */
function lastBefore(words: readonly Word[], suffix: number, offset: number): number {
  let i = suffix - 1
  while (i >= 0 && (words[i]?.end ?? 0) > offset) i--
  return i
}

/** Ordinary nouns that a village name is made of: 前 and 籽粒 in 前籽粒屯村. */
const mayLead = ({ text, tag }: Word): boolean =>
  /^\p{Script=Han}{1,2}$/u.test(text) &&
  /^(n|ng|f|a|b|ns|nr|nz|x|zg|g|j)$/.test(tag) &&
  !functionWords.has(text) &&
  !genericBefore.has(text) &&
  !notPlaces.has(text) &&
  !/[省市县区镇乡村]$/.test(text)

const isNamePart = ({ text, tag }: Word): boolean =>
  /^\p{Script=Han}+$/u.test(text) &&
  !genericBefore.has(text) &&
  !notPlaces.has(text) &&
  (text.length === 1 ? !functionWords.has(text) : /^(ns|nr|nrt|nz|x|nt)$/.test(tag))
