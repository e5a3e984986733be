import type { Alias, Entity } from '../alias'
import { lettersOf } from '../characters'
import type { Identities } from '../types'

/** Every way a known phone, e-mail, WeChat, QQ or ID number is written. */
export function* contactAliases(identities: Identities): Generator<Alias> {
  for (const phone of identities.phones ?? []) yield* phoneAliases(phone)
  for (const email of identities.emails ?? []) yield* emailAliases(email)
  for (const qq of identities.qqs ?? []) yield { text: compact(qq), manner: 'digits', entity: contact('QQ', qq) }
  for (const wechat of identities.wechats ?? []) {
    const entity = contact('微信', wechat)
    yield { text: compact(wechat), manner: /^\d+$/.test(wechat) ? 'digits' : 'latin', entity }
  }
  for (const id of identities.idNumbers ?? []) {
    const entity = contact('证号', id)
    yield { text: compact(id), manner: 'latin', entity }
    yield { text: compact(id).replace(/x$/, ''), manner: 'digits', entity }
  }
}

function* phoneAliases(phone: string): Generator<Alias> {
  const entity = contact('电话', phone)
  const digits = compact(phone)
    .replace(/\D/g, '')
    .replace(/^(?:00)?86(?=1\d{10}$|0?\d{9,11}$)/, '')
  if (digits.length < 5) return
  const national = digits.replace(/^0/, '')
  for (const prefix of ['', '0', '86', '086', '0086']) yield { text: prefix + national, manner: 'digits', entity }
  const area = /^0(?:10|2\d|[3-9]\d{2})(?=\d{7,8}$)/.exec(digits)
  if (area) yield { text: digits.slice(area[0].length), manner: 'digits', entity }
}

const atWords = ['', 'at', '艾特', '圈a', 'a']
const dotWords = ['', 'dot', '点']

function* emailAliases(email: string): Generator<Alias> {
  const entity = contact('邮箱', email)
  const [local = '', domain = ''] = email.normalize('NFKC').split('@')
  for (const at of atWords) {
    for (const dot of dotWords) {
      const text = compact(local.split('.').join(dot)) + at + domain.split('.').map(compact).join(dot)
      yield { text, manner: 'latin', entity }
    }
  }
  if (compact(local).length >= 5)
    yield { text: compact(local), manner: /^\d+$/.test(local) ? 'digits' : 'latin', entity }
}

const contact = (noun: string, value: string): Entity => ({
  kind: 'contact',
  source: `${noun} ${value}`,
  pseudonym: () => `某${noun}`,
})
const compact = (text: string): string => [...text].map(lettersOf).join('')
