import { Converter } from 'opencc-js/cn2t'
import type { Random } from '../../../../scoring/random'
import type { Author } from '../authors'
import { initialsOf, romanOf } from '../roman'

/** One way to write an identity; undefined where it makes no sense for this author. */
export type Writing = (author: Author, random: Random) => string | undefined

const traditional = Converter({ from: 'cn', to: 't' })
const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1)
const one = <T>(random: Random, list: readonly T[]): T => list[random.whole(list.length)]!
const between = (text: string, gap: () => string) => [...text].map((c, i) => (i ? gap() : '') + c).join('')
const wide = (text: string) => text.replace(/[!-~]/g, (c) => String.fromCharCode(c.charCodeAt(0) + 0xfee0))
const nameOf = ({ surname, given }: Author) => surname + given
const family = (a: Author) => a.family.join('')
const first = (a: Author) => a.first.join('')
const initials = ({ family: f, first: g }: Author) => [...f, ...g].map((s) => s.charAt(0)).join('')
const stem = (place: string) => place.replace(/(?:[市县区镇乡村]|街道|社区)$/, '')
const townStem = (town: string) => town.replace(/(?:[镇乡]|街道)$/, '')
const longStem = (place: string) => (stem(place).length > 1 ? stem(place) : undefined)
const mathBold = (text: string) => text.replace(/[a-z]/g, (c) => String.fromCodePoint(0x1d41a + c.charCodeAt(0) - 97))
const digitsAs = (text: string, row: string | string[]) => text.replace(/\d/g, (d) => [...row][Number(d)] ?? d)
const two = (a: Author, text: string) => (a.given.length > 1 ? text : undefined)
const last = (a: Author) => a.given.slice(-1)

const names: Record<string, Writing> = {
  'name among mixed spaces': (a, r) => between(nameOf(a), () => one(r, [' ', '　', '\u00a0', '\t', '  ', '\u2009'])),
  'name over lines': (a, r) => between(nameOf(a), () => one(r, ['\n', '\r\n', ' \n ', '\n\n'])),
  'name among invisible characters': (a, r) =>
    between(nameOf(a), () => one(r, ['\u200b', '\u200c', '\u200d', '\ufeff', '\u2060', '\u00ad', '\u180e', '\u2061'])),
  'name with direction marks': (a, r) => between(nameOf(a), () => one(r, ['\u200e', '\u200f', '\u202a', '\u2066'])),
  'name with variation selectors': (a) => between(nameOf(a), () => '\ufe00'),
  'name struck through by combining marks': (a) => [...nameOf(a)].map((c) => `${c}\u0336`).join(''),
  'name with punctuation inside': (a, r) =>
    between(nameOf(a), () => one(r, ['·', '•', '-', '_', '/', '|', '~', '.', '…', '—'])),
  'name with emoji inside': (a) => between(nameOf(a), () => '🌸'),
  'given name in brackets': (a) => `${a.surname}（${a.given}）`,
  'given name in square brackets': (a) => `${a.surname}【${a.given}】`,
  'traditional name': (a) => traditional(nameOf(a)),
  'traditional name with spaces': (a) => between(traditional(nameOf(a)), () => ' '),
  'name in HTML references': (a, r) =>
    [...nameOf(a)].map((c) => one(r, [`&#${c.codePointAt(0)};`, `&#x${c.codePointAt(0)!.toString(16)};`])).join(''),
  'name in JavaScript escapes': (a) =>
    [...nameOf(a)].map((c) => `\\u${c.codePointAt(0)!.toString(16).padStart(4, '0')}`).join(''),
  'name in percent escapes': (a) => encodeURIComponent(nameOf(a)),
  'name in Markdown marks': (a, r) => between(nameOf(a), () => one(r, ['**', '*', '~~', '`', '\\'])),
  'name in tags': (a) => [...nameOf(a)].map((c) => `<em>${c}</em>`).join(''),
  'name with its pinyin in brackets': (a) => `${nameOf(a)}（${a.toned.join(' ')}）`,
  'name with pinyin after each character': (a) => [...nameOf(a)].map((c, i) => `${c}(${a.toned[i]})`).join(''),
  'name shown backwards by an override': (a) => `\u202e${[...nameOf(a)].reverse().join('')}\u202c`,
  'name and 同志': (a) => `${nameOf(a)}同志`,
  'title and name': (a, r) => `${one(r, ['主席', '部长', '主任', '作者', '执笔人', '干事'])}${nameOf(a)}`,
  'surname and title': (a, r) =>
    a.surname +
    one(r, [
      '主席',
      '副主席',
      '主任',
      '部长',
      '书记',
      '科长',
      '会长',
      '老师',
      '秘书长',
      '干事',
      '大姐',
      '女士',
      '同志',
      '阿姨',
      '大嫂',
    ]),
  'surname, gap and title': (a, r) =>
    a.surname + one(r, [' ', '　', '\u200b', '·']) + one(r, ['主席', '主任', '部长', '老师']),
  'traditional surname and title': (a, r) => traditional(a.surname + one(r, ['主席', '书记', '会长'])),
  '小 and surname': (a) =>
    a.surname.length === 1 && !'文时学康米车花计党成年项路区队组万满房边江'.includes(a.surname)
      ? `小${a.surname}`
      : undefined,
  '老 and surname': (a) =>
    a.surname.length === 1 && !'家年师成路龙江田文夏'.includes(a.surname) ? `老${a.surname}` : undefined,
  '小 and surname apart': (a) => (a.surname.length === 1 && a.surname !== '康' ? `小 ${a.surname}` : undefined),
  'given name alone': (a) => (a.given === '美丽' ? undefined : two(a, a.given)),
  'given name with spaces': (a) =>
    two(
      a,
      between(a.given, () => ' '),
    ),
  'traditional given name': (a) => (a.given === '美丽' ? undefined : two(a, traditional(a.given))),
  'given name and 同志': (a, r) => two(a, a.given + one(r, ['同志', '主席', '大姐', '姐', '老师'])),
  'last character twice or with 姐': (a, r) =>
    two(
      a,
      one(r, [
        '静花月香清平红美'.includes(last(a)) ? a.given : `${last(a)}${last(a)}`,
        `${last(a)}姐`,
        `阿${last(a)}`,
        last(a) === '花' ? `${last(a)}姐` : `小${last(a)}`,
      ]),
    ),
  'surname 某': (a) => `${a.surname}某`,
  'surname 某某': (a) => `${a.surname}某某`,
  'surname, 某 and last character': (a) => two(a, `${a.surname}某${last(a)}`),
  'surname and blanks': (a, r) => a.surname + one(r, ['××', 'XX', '**', '＊＊', '○○', '□□', 'Ｘ Ｘ', '某×', '??']),
  'blank in the middle': (a, r) => two(a, a.surname + one(r, ['*', '×', '○', '□', '＊', 'X', '●']) + last(a)),
  'blank for the surname': (a, r) => two(a, one(r, ['某', '*', '×', 'X', '○']) + a.given),
  'first character and a blank': (a, r) => two(a, a.surname + a.given.charAt(0) + one(r, ['某', '×', '*', '○', 'X'])),
}

const latin: Record<string, Writing> = {
  'pinyin, surname first': (a, r) =>
    one(r, [
      `${capital(family(a))} ${capital(first(a))}`,
      `${family(a)} ${first(a)}`,
      `${family(a).toUpperCase()} ${capital(first(a))}`,
    ]),
  'pinyin, surname last': (a) => `${capital(first(a))} ${capital(family(a))}`,
  'pinyin with comma': (a) => `${capital(family(a))}, ${capital(first(a))}`,
  'pinyin, every syllable apart': (a, r) => [...a.family, ...a.first].join(one(r, [' ', '-', '.', '_', '  '])),
  'pinyin with hyphen': (a) => two(a, `${capital(family(a))} ${capital(a.first.join('-'))}`),
  'pinyin glued by a mark': (a, r) => family(a) + one(r, ['.', '_', '-', "'", '']) + first(a),
  'pinyin with tone marks': (a) => a.toned.join(' '),
  'pinyin with tone marks, no spaces': (a) => a.toned.join(''),
  'pinyin with decomposed tone marks': (a) => a.toned.join(' ').normalize('NFD'),
  'pinyin in mathematical letters': (a) => mathBold(family(a) + first(a)),
  'pinyin in full width': (a) => wide(`${family(a)} ${first(a)}`),
  'pinyin with zero-width characters': (a) => between(family(a) + first(a), () => '\u200b'),
  'initial and surname': (a) => `${first(a).charAt(0).toUpperCase()}. ${capital(family(a))}`,
  'initials and surname': (a) => two(a, `${a.first.map((s) => s[0]!.toUpperCase()).join('.')}. ${capital(family(a))}`),
  'surname and initials in pinyin': (a) =>
    two(a, capital(family(a)) + ' ' + a.first.map((s) => s[0]!.toUpperCase()).join('')),
  'initials in capitals': (a) => two(a, initials(a).toUpperCase()),
  'initials in small letters': (a) => (initials(a).length > 2 ? initials(a) : undefined),
  'initials with dots': (a) => two(a, `${[...initials(a).toUpperCase()].join('.')}.`),
  'surname and initials': (a, r) => two(a, a.surname + a.first.map((s) => s[0]!.toUpperCase()).join(one(r, ['', '.']))),
  'given name in pinyin': (a) => (first(a).length > 4 && a.first.length > 1 ? capital(first(a)) : undefined),
}

const placesAndUnits: Record<string, Writing> = {
  county: (a) => a.county,
  'county without suffix': (a) => longStem(a.county),
  'county among gaps': (a, r) => between(a.county, () => one(r, [' ', '\u200b', '\n', '　'])),
  'traditional county': (a) => traditional(a.county),
  'county in pinyin': (a, r) =>
    stem(a.county).length > 1
      ? one(r, [capital, (s: string) => s.toUpperCase(), (s: string) => s])(romanOf(stem(a.county)))
      : undefined,
  'county by initials': (a) =>
    stem(a.county).length > 1 ? `${initialsOf(stem(a.county))}${a.county.slice(-1)}` : undefined,
  city: (a) => a.city,
  'city without suffix': (a) => stem(a.city),
  'city among gaps': (a, r) => between(a.city, () => one(r, [' ', '\u200d', '\n'])),
  'city by initials': (a) => `${initialsOf(stem(a.city))}市`,
  'city and county, short': (a) => stem(a.city) + a.county,
  'all places in a row': (a) => `山东省${a.city}${a.county}${a.town}${a.village}`,
  town: (a) => a.town,
  'town with another suffix': (a, r) => townStem(a.town) + one(r, ['镇政府', '乡', '街道办事处', '镇妇联']),
  'town among gaps': (a, r) => between(a.town, () => one(r, [' ', '\u200b', '\n'])),
  village: (a) => a.village,
  'village without suffix': (a) => stem(a.village),
  'traditional village': (a) => traditional(a.village),
  'unit in full': (a) => `${a.county}妇女联合会`,
  'unit in short': (a, r) => a.county + one(r, ['妇联', '妇联机关', '妇联组联部', '妇女联']),
  'unit shorter': (a) => longStem(a.county) && `${stem(a.county)}妇联`,
  'city federation': (a) => `${stem(a.city)}妇联`,
  'unit by its level': (a) => `${a.county.slice(-1)}妇联`,
  'unit by its level among gaps': (a, r) => between(`${a.county.slice(-1)}妇联`, () => one(r, [' ', '\u200b', '　'])),
  市妇联: () => '市妇联',
  我县妇联: (a) => `我${a.county.slice(-1)}妇联`,
  'traditional unit': (a) => traditional(`${a.county}妇女联合会`),
  'listed abbreviation': () => '县女企协',
}

const contacts: Record<string, Writing> = {
  'phone with separators': (a, r) => {
    const s = one(r, ['-', ' ', '.', '—', '·', '\u200b', '/', ' - '])
    return a.phone.replace(/^(\d{3})(\d{4})/, `$1${s}$2${s}`)
  },
  'phone digit by digit': (a, r) => between(a.phone, () => one(r, [' ', '-', '.', '\u200b'])),
  'phone with country code': (a, r) => one(r, ['+86', '86-', '0086 ', '(+86)', '＋86 ']) + a.phone,
  'phone in full width': (a) => wide(a.phone),
  'phone in Chinese numerals': (a, r) =>
    digitsAs(
      a.phone,
      one(r, [
        '零一二三四五六七八九',
        '〇一二三四五六七八九',
        '零壹贰叁肆伍陆柒捌玖',
        '洞幺两三四五六拐八勾',
        '○一二三四五六七八九',
      ]),
    ),
  'phone in Chinese numerals with separators': (a) =>
    digitsAs(a.phone, '零一二三四五六七八九').replace(/^(.{3})(.{4})/, '$1-$2-'),
  'phone in mixed digits': (a, r) =>
    [...a.phone]
      .map((d) => digitsAs(d, one(r, ['0123456789', '零一二三四五六七八九', '０１２３４５６７８９', '⓪①②③④⑤⑥⑦⑧⑨'])))
      .join(''),
  'phone with separators of words': (a) => a.phone.replace(/^(\d{3})(\d{4})/, '$1（$2）'),
  'phone in superscript': (a) => digitsAs(a.phone, '⁰¹²³⁴⁵⁶⁷⁸⁹'),
  'phone in mathematical digits': (a) => digitsAs(a.phone, ['𝟎', '𝟏', '𝟐', '𝟑', '𝟒', '𝟓', '𝟔', '𝟕', '𝟖', '𝟗']),
  'phone in Arabic-Indic digits': (a) => digitsAs(a.phone, '٠١٢٣٤٥٦٧٨٩'),
  'phone with letter O': (a) => (a.phone.includes('0') ? a.phone.replace(/0/g, 'O') : undefined),
  'phone with keycaps': (a) => [...a.phone].map((d) => `${d}\ufe0f\u20e3`).join(''),
  landline: (a, r) =>
    one(r, [
      a.landline,
      a.landline.replace('-', ''),
      a.landline.replace(/(\d+)-/, '($1)'),
      a.landline.replace('-', ' '),
      a.landline.replace('-', '－'),
    ]),
  'landline in Chinese numerals': (a) => digitsAs(a.landline, '零一二三四五六七八九'),
  'landline without area code': (a) => a.landline.slice(5),
  'ID number': (a) => a.idNumber,
  'ID number in groups': (a, r) => {
    const s = one(r, [' ', '-', '\u200b'])
    return `${a.idNumber.slice(0, 6)}${s}${a.idNumber.slice(6, 14)}${s}${a.idNumber.slice(14)}`
  },
  'ID number in full width': (a) => wide(a.idNumber),
  'ID number in Chinese numerals': (a) => digitsAs(a.idNumber, '零一二三四五六七八九'),
  'e-mail': (a) => a.email,
  'e-mail in full width': (a) => wide(a.email),
  'e-mail with words': (a, r) =>
    a.email
      .replace('@', one(r, [' at ', '(at)', '[at]', ' AT ', '#', ' 艾特 ', '＠', '_at_']))
      .replace(/\./g, one(r, ['.', ' dot ', '(dot)', ' 点 '])),
  'e-mail without domain': (a) => a.email.split('@')[0],
  'e-mail with spaces': (a) => between(a.email, () => ' '),
  WeChat: (a, r) => `${one(r, ['微信', '微信号：', 'wx: ', 'VX ', '加微'])}${a.wechat}`,
  'WeChat bare, in capitals or apart': (a, r) =>
    one(r, [a.wechat.toUpperCase(), between(a.wechat, () => ' '), wide(a.wechat), a.wechat.replace('_', '')]),
  QQ: (a, r) => `${one(r, ['QQ', 'QQ：', 'qq号', '扣扣'])}${a.qq}`,
  'QQ in other digits': (a, r) =>
    `QQ ${one(r, [wide(a.qq), digitsAs(a.qq, '零一二三四五六七八九'), between(a.qq, () => ' ')])}`,
}

export const writings: Record<string, Writing> = { ...names, ...latin, ...placesAndUnits, ...contacts }
