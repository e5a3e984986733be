import { personTitles } from '../titles'
import { surnameLength } from '../surnames'
import type { Word } from '../words.server'
import { functionWords, WordList } from './context'
import { person, type Finding } from './finding'
import { japaneseSurnameLength } from './japanese'
import { meanScore, surnameScore } from './name-scores'
import { notPeople } from './ordinary-words'
import type { Segmentation } from './person-candidates'
import { actsAfter, closesAfter, leadsBefore, titlesBefore } from './person-context'

const titles = new WordList(...personTitles)
const notNicknames = new WordList(
  '小时 小学 小康 小米 小麦 小车 小花 小包 小计 小满 小房 小党 小成 小年 小项 小路 小区 小队 小组 小家 小商 小金 小池 小苗 小柴 小边 小江 小鱼 老师 老年 老家',
  '老成 老路 老本 老党 老房 老干 老化 老百 老龄 老牛 老江 老城 老边 大方 大米 大麦 大路 大车 大年 大成 大家 大安 大力',
)

const notNames = new WordList(
  '之家 毛衫 点单 平安 延长 援助 联合会 合作社 理事会 卫生室 家庭 代表 优秀 模范 先进 带头 培训 技能 维权 就业 创业',
)

/** 张主任, 小王, 冈田武史 and whoever stands right behind a title: people without a full Chinese name. */
export function* titledPeople(seg: Segmentation): Generator<Finding> {
  for (let at = 0; at < seg.text.length; at++) {
    if (!seg.edges.has(at)) continue
    const end = surnameWithTitle(at, seg) ?? nickname(at, seg) ?? japanese(at, seg)
    if (end !== undefined) yield person(at, end, '称谓指向某个人')
    const behind = behindTitle(at, seg)
    const word = seg.wordAt[at]
    if (word && word.start === at && isLongName(word)) yield person(at, word.end, '像是人名')
    if (behind !== undefined) yield person(at, behind, '职务或称谓后面像是人名')
  }
}

/** Names of the dictionary that begin with no Chinese surname: 东条英机. */
const isLongName = ({ text, tag }: Word): boolean =>
  /^(?:nr|nrt|nrfg)$/.test(tag) &&
  text.length >= (tag === 'nr' ? 4 : 3) &&
  (japaneseSurnameLength(text) > 0 || meanScore(text) > 0) &&
  !notPeople.has(text)

/** Surnames that before a title are nearly always words: 任组长, 向记者, 和主任. */
const verbSurnames = new Set([...'任向和于时应解代'])

/** 汤局长, 欧阳老师: hidden with the title, since the two together are as good as a name. */
function surnameWithTitle(at: number, { text, wordAt }: Segmentation): number | undefined {
  const length = surnameLength(text.slice(at, at + 2))
  const title = length > 0 ? titles.startingAt(text, at + length) : 0
  if (title < 2 || verbSurnames.has(text.charAt(at))) return undefined
  const word = wordAt[at]
  if (word && word.end > at + length && word.end !== at + length + title) return undefined
  const plain = surnameScore(text.charAt(at)) < 2 && length === 1
  return plain && at > 0 && leadsBefore.endingAt(text, at) === 0 ? undefined : at + length + title
}

/** 小王, 老李, 阿芳, 老令狐. */
function nickname(at: number, { text, edges }: Segmentation): number | undefined {
  if (/[小老]/.test(text.charAt(at)) && surnameLength(text.slice(at + 1, at + 3)) === 2) return at + 3
  const name = text.slice(at, at + 2)
  if (!/^[小老阿]\p{Script=Han}$/u.test(name) || !edges.has(at + 2) || notNicknames.has(name)) return undefined
  if (surnameLength(name.charAt(1)) === 0 || surnameScore(name.charAt(1)) < 2) return undefined
  return isFollowed(text, at + 2) ? at + 2 : undefined
}

function japanese(at: number, seg: Segmentation): number | undefined {
  const length = japaneseSurnameLength(seg.text.slice(at, at + 3))
  if (length === 0 || !seg.edges.has(at + length)) return undefined
  const end = unknownRun(at + length, seg, 3)
  const company =
    isFollowed(seg.text, end) &&
    (titlesBefore.endingAt(seg.text, at) > 0 || leadsBefore.endingAt(seg.text, at) > 0 || at === 0)
  return end > at + length || company ? end : undefined
}

/** Two to four unknown characters between a title and what usually follows a person. */
function behindTitle(at: number, seg: Segmentation): number | undefined {
  if (titlesBefore.endingAt(seg.text, at) < 2) return undefined
  const end = unknownRun(at, seg, 4)
  return end - at >= 2 && isFollowed(seg.text, end) ? end : undefined
}

const isFollowed = (text: string, end: number): boolean =>
  end === text.length ||
  actsAfter.startingAt(text, end) > 0 ||
  closesAfter.startingAt(text, end) > 0 ||
  titlesBefore.startingAt(text, end) > 0

/** The end of a run of characters that belong to no ordinary word. */
function unknownRun(from: number, { text, wordAt }: Segmentation, longest: number): number {
  let at = from
  for (let word = wordAt[at]; word && word.end - from <= longest && isUnknown(word); word = wordAt[at]) at = word.end
  return at >= text.length ? text.length : at
}

const isUnknown = ({ text, tag }: Word): boolean =>
  /^\p{Script=Han}+$/u.test(text) &&
  (text.length === 1
    ? !functionWords.has(text)
    : text.length < 4 && /^(nr|nrt|nrfg|x|nz)$/.test(tag) && !notPeople.has(text) && !notNames.has(text))
