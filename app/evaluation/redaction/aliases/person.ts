import type { Alias, Entity, Manner } from '../alias'
import { lettersOf } from '../characters'
import { isOrdinaryStart, surnameOf } from '../surnames'
import { personTitles, shortTitles } from '../titles'
import type { KnownPerson } from '../types'
import { isEverydayWord } from '../ordinary'
import { initialsOf, readingsOf } from './pinyin'

/** 小学, 老师, 小康: words of every report that only look like 小 + surname. */
const notNicknames = new Set(
  (
    '小时 小学 小康 小米 小麦 小车 小花 小包 小计 小满 小房 小党 小成 小年 小项 小路 小区 小队 小组 小家 老师 老年 老家 老成 老路 老本 老党 老房 老干 老化 老百 ' +
    '大方 大米 大麦 大路 大车 大年 大成 大家 大安 大力'
  ).split(' '),
)

/** 静静, 红红: doubled characters that describe things and call nobody. */
const doubledWords = new Set('静静 红红 香香 明明 平平 清清 花花 月月 年年 天天 人人 家家 事事 处处 多多'.split(' '))

/** Given names that are also words of many reports: a person decides about each. Others, such as 兰花, are masked. */
const reportWords = new Set(
  (
    '建国 建设 建军 和平 团结 爱国 爱民 文明 文化 幸福 健康 平安 振兴 胜利 红旗 解放 富民 富强 致富 创业 和谐 国庆 明白 永远 学习 先进 光明 希望 东方 新华 友谊 向阳 发展 ' +
    '改革 长江 黄河 成功 成长 进步 立业 兴旺 兴业 丰收 安全 安定 高兴 美丽 智慧 真诚 春天 秋天 海洋 劳动 光荣 英雄 模范 志愿 自立 自强 平等 文学 宝贵 贵重 春雨 春风 红军 爱心 青春 ' +
    '新年 新建 新生 新春 建民 国家 国民 家园 家庭 生产 生活 来源 志向 有志 有为 可能 立志 立新 立场 广大 永久 正确 正常 正义 明确 清楚 清洁 清明 安心 贤惠 贤良 温柔'
  ).split(' '),
)

/** Every way a known person is written: see the variants in the fixture of the tests. */
export function* personAliases(person: KnownPerson): Generator<Alias> {
  const name = [...person.name].map(lettersOf).join('')
  if (name.length < 2) return
  const surname = surnameOf(name)
  const given = name.slice(surname.length)
  const entity: Entity = {
    kind: 'person',
    source: `人员 ${person.name}`,
    pseudonym: (pseudonyms) => pseudonyms.person(person.name),
  }
  const alias = (text: string, manner: Manner = 'han', doubt?: string): Alias => ({
    text,
    manner,
    entity,
    doubt,
  })

  yield alias(name)
  yield alias(name, 'annotated')
  yield alias([...name].reverse().join(''), 'backwards')
  yield* givenAliases(given, alias)
  for (const title of [...(person.titles ?? []).map((t) => [...t].map(lettersOf).join('')), ...personTitles]) {
    yield alias(surname + title, isOrdinaryStart(surname) ? 'word' : 'han')
    yield alias(given.length > 1 ? given + title : name + title)
  }
  for (const title of shortTitles) {
    if (!isEverydayWord(surname + title)) yield alias(surname + title, 'word')
  }
  for (const prefix of '小老大阿') {
    if (!notNicknames.has(prefix + surname)) yield alias(prefix + surname, 'word')
  }
  yield* blankedAliases(surname, given, alias)
  yield* latinAliases(surname, given, alias)
}

type Make = (text: string, manner?: Manner, doubt?: string) => Alias

function* givenAliases(given: string, alias: Make): Generator<Alias> {
  const last = given.slice(-1)
  if (given.length > 1) {
    if (reportWords.has(given)) yield alias(given, 'word', '与已知人员的名字相同，也可能是普通词语')
    else yield alias(given, isEverydayWord(given) ? 'word' : 'han')
    for (const kin of '姐哥嫂婶姨妹') yield alias(given + kin)
    for (const speech of ['说', '介绍', '告诉', '带领', '家', '一家'])
      yield { ...alias(given + speech, 'word'), context: speech.length }
  }
  for (const nickname of [`小${last}`, `阿${last}`, `${last}${last}`, `${last}姐`, `${last}子`, `${last}妹`]) {
    const doubled = nickname === last + last && !doubledWords.has(nickname)
    if ((doubled || !isEverydayWord(nickname)) && !notNicknames.has(nickname)) yield alias(nickname, 'word')
  }
}

/** 王某英, 王*英, 王○○, 王xx. */
function* blankedAliases(surname: string, given: string, alias: Make): Generator<Alias> {
  const first = given.slice(0, 1)
  const last = given.slice(-1)
  if (given.length < 2) return
  yield alias(surname + last, 'blanked')
  for (const hidden of ['某', 'x', '〇']) {
    yield alias(surname + hidden + last)
    yield alias(surname + first + hidden)
    yield alias(surname + hidden + hidden)
    yield alias(hidden + given)
  }
}

function* latinAliases(surname: string, given: string, alias: Make): Generator<Alias> {
  for (const family of readingsOf(surname, true)) {
    const familyName = family.join('')
    for (const reading of readingsOf(given)) {
      const givenName = reading.join('')
      const short = initialsOf(reading)
      yield alias(familyName + givenName, 'latin')
      yield alias(givenName + familyName, 'latin')
      if (reading.length > 1 && givenName.length > 4) yield alias(givenName, 'latin')
      if (familyName.length + short.length > 3) {
        yield alias(familyName + short, 'latin')
        yield alias(short + familyName, 'latin')
      }
      yield alias(short.charAt(0) + familyName, 'latin')
      yield alias(familyName + short.charAt(0), 'latin')
      for (const initials of new Set([initialsOf(family), familyName.charAt(0)])) {
        yield alias(initials + short, 'initials')
        if (short.length > 1) yield alias(short + initials, 'initials')
      }
      yield alias(surname + short, 'initials')
      yield alias(surname + givenName, 'latin')
      yield alias(familyName + given, 'latin')
    }
  }
}
