import { person, type Finding } from './finding'
import { meanScore } from './name-scores'
import type { Segmentation } from './person-candidates'
import { functionWords, WordList } from './context'
import { actsAfter, leadsBefore, titlesBefore } from './person-context'

const reason = '像是译名'
const joint = /^[·•・．—－-]$/
/** Ordinary words made of characters that also spell foreign names. */
const ordinary = new WordList(
  '马上 特别 特色 特点 克服 达到 因特网 巴士 拉动 拉开 利用 利益 利润 伊始 兰花 阿姨 阿婆 马路 马力 米兰 罗列 加大 加强 夫妻 夫妇 丁香 利息 维护 维权 尼龙',
  '沙发 沙龙 科尔沁 布料 特困 德育 道德 品德 马铃薯 坦克 沙拉 巧克力 咖啡 比基尼 奥林匹克 马拉松 摩托 卡拉 维生素 阿胶 克隆 伏特加 艾滋 尼古丁 卢布 卢比 桑拿',
  '桑巴 桑塔纳 高尔夫 斯诺克 奥林匹克 厄尔尼诺 阿尔法 沙林 克朗 法郎 马克 比索 麦克风 模特 可卡因 拉面 洛神 巴西利亚',
)

/**
 * Names in transliteration, with the dots that join their parts: runs of characters that spell foreign
 * names, long enough or in the company of a title or an act.
 */
export function foreignNames(seg: Segmentation): Finding[] {
  const found: Finding[] = []
  let at = 0
  for (const span of dottedNames(seg)) found.push(person(span.start, span.end, reason))
  while (at < seg.text.length) {
    const run = runAt(at, seg)
    if (run.end - at < 2) {
      at++
      continue
    }
    if (isName(at, run, seg)) {
      found.push(person(at, run.end, reason))
    }
    at = run.end
  }
  return found
}

/** Both sides of a dot between Chinese characters, as far as no ordinary word begins: 维姆·杜伊森贝赫. */
function* dottedNames({ text, wordAt }: Segmentation): Generator<{ start: number; end: number }> {
  for (const dot of text.matchAll(/(?<=\p{Script=Han})[·•・．](?=\p{Script=Han})/gu)) {
    const spelled = (at: number): boolean => {
      const word = wordAt[at]
      if (!word || !/^\p{Script=Han}+$/u.test(word.text)) return false
      return word.text.length === 1 ? !grammar.has(word.text) : meanScore(word.text) > 0
    }
    let start = dot.index
    while (start > 0 && dot.index - start < 6 && spelled(start - 1)) start = wordAt[start - 1]?.start ?? 0
    let end = dot.index + 1
    while (end < text.length && end - dot.index < 8 && spelled(end)) end = wordAt[end]?.end ?? text.length
    if (start === dot.index) start = wordAt[start - 1]?.start ?? start
    if (end === dot.index + 1) end = wordAt[end]?.end ?? end
    yield { start, end }
  }
}

interface Run {
  end: number
  score: number
  dotted: boolean
}

/** The longest run from here: whole words only, whose characters on balance spell a foreign name. */
function runAt(start: number, { text, edges, wordAt }: Segmentation): Run {
  const none = { end: start, score: 0, dotted: false }
  if (!edges.has(start)) return none
  let best: Run = none
  let score = 0
  let dotted = false
  for (let at = start; at < text.length;) {
    const word = wordAt[at]
    if (!word) break
    if (joint.test(word.text) && at > start) {
      dotted = true
      at = word.end
      continue
    }
    const gain = wordGain(word.text, word.tag)
    score += gain
    if (gain < -3 || score < 0) break
    at = word.end
    if (gain > 0 && score >= best.score - 3)
      best = { end: at, score, dotted: dotted && /[·•・．—－-]/.test(text.slice(start, at)) }
  }
  return best
}

const grammar = new Set([...'的了在是和与说对向由从将被把同及等为也都就'])

function wordGain(word: string, tag: string): number {
  if (ordinary.has(word)) return -9
  const mean = meanScore(word)
  if (word.length === 1) return functionWords.has(word) && mean < 1 ? -9 : Math.max(mean, -3)
  if (/^(nrt|nrfg|ns|nz|nr)$/.test(tag) && mean > 0) return mean * word.length + 2
  return mean > 2 ? mean * word.length - 3 : -9
}

function isName(start: number, { end, score, dotted }: Run, { text }: Segmentation): boolean {
  const length = end - start
  const named = titlesBefore.endingAt(text, start) > 0 || titlesBefore.startingAt(text, end) > 0
  const acts = actsAfter.startingAt(text, end) > 0
  const led = leadsBefore.endingAt(text, start) > 0
  const company = (named ? 4 : 0) + (acts ? 3 : 0) + (led ? 1 : 0) + (dotted ? 5 : 0)
  return score + company >= (length === 2 ? 10 : 8)
}
