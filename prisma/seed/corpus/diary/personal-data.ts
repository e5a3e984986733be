import type { Stream } from '../random'
import type { ContactPoint, PersonalDataKind, PlantedPersonalData } from '../types'

interface Subject {
  alias: string
  age: number
  point: ContactPoint
}

const kinds: readonly PersonalDataKind[] = ['id-number', 'phone', 'bank-card', 'address', 'illness', 'child']

/** Appends a sentence with one piece of made-up personal data to the text, if draws are given. */
export function plantPersonalData(
  text: string,
  subject: Subject,
  draws: Stream | undefined,
): { text: string; planted: PlantedPersonalData[] } {
  if (!draws) return { text, planted: [] }
  const kind = draws.pick(kinds)
  const secret = secrets[kind](subject, draws)
  const before = draws.pick(lead[kind]).replace('{alias}', subject.alias)
  const at = text.lastIndexOf('（')
  const start = at + before.length
  return {
    text: `${text.slice(0, at)}${before}${secret}。${text.slice(at)}`,
    planted: [{ kind, text: secret, start, end: start + secret.length }],
  }
}

const lead: Readonly<Record<PersonalDataKind, readonly string[]>> = {
  'id-number': ['登记时记下{alias}的身份证号', '备查：{alias}身份证号码为'],
  phone: ['{alias}留的电话是', '回访联系电话：'],
  'bank-card': ['补助打卡用的账号是', '{alias}的银行卡号：'],
  address: ['{alias}家住', '详细住址：'],
  illness: ['{alias}私下说，她', '另记：{alias}'],
  child: ['她的孩子', '{alias}家的孩子'],
}

const secrets: Readonly<Record<PersonalDataKind, (subject: Subject, draws: Stream) => string>> = {
  'id-number': ({ age }, draws) => idNumber(age, draws),
  phone: (_, draws) => unissuedPhone(draws),
  'bank-card': (_, draws) => cardNumber(draws),
  address: ({ point }, draws) => `${point.town}${point.name}${draws.int(1, 9)}组${draws.int(10, 289)}号`,
  illness: (_, draws) =>
    `${draws.pick(['去年', '前年', '今年春天'])}查出${draws.pick(['乳腺癌', '宫颈癌前病变', '抑郁症', '乙肝', '尿毒症'])}`,
  child: (_, draws) => {
    const name = draws.pick(['小雨', '小宝', '婷婷', '浩浩', '欣欣'])
    const year = draws.int(1, 5)
    const school = draws.pick(['镇中心小学', '村小', '实验小学'])
    return `${name}今年${year + 6}岁，在${school}${'一二三四五'[year - 1]}年级${draws.int(1, 4)}班`
  },
}

/** Looks like an ID number, but no region begins with 99 and the last character fails the check. */
function idNumber(age: number, draws: Stream): string {
  const two = (n: number) => String(n).padStart(2, '0')
  const born = `${2012 - age}${two(draws.int(1, 12))}${two(draws.int(1, 28))}`
  const body = `9901${two(draws.int(1, 28))}${born}${draws.int(100, 999)}`
  const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]
  const sum = weights.reduce((total, weight, i) => total + weight * Number(body[i]), 0)
  const right = '10X98765432'[sum % 11]
  return body + (right === '7' ? '3' : '7')
}

/** A mobile number of the range 154, which no operator was given. */
export const unissuedPhone = (draws: Stream) => `154${String(draws.int(0, 99_999_999)).padStart(8, '0')}`

/** Nineteen digits that pass the Luhn check under a bank prefix nobody holds. */
function cardNumber(draws: Stream): string {
  const six = () => String(draws.int(0, 999_999)).padStart(6, '0')
  const body = `629999${six()}${six()}`
  const sum = [...body].reverse().reduce((total, digit, i) => {
    const doubled = i % 2 === 0 ? Number(digit) * 2 : Number(digit)
    return total + (doubled > 9 ? doubled - 9 : doubled)
  }, 0)
  return body + ((10 - (sum % 10)) % 10)
}
