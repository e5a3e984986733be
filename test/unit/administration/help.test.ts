import { expect, test } from 'vitest'
import { roles } from '../../../app/accounts/roles'
import { helpPage } from '../../../app/help/content.server'
import { isTopic, topics, type Topic } from '../../../app/help/topics'

test('there is a help page for every role, and each page is written', () => {
  expect(roles.map((role) => role.toLowerCase().replace('_', '-')).filter((name) => !isTopic(name))).toEqual([])
  for (const topic of Object.keys(topics) as Topic[]) expect(helpPage(topic), topic).toMatch(/<h2>[\s\S]+<(p|li|td)>/)
})

test('the page of every role shows its pages', () => {
  const names = roles.map((role) => role.toLowerCase().replace('_', '-') as Topic)
  expect(names.filter((name) => !/<img src="[^"]+\.webp" alt="[^"]+"/.test(helpPage(name)))).toEqual([])
})

test('help links to help, and a hostile name is no topic', () => {
  expect(helpPage('cadre')).toContain('<a href="/help/writing">写作指引</a>')
  expect(['__proto__', 'toString', '', undefined].map(isTopic)).toEqual([false, false, false, false])
})
