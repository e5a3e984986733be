import { expect, test } from 'vitest'
import type { Actor } from '../../../app/accounts/actor'
import { createDraft } from '../../../app/reports/create-draft.server'
import { valuesOf } from '../../../app/reports/form-values'
import { findOwnDraft } from '../../../app/reports/queries.server'
import { saveDraft } from '../../../app/reports/save-draft.server'
import { action as postDraft } from '../../../app/routes/reports/draft'
import { action as postEdit, loader as getEdit } from '../../../app/routes/reports/edit'
import { loader as getReport } from '../../../app/routes/reports/report'
import { action as postSubmission, loader as getSubmission } from '../../../app/routes/reports/submission'
import { action as postWithdrawal } from '../../../app/routes/reports/withdrawal'
import { withoutNames } from '../../../app/routes/reports/without-names.server'
import { db } from '../../../app/server/db.server'
import { makeActor } from '../../factories/actors'
import { goodContent, makeDraft, makeSubmission, setCampaignDay } from '../../factories/reports'

type Fields = Record<string, string | string[]>

/** A request as the browser sends it, by this person. */
function sent(actor: Actor | null, report: string, fields?: Fields) {
  const body = new URLSearchParams()
  for (const [name, value] of Object.entries(fields ?? {})) for (const one of [value].flat()) body.append(name, one)
  const text = body.toString()
  const request = new Request(
    `http://127.0.0.1/reports/${report}/edit`,
    fields
      ? {
          method: 'POST',
          body: text,
          headers: {
            'Content-Type': 'application/x-www-form-urlencoded',
            'Content-Length': String(text.length),
          },
        }
      : {},
  )
  return {
    request,
    params: { report },
    context: { actor: Promise.resolve(actor), nonce: '', address: '127.0.0.1' },
  }
}

function fieldsOf(change: Parameters<typeof goodContent>[0], version: number, intent = 'save'): Fields {
  const { contributors, ...values } = valuesOf(goodContent(change))
  const people = Object.fromEntries(
    contributors.flatMap(({ name, unit }, at) => [
      [`contributors[${at}].name`, name],
      [`contributors[${at}].unit`, unit],
    ]),
  )
  return { ...values, ...people, version: String(version), intent }
}

/** What an action answered, whichever way: data with a status, or a Response. */
async function answered(result: unknown): Promise<{ status: number; body: Record<string, unknown> }> {
  if (result instanceof Response)
    return {
      status: result.status,
      body: result.status < 300 || result.status >= 400 ? ((await result.json()) as Record<string, unknown>) : {},
    }
  const { data, init } = result as { data: Record<string, unknown>; init: { status?: number } | null }
  return { status: init?.status ?? 200, body: data }
}

test('the writing form saves what a browser without scripts sends', async () => {
  const actor = await makeActor('CADRE')
  const { id } = await createDraft(actor)
  const content = goodContent({
    contributors: [{ name: '王芳', unit: '曹县妇联' }],
    situation: '第一段\r\n\r\n第二段\u0000',
  })
  expect((await answered(await postEdit(sent(actor, id, fieldsOf(content, 1))))).status).toBe(302)
  expect((await findOwnDraft(actor, id)).content).toEqual({ ...content, situation: '第一段\n\n第二段' })
})

test('a stale form comes back with 409, both texts, and everything typed', async () => {
  const actor = await makeActor('CADRE')
  const { id, version } = await makeDraft(actor)
  await saveDraft(actor, {
    reportId: id,
    version,
    content: goodContent({ title: '另一窗口' }),
    intent: 'save',
  })
  const { status, body } = await answered(await postEdit(sent(actor, id, fieldsOf({ title: '我这里' }, version))))
  expect(status).toBe(409)
  expect(body.values).toMatchObject({ title: '我这里', version })
  expect(body.conflict).toMatchObject({ version: version + 1, theirs: { title: '另一窗口' } })
  const kept = await answered(
    await postEdit(sent(actor, id, fieldsOf({ title: '我这里' }, version, `keep-mine:${version + 1}`))),
  )
  expect(kept.status).toBe(302)
  expect((await findOwnDraft(actor, id)).content.title).toBe('我这里')
})

test('pressing save again in a conflict does not overwrite', async () => {
  const actor = await makeActor('CADRE')
  const { id, version } = await makeDraft(actor)
  await saveDraft(actor, {
    reportId: id,
    version,
    content: goodContent({ title: '另一窗口' }),
    intent: 'save',
  })
  for (let press = 0; press < 2; press += 1) {
    expect((await answered(await postEdit(sent(actor, id, fieldsOf({ title: '我这里' }, version))))).status).toBe(409)
  }
  expect((await findOwnDraft(actor, id)).content.title).toBe('另一窗口')
})

test('100,000 characters in a part are refused and stay in the form', async () => {
  const actor = await makeActor('CADRE')
  const { id, version } = await makeDraft(actor)
  const { status, body } = await answered(
    await postEdit(sent(actor, id, fieldsOf({ advice: '长'.repeat(100_000) }, version))),
  )
  expect(status).toBe(422)
  expect((body.errors as Record<string, string[]>).advice![0]).toMatch(/50,000 字的上限/)
  expect((body.values as { advice: string }).advice).toHaveLength(100_000)
  expect((await findOwnDraft(actor, id)).content.advice).toBe(goodContent().advice)
})

test('autosave after the session ended says so instead of sending the writer away', async () => {
  const { status, body } = await answered(
    await postDraft(sent(null, '0190a1b2-aaaa-4bbb-8ccc-0123456789ab', fieldsOf({}, 1, 'autosave'))),
  )
  expect([status, body]).toEqual([401, { kind: 'signed-out' }])
})

test('autosave answers in JSON: saved, conflict, refused', async () => {
  const actor = await makeActor('CADRE')
  const { id, version } = await makeDraft(actor)
  const saved = await answered(await postDraft(sent(actor, id, fieldsOf({ title: '一' }, version, 'autosave'))))
  expect(saved).toMatchObject({ status: 200, body: { kind: 'saved', version: version + 1 } })
  const conflict = await answered(await postDraft(sent(actor, id, fieldsOf({ title: '二' }, version, 'autosave'))))
  expect(conflict).toMatchObject({ status: 409, body: { kind: 'conflict', theirs: { title: '一' } } })
  const refused = await answered(
    await postDraft(sent(actor, id, fieldsOf({ title: '长'.repeat(500) }, version + 1, 'autosave'))),
  )
  expect(refused).toMatchObject({ status: 422, body: { kind: 'refused' } })
})

test('a finding is quoted at the end of 情况 where no script can put it at the cursor, without names', async () => {
  const actor = await makeActor('CADRE')
  const { id, version } = await makeDraft(actor)
  const campaign = await db.campaign.findFirstOrThrow()
  const entry = await db.diaryEntry.create({
    data: {
      clientId: crypto.randomUUID(),
      authorId: actor.id,
      organizationId: actor.home.id,
      campaignId: campaign.id,
      date: new Date('2012-05-12'),
      activityCodes: ['visit-life'],
      text: '走访',
      findings: {
        create: {
          position: 0,
          kind: 'DIFFICULTY',
          summary: '王秀英（电话13805311234）说丈夫常年外出，家里农活全靠她。',
        },
      },
    },
    include: { findings: true },
  })
  await postEdit(sent(actor, id, fieldsOf({}, version, `quote:${entry.findings[0]!.id}`)))
  const { situation } = (await findOwnDraft(actor, id)).content
  expect(situation.startsWith(goodContent().situation)).toBe(true)
  expect(situation).toContain('说丈夫常年外出，家里农活全靠她。')
  expect(situation).not.toMatch(/王秀英|13805311234/)
})

test('names and numbers are left out of a quoted text, the rest stays', () => {
  expect(withoutNames('村里有 12 户缺劳力。')).toBe('村里有 12 户缺劳力。')
  expect(withoutNames('李桂兰的电话是13805311234。')).not.toMatch(/李桂兰|13805311234/)
})

test('without the promises a report is not handed in', async () => {
  await setCampaignDay('2012-08-28')
  const actor = await makeActor('CADRE')
  const { id, version } = await makeDraft(actor)
  const { status, body } = await answered(
    await postSubmission(sent(actor, id, { version: String(version), principal: 'yes', truth: 'on' })),
  )
  expect(status).toBe(422)
  expect(Object.keys(body.errors as object).sort()).toEqual(['consent', 'secrecy'])
  const promised = { version: String(version), principal: 'yes', truth: 'on', secrecy: 'on', consent: 'on' }
  expect((await answered(await postSubmission(sent(actor, id, promised)))).status).toBe(302)
})

test('judges, strangers and people of other roles find none of these pages', async () => {
  const author = await makeActor('CADRE')
  const { id, version } = await makeDraft(author)
  const handedIn = await makeSubmission(author)
  for (const role of ['JUDGE', 'SUPERVISOR', 'RESEARCHER', 'ADMINISTRATOR', 'CADRE', 'UNIT_LEADER'] as const) {
    const actor = await makeActor(role, '371722')
    for (const open of [getEdit, getReport, getSubmission])
      await expect(open(sent(actor, id)), role).rejects.toMatchObject({ status: 404 })
    await expect(getReport(sent(actor, handedIn.id)), role).rejects.toMatchObject({ status: 404 })
    for (const post of [postEdit, postDraft])
      await expect(post(sent(actor, id, fieldsOf({}, version))), role).rejects.toMatchObject({ status: 404 })
    await expect(postWithdrawal(sent(actor, handedIn.id, { reason: '' })), role).rejects.toMatchObject({
      status: 404,
    })
  }
  await expect(getEdit(sent(author, 'not-an-id'))).rejects.toMatchObject({ status: 404 })
})
