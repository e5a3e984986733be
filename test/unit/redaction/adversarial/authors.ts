import { readFileSync } from 'node:fs'
import { pinyin } from 'pinyin-pro'
import type { Identities } from '../../../../app/evaluation/redact'
import { counties } from '../../../../prisma/seed/corpus/divisions'
import { type Random, randomFrom } from '../../../../scoring/random'

/** An author drawn by lot, with all that identifies her. */
export interface Author {
  surname: string
  given: string
  /** Syllables without tones, of surname and given name. */
  family: string[]
  first: string[]
  /** The same with tone marks. */
  toned: string[]
  city: string
  county: string
  town: string
  village: string
  phone: string
  landline: string
  email: string
  wechat: string
  qq: string
  idNumber: string
}

const surnames = [...'王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯董萧程曹袁邓许傅沈曾彭吕苏卢蒋蔡贾丁魏薛叶阎潘杜戴夏钟汪田姜范石姚谭廖邹熊陆郝孔崔康毛邱秦江史顾侯邵孟龙万段雷钱汤尹黎易常武乔贺赖龚文', '欧阳', '司马', '上官', '诸葛', '司徒', '夏侯', '皇甫', '尉迟']
const firsts = [...'秀玉桂淑春美爱红海雪晓文丽慧凤金瑞翠艳荣兰静雅梦思云彩月香']
const lasts = [...'英兰花芳珍霞娟敏燕梅玲萍红莲娥琴芹香华荣静洁丽娜云凤霞平珺岚倩妍蕾']
const towns = readFileSync(new URL('../../corpus/shandong-towns.txt', import.meta.url), 'utf8').split(/\s+/).filter(Boolean)
const villageHeads = '前后东西南北上下大小'
const villageNames = '刘家庄 杨家屯 侯集 黄楼 马坊 柳行 桑园子 魏家洼 石桥头 韩家寨'.split(' ')

export function authorFrom(seed: number): Author {
  const random = randomFrom(`author ${seed}`)
  const one = <T>(list: readonly T[]): T => list[random.whole(list.length)]!
  const surname = one(surnames)
  const given = random.real() < 0.2 ? one(lasts) : one(firsts) + one(lasts)
  const county = one(counties)
  const digits = (count: number) => Array.from({ length: count }, () => random.whole(10)).join('')
  const [family, first] = [syllables(surname, 'surname'), syllables(given, 'normal')]
  return {
    surname, given, family, first, toned: toned(surname + given),
    city: county.cityName, county: county.name, town: one(towns), village: `${one([...villageHeads])}${one(villageNames)}村`,
    phone: `1${one([...'35789'])}${digits(9)}`, landline: `05${one([...'3456'])}${random.whole(10)}-${2 + random.whole(7)}${digits(6)}`,
    email: `${family.join('')}${first.map((s) => s[0]).join('')}${digits(3)}@${one(['163.com', 'sina.com', 'qq.com', 'sd.gov.cn'])}`,
    wechat: `${first.join('')}_${digits(4)}`, qq: `${1 + random.whole(9)}${digits(8)}`, idNumber: idNumber(random),
  }
}

const syllables = (text: string, mode: 'surname' | 'normal') => pinyin(text, { toneType: 'none', type: 'array', mode, v: true })
const toned = (text: string) => pinyin(text, { type: 'array', mode: 'surname' })

function idNumber(random: Random): string {
  const body = `3714${10 + random.whole(80)}19${50 + random.whole(45)}0${1 + random.whole(9)}1${random.whole(9)}${100 + random.whole(900)}`
  const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]
  return body + '10X98765432'.charAt(weights.reduce((sum, weight, i) => sum + weight * Number(body[i]), 0) % 11)
}

export const identitiesOf = (a: Author): Identities => ({
  people: [{ name: a.surname + a.given, titles: ['副主席'] }],
  units: [`${a.county}妇女联合会`, `${a.city}妇女联合会`, { name: `${a.county}女企业家协会`, abbreviations: ['县女企协'] }],
  city: a.city, county: a.county, towns: [a.town], villages: [a.village],
  phones: [a.phone, a.landline], emails: [a.email], wechats: [a.wechat], qqs: [a.qq], idNumbers: [a.idNumber],
})
