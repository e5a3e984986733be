/** Words that follow a surname or a name and say what somebody is. */
const posts =
  '主席 主任 书记 部长 科长 处长 局长 厅长 会长 秘书长 组长 队长 站长 所长 院长 校长 园长 镇长 乡长 县长 市长 区长 省长 州长 村长 厂长 场长 行长 社长 司长 ' +
  '委员长 理事长 董事长 总经理 经理 主管 总编 主编 台长 团长 馆长 检察长 庭长 政委 司令 司令员 总理 总统 首相 外长 大使 教练 裁判 主教练 指导 参赞'
const plain =
  '科员 干事 专干 委员 常委 支书 调研员 巡视员 代表 理事 老师 教授 博士 医生 大夫 护士 律师 法官 工程师 研究员 记者 编辑 司机 师傅 同志 同学 先生 女士 小姐 ' +
  '太太 夫人 大姐 大娘 大妈 大嫂 大婶 大爷 大叔 大哥 阿姨 奶奶 姑娘'
const short = '姐 哥 嫂 婶 姨 总 工 导 队 局 处 科 书 院 校 董 某 某某 氏 家 x xx 〇'

const postTitles: readonly string[] = posts.split(' ')
export const personTitles: readonly string[] = [
  ...postTitles,
  ...postTitles.map((title) => `副${title}`),
  ...plain.split(' '),
]
/** One-letter forms used only right after a surname: 张姐, 王总, 李某. */
export const shortTitles: readonly string[] = short.split(' ')
