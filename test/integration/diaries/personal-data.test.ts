import { expect, test } from 'vitest'
import { PersonalDataFound } from '../../../app/diaries/conflict'
import { readEntry } from '../../../app/diaries/queries.server'
import { record } from '../../../app/diaries/record.server'
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

test('what its author kept is still covered for her leader', async () => {
  const author = await makeActor('CADRE')
  const leader = await makeActor('UNIT_LEADER')
  const id = await makeEntry(author, { text: words, personalData: 'keep' })
  expect((await readEntry(author, id)).content.text).toBe(words)
  expect((await readEntry(leader, id)).content.text).toBe('王某电话〔电话已遮盖〕，卡号 〔银行卡号已遮盖〕。')
})
