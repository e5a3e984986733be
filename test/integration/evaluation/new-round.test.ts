import { expect, test } from 'vitest'
import { newRoundForm } from '../../../app/evaluation/rounds/new-round.server'
import { makeActor } from '../../factories/actors'
import { openSession, serveForTests } from '../../setup/serving'

const ask = serveForTests()

/** Values of the fields of a page by their names; of choices those that are chosen. */
function fieldsIn(html: string): Map<string, string[]> {
  const fields = new Map<string, string[]>()
  const attribute = (tag: string, name: string) => new RegExp(` ${name}="([^"]*)"`).exec(tag)?.[1]
  const put = (name: string, value: string) => fields.set(name, [...(fields.get(name) ?? []), value])
  for (const [tag] of html.matchAll(/<input [^>]*>/g)) {
    const choice = /type="(checkbox|radio)"/.test(tag)
    if (attribute(tag, 'name') && (!choice || / checked=""/.test(tag)))
      put(attribute(tag, 'name')!, attribute(tag, 'value') ?? '')
  }
  for (const [, name, options] of html.matchAll(/<select [^>]*name="([^"]*)"[^>]*>(.*?)<\/select>/g))
    put(name!, attribute(/<option [^>]*selected=""[^>]*>/.exec(options!)?.[0] ?? '', 'value') ?? '')
  return fields
}

test('the form of a round begins with common practice and, refused, comes back with every choice as it was made', async () => {
  const as = await openSession(await makeActor('ORGANIZER', '370000'))
  const blank = fieldsIn((await ask('/rounds/new', { as })).text)
  expect(
    Object.fromEntries(['FIRST', 'EXCELLENT'].map((grade) => [grade, blank.get(`settings.ratios.${grade}`)])),
  ).toEqual({
    FIRST: ['5'],
    EXCELLENT: ['10'],
  })
  expect(blank.get('settings.disagreementBlocks')).toEqual(['true'])
  expect([0, 1, 2].map((at) => blank.get(`settings.tieRule[${at}]`))).toEqual([['mean'], ['analysis'], ['advice']])
  expect(blank.get('settings.conflictKinds')).toEqual((await newRoundForm(null)).defaults.settings.conflictKinds)

  const changed: Record<string, string> = {
    name: '年',
    'settings.disagreementBlocks': 'false',
    'settings.tieRule[1]': '',
    'settings.spreadLimit': '15',
  }
  const body = new URLSearchParams()
  for (const [name, values] of blank) {
    if (name === 'settings.conflictKinds') continue
    for (const value of values) body.append(name, changed[name] ?? value)
  }
  for (const kind of ['sameUnit', 'relative']) body.append('settings.conflictKinds', kind)
  const refused = await ask('/rounds/new', { as, method: 'POST', body })
  expect(refused.status).toBe(422)
  const again = fieldsIn(refused.text)
  expect(again.get('settings.conflictKinds')).toEqual(['sameUnit', 'relative'])
  for (const [name, value] of Object.entries(changed)) expect([name, again.get(name)]).toEqual([name, [value]])
  expect([...again.keys()].sort()).toEqual([...blank.keys()].sort())
})
