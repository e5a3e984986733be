import { levelOfName, levelOfStem } from '../places'
import type { Word } from '../words.server'
import { functionWords, WordList } from './context'
import { organization, type Finding } from './finding'

/** Names of organisations that nobody listed, told by the word they end with. */
export function organizationSuspects(words: readonly Word[]): Finding[] {
  const findings: Finding[] = []
  words.forEach((word, i) => {
    if (known.has(word.text) || (word.tag === 'nt' && !generic.has(word.text)))
      findings.push(organization(word.start, word.end))
    if (!tails.has(word.text) && !isCompoundTail(word)) return
    const start = startOfName(words, i)
    if (start !== undefined) findings.push(organization(start, word.end))
  })
  return findings
}

const known = new WordList(
  '新华社 北大 清华 复旦 微软 思科 波音 海尔 海信 联合国 欧盟 北约 世行 亚行 欧佩克 人民日报 光明日报 中央电视台 国务院 中共中央 党中央 解放军 外交部 国会 内阁',
  '参议院 众议院 白宫 安理会 世贸组织 路透社 法新社 美联社 三菱 可口可乐 大众 宝马 百事可乐 麦当劳 肯德基 阿里巴巴 腾讯 华为',
)

const tails = new WordList(
  '公司 总公司 分公司 子公司 集团 企业集团 银行 支行 分行 信用社 保险公司 证券 基金 基金会 大学 学院 中学 小学 学校 幼儿园 党校 技校 职专 院校 分校 附中 附小',
  '师大 理工大学 研究所 研究院 研究室 研究会 实验室 科学院 社科院 设计院 工程院 文学院 医院 卫生院 诊所 卫生所 保健院 疾控中心',
  '法院 检察院 派出所 公安局 分局 总局 局 厅 部 署 司法部 国防部 委员会 常委会 筹委会 组委会 政府 人民政府 党委 市委 县委 省委 区委 地委 州委 镇党委 党组 纪委',
  '团委 政法委 宣传部 组织部 党支部 支部 总支 政协 人大 工会 总工会 妇联 残联 文联 科协 作协 足协 共青团 协会 学会 联合会 商会 联盟 联谊会 促进会 理事会 董事会',
  '议会 法庭 仲裁委员会',
  '合作社 专业合作社 联合社 供销社 家庭农场 工厂 厂 总厂 分厂 车间 电厂 药厂 纺织厂 水泥厂 酒厂 矿业 药业 实业 集团公司 有限公司 责任公司 股份公司 开发公司 工作室',
  '事务所 中心 服务站 工作站 工作队 领导小组 办公室 办事处 办 代表处 领事馆 总领事馆 大使馆 使馆 代表团 考察团 艺术团 歌舞团 剧团 剧院 乐团 文工团 电影制片厂 制片厂',
  '俱乐部 队 国家队 女队 男队 足球队 球队 男篮 女篮 女排 男排 舰队 总队 支队 大队 中队 军区 警备区 集团军 部队 师 军 旅 报社 日报 晚报 早报 时报 周刊 周报',
  '商报 杂志 杂志社 出版社 通讯社 电视台 电台 广播电台 网站 酒店 宾馆 饭店 超市 商场 敬老院 福利院 养老院 党 组织 机构 局党组 科 系 社 团 会 馆 协 公社 经济社',
  '家政 航空',
)

/** Words that already hold their tail: 市政府, 县医院, 省教育厅. */
function isCompoundTail({ text, tag }: Word): boolean {
  if (tag === 'nt') return text.length > 3 && !generic.has(text)
  return (
    text.length > 2 &&
    /^(n|nz|j|x|ns)$/.test(tag) &&
    /(?:公司|集团|银行|大学|学院|中学|小学|医院|法院|检察院|委员会|协会|学会|联合会|公安局|教育局|合作社|研究所|出版社|电视台|俱乐部)$/.test(
      text,
    ) &&
    !generic.has(text)
  )
}

const generic = new WordList(
  '渣 暨 全国妇联 省妇联 市妇联 县妇联 农家院 镇政府 乡政府 县政府 市政府 省政府 区政府 卫生室 卫生院 联合会 理事会 红白理事会 妇联 残联 合作社 专业合作社 村委会 居委会 党支部 美术馆 人民大会堂',
  '英雄联盟 改革办 党组织 党政机关 音乐会 社会科学 新政府 广大观众 太空飞行 天文学 团组织 中南部 长足进展 通讯社 超级大国 联合公报 美好事物 民间组织 普通家庭 新格局',
  '大力开展 国际石油 国际原油 国际化 古典文学 加油站 公共财政 公共场所 党委会 党和政府 儿童文学 人民政府 临时政府 中央银行 中央政府 中医学 上市公司 有限公司 分公司',
  '子公司 总公司 大公司 股份公司 专业合作社 农民专业合作社 人民法院 人民检察院 商业银行 高级中学 国际机构 国家机关 社会组织 职能部门',
)

/** Single tails count only behind a name, since they also end ordinary words. */
const weakTails = new Set([
  ...'局厅部署厂队师军旅党科系社团会馆协办',
  '中心',
  '组织',
  '机构',
  '办公室',
  '支部',
  '车间',
  '杂志',
  '网站',
  '部队',
  '基金',
  '证券',
])

/** Words that may stand inside a name although they are verbs or say what it does. */
const inside = new WordList(
  '发展 研究 合作 开发 投资 管理 服务 建设 教育 培训 设计 工程 贸易 保险 咨询 监督 检察 防治 保护 保障 卫生 规划 统计 监测 检验 检疫 勘察 制造 生产 经营 运输',
  '进出口 广播 出版 通讯 航空 养殖 种植 加工 销售 科学 技术 人民 国际 国家 中央 全国 中华 世界 联合 综合 职业 师范 理工 农业 工业 商业 金融 信息 科技 文化',
  '艺术 体育 妇女 儿童 妇幼 保健 残疾人 青年 志愿者 劳动 社会 经济 法律 外交 财政 水利 交通 铁路 公路 民政 司法 公安 税务 工商 环境 环保 气象 地质 石油 石化',
  '化工 电力 电信 移动 通信 电子 机械 汽车 钢铁 纺织 服装 食品 医药 制药 生物 建筑 房地产 置业 物业 旅游 文艺 电影 电视 新闻 有限 责任 股份 控股 实验 中心',
  '附属 第一 第二 第三 第四 第五 第六 第七 第八 第九 中级 高级 最高 人事 资源 企业 事业 产业 自治 仲裁 调查 分析 宣传 组织 统战 安全 防汛 救灾 扶贫 招商 引资',
  '民主 自由 共和 社会主义 革命 解放 反对 技工 希望 实验 中心 艺术 家政 手工 刺绣 蔬菜 果品 苗木 粮食 棉花 畜牧 养鸡 养猪 农民 农机 专业 总 省 市 县 区 镇',
  '乡 村 州 街道 社区 东 西 南 北 中 新 大 华 女子 男子 足球 篮球 排球 乒乓球 羽毛球 围棋 棒球 游泳 登山',
)

const longestName = 24

/**
 * Where the name with this tail starts. It takes in names, nouns and the words above to its left, and holds
 * something particular (a place, a person, an unknown word); 有关部门 alone is nobody's name.
 */
function startOfName(words: readonly Word[], tail: number): number | undefined {
  const last = words[tail]
  if (!last) return undefined
  const strict = weakTails.has(last.text)
  let particular = false
  let start = last.start
  for (let i = tail - 1; i >= 0; i--) {
    const word = words[i]
    if (!word || last.end - word.start > longestName) break
    const names = isParticular(word) || (!strict && isCoined(words, i))
    if (!names && !(strict ? inside.has(word.text) : mayBelong(word))) break
    particular ||= names
    start = word.start
  }
  if (particular) return start
  const compound = last.text.length > 3 && !weakTails.has(last.text)
  return compound && !generic.has(last.text) && start < last.start ? start : undefined
}

/** Two single characters in a row that no dictionary joins: 鑫源 in 鑫源养殖合作社. */
function isCoined(words: readonly Word[], i: number): boolean {
  return isLoose(words[i]) && (isLoose(words[i - 1]) || isLoose(words[i + 1]))
}

const isLoose = (word: Word | undefined): boolean =>
  word !== undefined &&
  /^\p{Script=Han}$/u.test(word.text) &&
  !functionWords.has(word.text) &&
  !inside.has(word.text) &&
  !tails.has(word.text) &&
  !/^(q|m|p|c|r|u.*|v|d)$/.test(word.tag)

function isParticular({ text, tag }: Word): boolean {
  if (!/^[\p{Script=Han}A-Za-zＡ-Ｚａ-ｚ]+$/u.test(text)) return false
  if (levelOfName(text) || levelOfStem(text) || /^(ns|nr|nrt|nz|nt)$/.test(tag)) return text.length > 1 || tag === 'ns'
  return tag === 'x' && !functionWords.has(text)
}

function mayBelong({ text, tag }: Word): boolean {
  if (inside.has(text)) return true
  if (!/^\p{Script=Han}+$/u.test(text) || functionWords.has(text)) return false
  return /^(n|nz|j|b|vn|x|g|ng|an|zg|s)$/.test(tag) && !notInside.has(text)
}

const notInside = new WordList(
  '记者 主席 主任 书记 部长 市长 县长 局长 经理 先生 女士 同志 人 人士 农民 群众 总统 总理 首相 时候 情况 问题 工作 方面 有关 各级 有关部门 本报 本报讯 日电 消息',
)
