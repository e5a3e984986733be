const surnames =
  '桥本 田中 铃木 佐藤 高桥 渡边 伊藤 山本 中村 小林 小渊 加藤 吉田 山田 佐佐木 山口 松本 井上 木村 清水 山崎 中岛 池田 阿部 桥下 山下 石川 小川 前田 冈田 ' +
  '长谷川 藤田 后藤 近藤 村上 远藤 青木 坂本 福田 太田 西村 藤井 冈本 松田 中川 中野 原田 小野 竹内 金子 和田 中山 石田 上田 森田 小泉 安倍 麻生 鸠山 菅直 ' +
  '野田 岸田 细川 村山 宫泽 竹下 久间 谷口 东条 松下 本田 丰田 三木 大平 河野 东乡 宫崎 黑泽 大江 川端 夏目 芥川 三岛 谷崎 司马 中曾根 池上 羽田 土井 梶山 ' +
  '额贺 町村 石原 片山 川口 高村 武部 武藤 福原 平野 今井 中田 稻本 小野寺 宫本 松井 阿南 大岛 大桥 岩崎 西尾 冈村'

const known = new Set(surnames.split(' '))

/** The length of a Japanese surname at the start of the text: 3, 2 or 0. */
export function japaneseSurnameLength(text: string): number {
  if (known.has(text.slice(0, 3))) return 3
  return known.has(text.slice(0, 2)) ? 2 : 0
}
