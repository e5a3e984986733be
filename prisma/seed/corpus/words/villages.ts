const trees = '杏林 柳行 槐树底 枣园 桃源 梨行 榆树庄 桑园 竹园 松林 栗园 石榴园'.split(' ')
const waters = '双泉 小清河 石桥 柳溪 月牙湾 芦花荡 莲池 龙须沟 响水泉 三里河'.split(' ')
const fields = '麦田 谷场 菜园 豆坡 棉花营 荞麦岭 瓦屋 砖窑 油坊 磨坊 铁匠铺 药铺'.split(' ')
const families = '岳 邵 褚 窦 宓 冉 翟 郗 晁 靳 费 卞 桑 郎 牟 亓 苗 尚 臧 逄'.split(' ')
const sides = '东 西 南 北 前 后 大 小'.split(' ')
const endings = '庄 洼 坡 岭 屯 寨 疃 崖'.split(' ')

/** Fictional villages; real ones may be called the same somewhere, their towns never are. */
export const villageNames: readonly string[] = [
  ...[...trees, ...waters, ...fields].flatMap((name, i) => [`${name}村`, `${sides[i % sides.length]}${name}村`]),
  ...families.flatMap((name, i) => [
    `${name}家${endings[i % endings.length]}村`,
    `${sides[(i * 3) % sides.length]}${name}家${endings[(i + 3) % endings.length]}村`,
  ]),
]

export const communityNames: readonly string[] =
  `福安 锦绣 和睦 杏花 春晖 阳光里 丁香 翠屏 月季园 长乐 清荷 松涛 银杏 康宁 桂香 枫林 海棠 瑞祥
  紫藤 百合 金桥 悦民 迎春 同心 彩虹 晨曦 文苑 学府里 玉兰 仁和 安居 兴业里`
    .trim()
    .split(/\s+/)
