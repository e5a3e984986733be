const compound =
  '欧阳 司马 上官 诸葛 东方 皇甫 尉迟 公孙 令狐 宇文 长孙 慕容 司徒 夏侯 端木 南宫 闻人 百里 轩辕 淳于 单于 太史 申屠 公羊 澹台 濮阳 呼延 独孤 拓跋 万俟 钟离 ' +
  '鲜于 闾丘 司空 司寇 仲孙'
const single =
  '王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕苏卢蒋蔡贾丁魏薛叶阎余潘杜戴夏钟汪田任姜' +
  '范方石姚谭廖邹熊金陆郝孔白崔康毛邱秦江史顾侯邵孟龙万段雷钱汤尹黎易常武乔贺赖龚文庞樊兰殷施陶洪翟安颜倪严牛温芦季俞章鲁葛' +
  '伍韦申尤毕聂丛焦向柳邢路岳齐梅莫庄辛管祝左涂谷祁时舒耿牟卜詹关苗凌费纪靳盛童欧甄项曲成游阳裴席卫查屈鲍覃霍翁隋甘景薄单包' +
  '司柏宁柯阮桂闵解柴华车冉房阴闫佘練肖付仇郎宗池巩冷鞠官蔚栾臧荆艾胥米宫冀桑冼商褚娄阚亓逄邴綦矫迟滕滑麻党苟仝储原晁郁敖明' +
  '平连应邬卞骆尚晏宿盖巴沙喻戚雍芮窦岑倪井郜楚燕楼缪揭荀茅邰裘巫帅古闻谈封荣诸班仲符栗展朴果寇竺麦钮蒙狄卓尧桓邸郇逯敬敦谌' +
  '蔺虞'

const compounds = new Set(compound.split(' '))
const singles = new Set([...single])

/** The surname a Chinese name begins with; its first character when none is known. '' for an empty name. */
export function surnameOf(name: string): string {
  const two = name.slice(0, 2)
  return name.length > 2 && compounds.has(two) ? two : name.slice(0, 1)
}

/** The length of the surname at the start of the text: 2, 1 or 0. */
export function surnameLength(text: string): number {
  if (compounds.has(text.slice(0, 2))) return 2
  return singles.has(text.slice(0, 1)) ? 1 : 0
}

/** Surnames for pseudonyms, common ones first. */
export const commonSurnames: readonly string[] = [...'李王张刘陈杨赵黄周吴徐孙马朱胡郭何高林罗']

/** Surnames that also end or are ordinary words: 高主任 in 提高主任, 和主任. */
export const isOrdinaryStart = (surname: string): boolean =>
  '于和向时常高方成任安党全连年万白马金石水田花路家区人'.includes(surname)
