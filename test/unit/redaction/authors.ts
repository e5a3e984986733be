import { readFileSync } from 'node:fs'
import { pinyin } from 'pinyin-pro'
import type { Identities } from '../../../app/evaluation/redact'
import { counties } from '../../../prisma/seed/corpus/divisions'
import { type Random, randomFrom } from '../../../scoring/random'
import { initialsOf, romanOf } from './roman'

/** What identifies an author, as an office knows it. */
interface Plain {
  surname: string
  given: string
  title: string
  city: string
  county: string
  countyPinyin: string
  town: string
  village: string
  phone: string
  landline: string
  email: string
  wechat: string
  qq: string
  idNumber: string
}

/** The same with the name in pinyin, syllable by syllable. */
export interface Author extends Plain {
  name: string
  /** Without tones, of surname and given name. */
  family: string[]
  first: string[]
  /** With tone marks and with tone numbers, of the whole name. */
  toned: string[]
  numbered: string[]
}

function authorOf(plain: Plain): Author {
  const name = plain.surname + plain.given
  const syllables = (text: string, toneType: 'none' | 'symbol' | 'num', mode: 'surname' | 'normal') =>
    pinyin(text, { toneType, type: 'array', mode, v: true })
  return {
    ...plain,
    name,
    family: syllables(plain.surname, 'none', 'surname'),
    first: syllables(plain.given, 'none', 'normal'),
    toned: syllables(name, 'symbol', 'surname'),
    numbered: syllables(name, 'num', 'surname'),
  }
}

/** Authors in the shapes that make trouble. */
export const authors: readonly Author[] = [
  authorOf({
    surname: '王',
    given: '秀英',
    title: '副主席',
    city: '德州市',
    county: '夏津县',
    countyPinyin: 'xiajin',
    town: '苏留庄镇',
    village: '后屯村',
    phone: '13805341234',
    landline: '0534-3211234',
    email: 'wangxy@163.com',
    wechat: 'xiu_ying1980',
    idNumber: '371427198001011225',
    qq: '280512345',
  }),
  authorOf({
    surname: '欧阳',
    given: '明华',
    title: '主席',
    city: '菏泽市',
    county: '曹县',
    countyPinyin: 'caoxian',
    town: '青堌集镇',
    village: '刘庄社区',
    phone: '15953001199',
    landline: '0530-3212288',
    email: 'oy.minghua@hz.gov.cn',
    wechat: 'ouyangmh',
    idNumber: '37292219750615064X',
    qq: '501998877',
  }),
  authorOf({
    surname: '张',
    given: '丽',
    title: '主任',
    city: '青岛市',
    county: '市南区',
    countyPinyin: 'shinan',
    town: '八大峡街道',
    village: '贵州路社区',
    phone: '18605320088',
    landline: '0532-88729988',
    email: 'zhangli_qd@sina.com',
    wechat: 'zl88729988',
    idNumber: '370202198805052424',
    qq: '318662200',
  }),
  authorOf({
    surname: '单',
    given: '桂兰',
    title: '干事',
    city: '德州市',
    county: '乐陵市',
    countyPinyin: 'laoling',
    town: '铁营镇',
    village: '大桑树村',
    phone: '13705345678',
    landline: '0534-6221188',
    email: 'shanguilan@laoling.gov.cn',
    wechat: 'shan-guilan',
    idNumber: '372426197103035529',
    qq: '937104562',
  }),
  authorOf({
    surname: '吕',
    given: '爱华',
    title: '组联部部长',
    city: '聊城市',
    county: '莘县',
    countyPinyin: 'shenxian',
    town: '燕店镇',
    village: '西瓜营村',
    phone: '17763508899',
    landline: '0635-7321100',
    email: 'lvaihua99@qq.com',
    wechat: 'aihua_lv',
    idNumber: '371522199010106046',
    qq: '466120018',
  }),
  authorOf({
    surname: '高',
    given: '建国',
    title: '副主席',
    city: '临沂市',
    county: '河东区',
    countyPinyin: 'hedong',
    town: '汤头街道',
    village: '前湖崖村',
    phone: '13953900011',
    landline: '0539-8382233',
    email: 'gaojg@126.com',
    wechat: 'gaojg1969',
    idNumber: '372801196908088816',
    qq: '720135790',
  }),
]

const surnames = [
  ...'王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯董萧程曹袁邓许傅沈曾彭吕苏卢蒋蔡贾丁魏薛叶阎潘杜戴夏钟汪田姜范石姚谭廖邹熊陆郝孔崔康毛邱秦江史顾侯邵孟龙万段雷钱汤尹黎易常武乔贺赖龚文',
  '欧阳',
  '司马',
  '上官',
  '诸葛',
  '司徒',
  '夏侯',
  '皇甫',
  '尉迟',
]
const firsts = [...'秀玉桂淑春美爱红海雪晓文丽慧凤金瑞翠艳荣兰静雅梦思云彩月香']
const lasts = [...'英兰花芳珍霞娟敏燕梅玲萍红莲娥琴芹香华荣静洁丽娜云凤霞平珺岚倩妍蕾']
const towns = readFileSync(new URL('../corpus/shandong-towns.txt', import.meta.url), 'utf8')
  .split(/\s+/)
  .filter(Boolean)
const villageHeads = '前后东西南北上下大小'
const villageNames = '刘家庄 杨家屯 侯集 黄楼 马坊 柳行 桑园子 魏家洼 石桥头 韩家寨'.split(' ')

/** An author drawn by lot. */
export function authorFrom(seed: number): Author {
  const random = randomFrom(`author ${seed}`)
  const one = <T>(list: readonly T[]): T => list[random.whole(list.length)]!
  const surname = one(surnames)
  const given = random.real() < 0.2 ? one(lasts) : one(firsts) + one(lasts)
  const county = one(counties)
  const digits = (count: number) => Array.from({ length: count }, () => random.whole(10)).join('')
  return authorOf({
    surname,
    given,
    title: '副主席',
    city: county.cityName,
    county: county.name,
    countyPinyin: romanOf(county.name),
    town: one(towns),
    village: `${one([...villageHeads])}${one(villageNames)}村`,
    phone: `1${one([...'35789'])}${digits(9)}`,
    landline: `05${one([...'3456'])}${random.whole(10)}-${2 + random.whole(7)}${digits(6)}`,
    email: `${romanOf(surname)}${initialsOf(given).toLowerCase()}${digits(3)}@${one(['163.com', 'sina.com', 'qq.com', 'sd.gov.cn'])}`,
    wechat: `${romanOf(given)}_${digits(4)}`,
    qq: `${1 + random.whole(9)}${digits(8)}`,
    idNumber: idNumber(random),
  })
}

function idNumber(random: Random): string {
  const body = `3714${10 + random.whole(80)}19${50 + random.whole(45)}0${1 + random.whole(9)}1${random.whole(9)}${100 + random.whole(900)}`
  const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]
  return body + '10X98765432'.charAt(weights.reduce((sum, weight, i) => sum + weight * Number(body[i]), 0) % 11)
}

/** All that the system knows of an author. */
export const identitiesOf = (author: Author): Identities => ({
  people: [{ name: author.name, titles: [author.title] }],
  units: [
    `${author.county}妇女联合会`,
    `${author.city}妇女联合会`,
    { name: `${author.county}女企业家协会`, abbreviations: ['县女企协'] },
  ],
  city: author.city,
  county: author.county,
  towns: [author.town],
  villages: [author.village],
  phones: [author.phone, author.landline],
  emails: [author.email],
  wechats: [author.wechat],
  qqs: [author.qq],
  idNumbers: [author.idNumber],
})
