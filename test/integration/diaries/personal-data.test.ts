import { expect, test } from 'vitest'
import type { Actor } from '../../../app/accounts/actor'
import { PersonalDataFound } from '../../../app/diaries/conflict'
import { readFilter } from '../../../app/diaries/filter'
import { listEntries } from '../../../app/diaries/list.server'
import { readEntry } from '../../../app/diaries/queries.server'
import { record } from '../../../app/diaries/record.server'
import { readDocuments } from '../../../app/library/documents.server'
import { db } from '../../../app/server/db.server'
import { makeActor } from '../../factories/actors'
import { entryInput, makeEntry } from '../../factories/diaries'

const words = '王某电话13800000000，卡号 6222 0212 3456 7890 123。'

test('an entry with personal data is not stored until the person decides', async () => {
  const actor = await makeActor('CADRE')
  const input = entryInput({
    text: words,
    findings: [{ kind: 'DIFFICULTY', theme: '', summary: '身份证370101199001011234办不了贷款' }],
  })
  const refused = await record(actor, input).catch((error: unknown) => error)
  expect(refused).toBeInstanceOf(PersonalDataFound)
  expect((refused as PersonalDataFound).found.map(({ kind }) => kind)).toEqual(['phone', 'bank-card', 'identity'])
  expect(await db.diaryEntry.count({ where: { authorId: actor.id } })).toBe(0)

  const { id } = await record(actor, { ...input, personalData: 'mask' })
  const entry = await db.diaryEntry.findUniqueOrThrow({ where: { id }, include: { findings: true } })
  expect(entry.text).toBe('王某电话〔电话已遮盖〕，卡号 〔银行卡号已遮盖〕。')
  expect(entry.findings[0]!.summary).toBe('身份证〔身份证号已遮盖〕办不了贷款')
})

const covered = '王某电话〔电话已遮盖〕，卡号 〔银行卡号已遮盖〕。'

test('what its author kept is still covered for her leader, on the page and in the list', async () => {
  const author = await makeActor('CADRE')
  const leader = await makeActor('UNIT_LEADER')
  const id = await makeEntry(author, { text: words, personalData: 'keep' })
  const listed = async (actor: Actor, search: string) =>
    (await listEntries(actor, readFilter(`http://x/diary?${search}`))).rows.map(({ text }) => text)
  expect((await readEntry(author, id)).content.text).toBe(words)
  expect((await readEntry(leader, id)).content.text).toBe(covered)
  expect(await listed(author, '')).toEqual([words])
  expect(await listed(leader, `scope=unit&author=${author.id}`)).toEqual([covered])
})

test('a leader’s list holds what may be read of her unit: nothing private, nothing sensitive, no other unit’s', async () => {
  const [author, other] = [await makeActor('CADRE', '371728'), await makeActor('CADRE', '371727')]
  for (const change of [{ visibility: 'PRIVATE' }, { sensitive: true }, { visibility: 'LIBRARY' }, {}] as const)
    await makeEntry(author, { text: JSON.stringify(change), ...change })
  await makeEntry(other)
  const [leader, cadre] = [await makeActor('UNIT_LEADER', '371728'), await makeActor('CADRE', '371728')]
  const unit = readFilter('http://x/diary?scope=unit')
  expect((await listEntries(leader, unit)).rows.map(({ text }) => text).sort()).toEqual([
    '{"visibility":"LIBRARY"}',
    '{}',
  ])
  expect((await listEntries(cadre, unit)).total).toBe(0)
})

test('the library holds none of the numbers, whatever the author kept', async () => {
  const author = await makeActor('CADRE')
  const finding = { kind: 'DIFFICULTY', theme: '', summary: '身份证370101199001011234办不了贷款' } as const
  const id = await makeEntry(author, {
    ...{ text: words, findings: [finding], place: '张家院13900000000' },
    ...{ personalData: 'keep', visibility: 'LIBRARY' },
  })
  const [document] = await readDocuments([`diary:${id}`])
  expect(document!.title).toContain('张家院〔电话已遮盖〕')
  expect(document!.body).toBe(`${covered}\n身份证〔身份证号已遮盖〕办不了贷款`)
})
