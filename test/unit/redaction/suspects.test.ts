import { beforeAll, describe, expect, test } from 'vitest'
import { redact } from '../../../app/evaluation/redact'
import { authors, identitiesOf } from './authors'

beforeAll(() => void redact('词典', {}), 60_000) // the first call loads the word dictionary

const suspectsIn = (text: string): string[] =>
  redact(text, {}).suspects.map((s) => `${s.kind} ${s.text} → ${s.replacement}`)

describe('somebody unknown is pointed at', () => {
  test.each([
    ['a villager by name', '村民赵桂花今年72岁。', ['person 赵桂花 → 李某甲']],
    ['a leader by surname and title', '县里的汤局长说，要办好这件事。', ['person 汤局长 → 李某甲']],
    ['an anonymous case keeps its own pseudonym', '孙某说，日子好过了。', ['person 孙某 → 李某甲']],
    ['another county', '我们到曹县学习。', ['place 曹县 → 甲县']],
    ['a town of Shandong', '在青堌集镇召开座谈会。', ['place 青堌集镇 → A镇']],
    ['a village no dictionary knows', '走访了陈沟村。', ['place 陈沟村 → A村']],
    ['a cooperative', '鑫源养殖合作社带动30户。', ['organization 鑫源养殖合作社 → 甲合作社']],
    ['a landline', '热线：0534-3211234。', ['contact 0534-3211234 → 某电话']],
    ['a WeChat number', '微信号：happy_2012，欢迎加入。', ['contact happy_2012 → 某微信']],
    ['a web address', '见 http://www.xiajin.gov.cn/a.html 。', ['contact http://www.xiajin.gov.cn/a.html → 某网址']],
    ['a plate', '车牌鲁N12345。', ['contact 鲁N12345 → 某车牌']],
    ['a phone in Chinese numerals', '电话：五二三七七八一。', ['contact 五二三七七八一 → 某电话']],
    ['a phone half covered', '打138****2345找她。', ['contact 138****2345 → 某号']],
    ['the end of a number', '手机尾号2345。', ['contact 2345 → 某号']],
    ['a QQ number in capital numerals', 'QQ：壹贰叁肆伍陆柒。', ['contact 壹贰叁肆伍陆柒 → 某微信']],
    ['a WeChat number by another word', '加V：hongmei_a，欢迎。', ['contact hongmei_a → 某微信']],
    ['a name of the net', '网名“雨后彩虹”，爱写诗。', ['contact “雨后彩虹” → 某名']],
    ['an account', '在论坛上叫hongmei1980。', ['contact hongmei1980 → 某账号']],
    ['an e-mail address in words', '写信到hongmei艾特qq点com。', ['contact hongmei艾特qq点com → 某邮箱']],
    ['an ID number with a gap', '身份证 37010119800101 1234。', ['contact 37010119800101 1234 → 某证号']],
    [
      'an ID number in Chinese numerals, whatever its check digit',
      '证号三七零一零一一九八〇〇一〇一一二三四。',
      ['contact 三七零一零一一九八〇〇一〇一一二三四 → 某证号'],
    ],
    ['a landline in Chinese numerals', '拨打零五三四－三二一一二三四。', ['contact 零五三四－三二一一二三四 → 某电话']],
    ['a post code', '邮编：253200。', ['contact 253200 → 某邮编']],
    ['an area code', '区号0534。', ['contact 0534 → 某区号']],
    ['where on the globe it lies', '位于北纬36.9度。', ['contact 北纬36.9度 → 某处']],
    ['a name set apart', '参加人：李 红 梅、王　芳。', ['person 李 红 梅 → 李某甲', 'person 王　芳 → 李某乙']],
    ['a compound surname with 老', '大家都敬重老令狐。', ['person 老令狐 → 李某甲']],
    ['a document number', '印发了某政发〔2012〕3号文件。', ['document 某政发〔2012〕3号 → 某文件']],
    ['a county of our own', '我县留守妇女较多。', ['self-reference 我县 → 某县']],
    ['acknowledgements', '课题组成员：李红、王芳', ['acknowledgement 课题组成员：李红、王芳 → （略）']],
  ])('%s', (_, text, expected) => {
    expect(suspectsIn(text)).toEqual(expected)
  })

  test.each([
    ['the offices of any county', '请县民政局、财政局会同妇联办理。', ['县民政局', '财政局会同妇联']],
    ['a name that is hidden already', '孙某某（化名）四十岁，遇见了邵大姐（化名）。', ['孙某某', '邵大姐']],
    ['another country', '产品出口到日本。', ['日本']],
  ])('%s is shown, as hardly telling anything', (_, text, expected) => {
    expect(
      redact(text, {})
        .suspects.filter(({ slight }) => slight)
        .map((s) => s.text),
    ).toEqual(expected)
  })

  test('the ordinary word behind a hidden place is none; a place behind it is', () => {
    const behind = (text: string) => redact(text, { county: '阳信县' }).suspects.map((s) => s.text)
    expect(behind('阳信县社区妇女组织覆盖情况调查')).toEqual([])
    expect(behind('阳信县陈沟村妇女组织覆盖情况调查')).toEqual(['陈沟村'])
  })

  test('an office with a name of its own is no such thing', () => {
    const suspects = redact('请曹县民政局、鑫源养殖合作社和村民赵桂花说明。', {}).suspects
    expect([suspects.length > 0, suspects.filter(({ slight }) => slight)]).toEqual([true, []])
  })

  test.each([
    ['words of the federations’ work', '妇联组织、红白理事会和妇代会都参加了，新农合也已报销。'],
    ['any place of its kind', '涉及4个镇街的薄弱村和样本村，镇里查危房，教室在三楼。'],
    ['things and groups', '施暴者缺乏约束，维修费没有着落。'],
    ['what begins on another line', '工作队伍支撑不住\n\n妇代会主任一人兼着三四份工作。'],
    ['words set apart and plain numbers', '单 位、年 龄、方 案、万 元；热线12338，尾号不限，身份证一张，12345×3份。'],
    ['the village spoken of', '183人对本村的幼儿园满意。'],
  ])('%s: nothing is suspected', (_, text) => {
    expect(suspectsIn(text)).toEqual([])
  })

  test('an instruction with its leader is pointed at as a whole', () => {
    const [first, ...rest] = redact('报告得到市委书记李明远重要批示，推动了工作。', {}).suspects
    expect([first?.kind, first?.text, rest]).toEqual(['instruction', '报告得到市委书记李明远重要批示', []])
  })

  test('every reason is said in Chinese', () => {
    for (const { reason } of redact('村民赵桂花在曹县鑫源养殖合作社，电话：0534-3211234。', {}).suspects) {
      expect(reason).toMatch(/^[\p{Script=Han}\p{P} A-Z]+$/u)
    }
  })

  test('ordinary words of reports are left alone', () => {
    const text =
      '我们会继续努力，本市场，小学、老师、高新区、许可证、和平、文明、联系点、示范村、各村、全县、时任、康复、党委、安全性、方便、温饱'
    expect(suspectsIn(text)).toEqual([])
    expect(suspectsIn('样本涉及五个乡镇，先改危房，再建日间照料中心、公办园，扶持返乡创业。')).toEqual([])
  })

  test('a word that ran into a place is no suspect once the place is masked', () => {
    expect(redact('第二步，选槐河镇的两三个村先试。', { towns: ['槐河镇'] })).toMatchObject({
      text: '第二步，选A镇的两三个村先试。',
      suspects: [],
    })
  })
})

describe('the learned tagger sees what no rule lists', () => {
  test.each([
    ['a foreign player and his club', '前锋马丁内斯离开了瓦伦西亚队。', ['马丁内斯', '瓦伦西亚队']],
    ['a name with its Latin spelling', '主教练奥尔森（Lars Olsen）说，比赛很难。', ['奥尔森（Lars Olsen）']],
    ['a company', '去年她进了海川科技，每月挣四千元。', ['海川科技']],
    ['an address with its number', '她家住在历城区洪楼西路24号5号楼。', ['洪楼西路24号5号楼']],
  ])('%s', (_, text, names) => {
    const suspects = redact(text, {}).suspects
    for (const name of names) {
      const at = text.indexOf(name)
      const hidden = Array.from(name, (_, i) => suspects.some(({ start, end }) => start <= at + i && at + i < end))
      expect([name, hidden.every(Boolean)]).toEqual([name, true])
    }
  })

  test('and ordinary words that look like names to a rule are left alone', () => {
    expect(suspectsIn('大家都要上岗，开会不要扎堆。')).toEqual([])
    expect(suspectsIn('发放问卷270份，有效问卷237份，237名村民的回答按各乡镇列出。')).toEqual([])
  })
})

describe('personal data that its form proves is masked whoever it belongs to', () => {
  test.each([
    ['a mobile number', '电话13905347788。', '电话某电话。'],
    ['a mobile number in Chinese numerals', '电话一三九〇五三四七七八八。', '电话某电话。'],
    ['a mobile number in full width', '电话１３９ ０５３４ ７７８８。', '电话某电话。'],
    ['an ID number with a right check digit', '身份证11010519491231002X。', '身份证某证号。'],
    ['an e-mail address', '邮箱 abc.def@163.com 。', '邮箱 某邮箱 。'],
  ])('%s', (_, text, expected) => {
    expect(redact(text, {}).text).toBe(expected)
  })

  test('public hotlines, years and statistics are not', () => {
    const text = '拨打12338、110和12345，2012年共发放13800份，占94.7%，合计1380053元。'
    expect(redact(text, {}).text).toBe(text)
  })
})

test('a given name that is also a word is asked about unless it is clearly a person', () => {
  const identities = identitiesOf(authors[5]!)
  const { text, suspects } = redact('建国同志来了，建国也很高兴。建国以来变化很大。', identities)
  expect([text, suspects.map((s) => s.text)]).toEqual(['李某甲来了，建国也很高兴。建国以来变化很大。', ['建国']])
})

test('another federation of the same level is not taken for the own one', () => {
  const { masks } = redact('各县妇联、全市各县妇联、某县妇联、省市县妇联都要抓好。', identitiesOf(authors[0]!))
  expect(masks).toEqual([])
})
