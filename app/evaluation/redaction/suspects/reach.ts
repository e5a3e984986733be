import type { Word } from '../words.server'
import { WordList } from './context'
import type { Finding } from './finding'

/** 阿克曼（Ayhan Akman）: the same name in Latin letters belongs to it. */
const inLatin = /[（(][A-Za-z][A-Za-z .'’·-]{2,40}[）)]?/y
/** 24号, 5号楼2单元301室, 一楼, 二号门 */
const number =
  /第?[\dA-Za-z〇一二三四五六七八九十-]{1,6}(?:号(?:楼|院|线|店|地块|地|门|厅|馆|库)?|弄|栋|幢|座|单元|室|层|楼|期|组)/y

/** What a place's name goes on with: buildings, grounds and parts of a place. */
const grounds = new WordList(
  '区 城 镇 街 路 巷 桥 站 场 馆 园 楼 厦 店 厅 院 门 口 岸 坝 岛 港 湾 库 塔 山 河 湖 海 江 村 商务区 商业区 保税区 校区 厂区 院区 小区 社区 老城区 新城 古城 小镇 街道 步行街 商业街 车站 火车站 地铁站 ' +
    '码头 机场 港口 口岸 高速 高速公路 公路 大桥 隧道 立交桥 路口 出口 入口 门口 大门 后门 北门 南门 东门 西门 广场 公园 花园 球场 体育场 体育馆 赛场 市场 商场 商城 超市 餐厅 饭店 酒店 宾馆 大厦 大楼 公寓 别墅 ' +
    '博物馆 博览园 图书馆 会展中心 购物中心 中心 基地 营地 哨所 电站 核电站 水库 大坝 水坝 海岸 海岸线 海域 水域 沿海 沿岸 盆地 平原 高原 山区 山脉 河谷 半岛 群岛 网吧 专卖店 专营店 旗舰店 售楼处 办事处 工业园 产业园 科技园 仓库 站点 展厅',
)
/** What may stand between a place's name and its grounds: 商务 in 丽泽商务区. */
const purposes = new WordList(
  '商务 购物 农贸 休闲 旅游 度假 国际 会议 会展 体育 文化 科技 工业 农业 生态 保税 物流 经济 技术 开发 高新 中央 综合 滨海 老 新',
)
const directions = new WordList(
  '东 南 西 北 中 东部 南部 西部 北部 中部 东南部 东北部 西南部 西北部 中南部 东南 东北 西南 西北 东侧 南侧 西侧 北侧 东边 南边 西边 北边 以东 以南 以西 以北 附近 旁边 旁 境内 市内 内 一带 沿线 周边 交界处 交汇处 对面 段',
)

/** How far a find really goes: a name with its Latin spelling, whatever names a place with its grounds and house number. */
export function reachOf({ kind, end }: Finding, text: string, wordAt: readonly Word[]): number {
  const wordEnd = wordAt[end - 1]?.end ?? end
  const grounds = groundsAfter(text, wordEnd)
  if (grounds > wordEnd || kind === 'place') return grounds
  return kind === 'person' ? after(inLatin, text, end) : end
}

function after(pattern: RegExp, text: string, at: number): number {
  pattern.lastIndex = at
  return pattern.test(text) ? pattern.lastIndex : at
}

function groundsAfter(text: string, from: number): number {
  let end = from
  for (let at = from; at < text.length;) {
    const next = Math.max(
      after(number, text, at),
      at + grounds.startingAt(text, at),
      at + directions.startingAt(text, at),
    )
    if (next > at) at = end = next
    else if (purposes.startingAt(text, at) > 0) at += purposes.startingAt(text, at)
    else break
  }
  return end
}
