import { Converter } from 'opencc-js/cn2t'
import type { Author } from './authors'

const traditional = Converter({ from: 'cn', to: 't' })
const spread = (text: string, gap: string): string => [...text].join(gap)
const fullWidth = (text: string): string => text.replace(/[!-~]/g, (c) => String.fromCharCode(c.charCodeAt(0) + 0xfee0))
const numerals = (digits: string, row: string): string => digits.replace(/\d/g, (d) => [...row][Number(d)] ?? d)
const stem = (place: string): string => place.replace(/(市|县|区|镇|乡|街道|村|社区)$/, '')
const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)

const latin = ({ family, first }: Author) => ({
  family: family.join(''),
  given: first.join(''),
  initials: [...family, ...first].map((s) => s.charAt(0).toUpperCase()).join(''),
})

/** How an identity is written, and for whom it makes sense (undefined when not). */
export type Variant = (p: Author) => string | undefined

const name: Record<string, Variant> = {
  'full name': (p) => p.name,
  'name with spaces': (p) => spread(p.name, ' '),
  'name with ideographic spaces': (p) => spread(p.name, '　'),
  'name broken over lines': (p) => spread(p.name, '\n'),
  'name with zero-width characters': (p) => spread(p.name, '\u200b'),
  'name with soft hyphens and joiners': (p) => spread(p.name, '\u00ad\u2060'),
  'name in traditional characters': (p) => traditional(p.name),
  'name in compatibility characters': (p) => p.name.replace('兰', '\uf91f').replace('丽', '\uf988'),
  'name and title': (p) => p.name + p.title,
  'surname and title': (p) => p.surname + p.title,
  'surname and common title': (p) => `${p.surname}主席`,
  'surname, space and title': (p) => `${p.surname} 主任`,
  '小 and surname': (p) => (p.surname.length === 1 && p.surname !== '单' ? `小${p.surname}` : undefined),
  '老 and surname': (p) => `老${p.surname}`,
  'given name alone': (p) => (p.given.length > 1 && p.given !== '建国' ? p.given : undefined),
  'given name and 同志': (p) => (p.given.length > 1 ? `${p.given}同志` : undefined),
  'given name and 大姐': (p) => (p.given.length > 1 ? `${p.given}大姐` : undefined),
  '阿 and last character': (p) => `阿${p.given.slice(-1)}`,
  'surname and 大姐': (p) => `${p.surname}大姐`,
  'surname 某某': (p) => (p.given.length > 1 ? `${p.surname}某某` : undefined),
  'surname 某': (p) => `${p.surname}某`,
  'surname ××': (p) => `${p.surname}xx`,
  'name with a starred character': (p) => (p.given.length > 1 ? `${p.surname}*${p.given.slice(-1)}` : undefined),
  'name with dots': (p) => spread(p.name, '·'),
  'name with hyphens': (p) => spread(p.name, '-'),
  'name half in bold': (p) => `${p.surname}**${p.given}**`,
  'name split by tags': (p) => `${p.surname}<b>${p.given}</b>`,
  'name split by a comment': (p) => `${p.surname}<!-- x -->${p.given}`,
  'name as character references': (p) => [...p.name].map((c) => `&#${c.codePointAt(0)};`).join(''),
  'name percent-encoded': (p) => encodeURIComponent(p.name),
}

const romanized: Record<string, Variant> = {
  'pinyin in two words': (p) => `${capital(latin(p).family)} ${capital(latin(p).given)}`,
  'pinyin in one word': (p) => latin(p).family + latin(p).given,
  'pinyin reversed': (p) => `${capital(latin(p).given)} ${capital(latin(p).family)}`,
  'pinyin in capitals': (p) => `${latin(p).family} ${latin(p).given}`.toUpperCase(),
  'pinyin with tone marks': (p) => p.toned.join(' '),
  'pinyin with tone numbers': (p) => p.numbered.join(''),
  'pinyin in full width': (p) => fullWidth(latin(p).family + latin(p).given),
  'pinyin with Cyrillic letters': (p) => (latin(p).family + latin(p).given).replace(/a/g, 'а').replace(/o/g, 'о'),
  'pinyin initials': (p) => latin(p).initials,
  'pinyin initials with dots': (p) => [...latin(p).initials].join('.') + '.',
  'pinyin initials apart': (p) => [...latin(p).initials].join(' '),
  'surname and initials': (p) =>
    p.given.length > 1 ? `${p.surname}${latin(p).initials.slice(p.surname.length)}` : undefined,
  'surname and given in pinyin': (p) => p.surname + latin(p).given,
}

const places: Record<string, Variant> = {
  county: (p) => p.county,
  'county without suffix': (p) => (stem(p.county).length > 1 ? stem(p.county) : undefined),
  'county with spaces': (p) => spread(p.county, ' '),
  'county in traditional characters': (p) => traditional(p.county),
  'county in pinyin': (p) => capital(p.countyPinyin),
  'county in pinyin with County': (p) => `${capital(p.countyPinyin.replace(/xian$/, ''))} County`,
  'county initials': (p) =>
    `${p.countyPinyin.charAt(0).toUpperCase()}${/(?:j|n|l|d)(?=i|o|a|u)/.exec(p.countyPinyin.slice(1))?.[0].toUpperCase() ?? ''}县`,
  city: (p) => p.city,
  'city without suffix': (p) => stem(p.city),
  'city with zero-width characters': (p) => spread(p.city, '\u200d'),
  'city in traditional characters': (p) => traditional(p.city),
  town: (p) => p.town,
  'town without suffix': (p) => stem(p.town),
  'town broken over lines': (p) => spread(p.town, '\n'),
  village: (p) => p.village,
  'village without suffix': (p) => stem(p.village),
  'city, county, town and village': (p) => p.city + p.county + p.town + p.village,
}

const units: Record<string, Variant> = {
  'unit in full': (p) => `${p.county}妇女联合会`,
  'unit in short': (p) => `${p.county}妇联`,
  'unit without suffix': (p) => (stem(p.county).length > 1 ? `${stem(p.county)}妇联` : undefined),
  'unit by its level': (p) => `${p.county.slice(-1)}妇联`,
  'unit by its level in full': (p) => `${p.county.slice(-1)}妇女联合会`,
  'unit with spaces': (p) => spread(`${p.county}妇联`, ' '),
  'unit in traditional characters': (p) => traditional(`${p.county}妇联`),
}

const contacts: Record<string, Variant> = {
  phone: (p) => p.phone,
  'phone with hyphens': (p) => p.phone.replace(/^(\d{3})(\d{4})/, '$1-$2-'),
  'phone with spaces': (p) => p.phone.replace(/^(\d{3})(\d{4})/, '$1 $2 '),
  'phone in full width': (p) => fullWidth(p.phone),
  'phone in Chinese numerals': (p) => numerals(p.phone, '零一二三四五六七八九'),
  'phone in formal numerals': (p) => numerals(p.phone, '零壹贰叁肆伍陆柒捌玖'),
  'phone as spoken': (p) => numerals(p.phone, '〇幺两三四五六七八九'),
  'phone in circled digits': (p) => numerals(p.phone, '⓪①②③④⑤⑥⑦⑧⑨'),
  'phone with country code': (p) => `+86 ${p.phone}`,
  'phone broken over lines': (p) => p.phone.replace(/^(\d{5})/, '$1\n'),
  landline: (p) => p.landline,
  'landline with brackets': (p) => p.landline.replace(/^(\d+)-/, '（$1）'),
  'landline without area code': (p) => p.landline.replace(/^\d+-/, ''),
  'e-mail': (p) => p.email,
  'e-mail in full width': (p) => fullWidth(p.email),
  'e-mail with words': (p) => p.email.replace('@', ' at ').replace(/\./g, ' dot '),
  'e-mail with brackets and spaces': (p) => p.email.replace('@', ' [at] ').replace(/\./g, ' . '),
  WeChat: (p) => p.wechat,
  'WeChat in capitals': (p) => p.wechat.toUpperCase(),
  'WeChat with spaces': (p) => spread(p.wechat, ' '),
  'ID number': (p) => p.idNumber,
  'ID number in full width': (p) => fullWidth(p.idNumber),
  'ID number with spaces': (p) => p.idNumber.replace(/^(\d{6})(\d{8})/, '$1 $2 '),
}

export const variants: Record<string, Variant> = { ...name, ...romanized, ...places, ...units, ...contacts }
