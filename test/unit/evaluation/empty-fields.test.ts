import { expect, test } from 'vitest'
import { commendationForm } from '../../../app/evaluation/awards/schema'
import { noticeForm, publicObjection } from '../../../app/evaluation/notice/schema'
import { newRound } from '../../../app/evaluation/schema'
import { readForm } from '../../../app/server/form.server'
import type { Refused } from '../../../app/server/refusal'

/** A form as a browser sends it: fields left empty are there, and empty. */
const form = (fields: Record<string, string>) => {
  const body = new URLSearchParams(fields)
  return new Request('http://here/', {
    method: 'POST',
    body,
    headers: { 'Content-Length': String(body.toString().length) },
  })
}
const text = '报告里的就业人数与村里公布的不一致，请核实。'

test.each([
  [
    'an anonymous objection',
    publicObjection,
    { entryId: '', name: '', contact: '', text },
    { name: '', contact: '', text },
  ],
  [
    'a letter without a name',
    noticeForm,
    { intent: 'register', entryId: '', name: '', contact: '', text },
    { intent: 'register', name: '', contact: '', text, concernedIds: [] },
  ],
  [
    'a circular whose number comes later',
    commendationForm,
    { intent: 'confer', form: 'CIRCULAR', approvalNumber: '', documentNumber: '' },
    { intent: 'confer', form: 'CIRCULAR', approvalNumber: '', documentNumber: '' },
  ],
])('%s may leave fields empty', async (_what, schema, fields, value) => {
  expect(await readForm(form(fields as Record<string, string>), schema)).toMatchObject({ ok: true, value })
})

test('a commendation may not', async () => {
  const read = await readForm(
    form({ intent: 'confer', form: 'COMMENDATION', approvalNumber: '', documentNumber: '' }),
    commendationForm,
  )
  expect(read).toMatchObject({
    ok: false,
    refused: { errors: { approvalNumber: ['没有批准文号的，只能用通报的形式'] } },
  })
})

test('what a form lacks is said in words, also where its schema has none', async () => {
  const { errors } = ((await readForm(form({ name: '' }), newRound)) as { refused: Refused }).refused
  expect(errors.name).toEqual(['请填写这一项'])
  expect(Object.values(errors).flat().join()).not.toMatch(/[A-Za-z]{4}/)
})
