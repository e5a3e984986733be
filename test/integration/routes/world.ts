import { roles, type Role } from '../../../app/accounts/roles'
import type { Actor } from '../../../app/accounts/actor'
import { db } from '../../../app/server/db.server'
import { conferAwards, proposeRoundAwards } from '../../../app/evaluation/awards/awards.server'
import { certifying, issueCertificates } from '../../../app/evaluation/certificates/issue.server'
import { files } from '../../../app/server/file-store.server'
import { prepareDraft } from '../../../app/evaluation/blind-copies/prepare.server'
import { exporting } from '../../../app/library/export-result.server'
import { visibilityFor } from '../../../app/library/visible.server'
import { uploadWord } from '../../../app/reports/upload-word.server'
import { makeActor } from '../../factories/actors'
import { makeContactPoint, makeEntry } from '../../factories/diaries'
import { docx } from '../../factories/office-files'
import { makePanel } from '../../factories/panels'
import { makeDraft, makeSubmission } from '../../factories/reports'
import { openTogether, submitSheet } from '../../factories/rounds'

/** What stands in a path for one of its parameters, by the parameter's name. */
export type Records = Record<string, string>

const home = '371721'
const elsewhere = '370102'
const unitOf: Partial<Record<Role, string>> = {
  CADRE: home,
  UNIT_LEADER: home,
  JUDGE: '370000-GX',
  RESEARCHER: '370000-GX',
}

/**
 * One person of each role, with records that each may reach by her role (`own`) and
 * the like records of other people, units and rounds (`foreign`).
 */
export async function makeWorld() {
  const actors = Object.fromEntries(
    await Promise.all(roles.map(async (role) => [role, await makeActor(role, unitOf[role] ?? '370000')])),
  ) as Record<Role, Actor>
  const stranger = await makeActor('CADRE', elsewhere)
  const own = {
    ...(await field(actors.CADRE)),
    ...(await evaluation(actors.JUDGE)),
    ...(await publication(actors)),
    ...(await opened(actors)),
    ...(await accounts(actors.ADMINISTRATOR)),
    ...(await library(actors.RESEARCHER)),
  }
  const foreign = {
    ...(await field(stranger)),
    ...(await evaluation(await makeActor('JUDGE', '370000-GX'))),
    ...(await library(await makeActor('RESEARCHER', '370000-GX'))),
    ...nowhere,
  }
  return { actors, own, foreign }
}

const onePixel = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
)

const noId = '01970000-0000-7000-8000-000000000000'
const nowhere = {
  article: noId,
  slug: 'no-such-article',
  column: 'no-such-column',
  columnId: noId,
  issue: noId,
  managedRound: noId,
  openedRound: noId,
  openedCode: 'XXXX-XXXX',
  notice: noId,
  certificate: noId,
  organization: noId,
  campaign: noId,
  topic: 'no-such-topic',
  format: 'no-such-format',
  key: noId,
  group: noId,
  roster: noId,
  person: noId,
  grant: noId,
}

async function field(author: Actor): Promise<Records> {
  const storageKey = await files.put(onePixel, 'png')
  const mine = author.unit.code === home
  const [draft, { id: report }, diary, point] = [
    await makeDraft(author),
    await makeSubmission(author),
    await makeEntry(author, { visibility: mine ? 'LIBRARY' : 'PRIVATE' }),
    await makeContactPoint(author),
  ]
  const file = await db.reportFile.create({
    data: {
      reportId: draft.id,
      ownerId: author.id,
      kind: 'PICTURE',
      name: '图.png',
      storageKey,
      contentType: 'image/png',
      bytes: 1,
    },
  })
  const photo = await db.photo.create({
    data: {
      ownerId: author.id,
      diaryEntryId: diary,
      storageKey,
      contentType: 'image/png',
      width: 1,
      height: 1,
      bytes: 1,
    },
  })
  const word = await uploadWord(author, { bytes: await docx(), fileName: '报告.docx' })
  const use = await db.reportUse.create({
    data: {
      reportId: report,
      kind: 'INSTRUCTION',
      level: 'CITY',
      source: '市委',
      proof: '批示复印件',
      usedOn: new Date('2012-08-20'),
      recordedById: author.id,
      file: { create: { name: '批示.png', storageKey, contentType: 'image/png', bytes: 1 } },
    },
  })
  return {
    draft: draft.id,
    use: use.id,
    report,
    diary,
    point,
    file: file.id,
    photo: photo.id,
    import: word.id,
    kind: 'diary',
    id: diary,
    handedIn: mine ? report : draft.id,
  }
}

async function evaluation(judge: Actor): Promise<Records> {
  const { roundId: round, blindCopies, panel } = await makePanel({ judges: 1, copies: 1, first: judge })
  const { code, id: blindCopyId, entryId: entry } = blindCopies[0]!
  await db.screening.create({ data: { entryId: entry, verdict: 'PASSED', screenedById: judge.id } })
  await prepareDraft(entry)
  const storageKey = await files.put(onePixel, 'png')
  const picture = await db.blindCopyFile.create({ data: { blindCopyId, storageKey, contentType: 'image/png' } })
  const draw = await db.draw.create({ data: { roundId: round, seed: 1, problem: {}, result: {}, drawnById: judge.id } })
  const lot = await db.panelDraw.create({
    data: {
      roundId: round,
      seed: 1,
      size: 1,
      pool: [],
      result: { drawn: [], reserves: [], strata: [] },
      drawnById: judge.id,
    },
  })
  return {
    lot: lot.id,
    round,
    managedRound: round,
    code,
    entry,
    picture: picture.id,
    seat: panel[0]!.seatId,
    draw: draw.id,
  }
}

async function publication({ EDITOR }: Record<Role, Actor>): Promise<Records> {
  const column = await db.column.create({ data: { slug: 'world', name: '调研', medium: '《山东妇女》' } })
  const article = await db.article.create({
    data: {
      slug: 'world-article',
      columnId: column.id,
      title: '文章',
      byline: '曹县妇联',
      source: '正文。',
      editorId: EDITOR.id,
    },
  })
  await db.publication.create({
    data: {
      articleId: article.id,
      edition: 1,
      sourceVersion: 1,
      title: '文章',
      byline: '曹县妇联',
      html: '<p>正文。</p>',
      text: '正文。',
      publishedById: EDITOR.id,
    },
  })
  const issue = await db.issue.create({ data: { columnId: column.id, year: 2012, number: 9 } })
  return {
    article: article.id,
    slug: article.slug,
    column: column.slug,
    columnId: column.id,
    issue: issue.id,
    unit: '371721',
  }
}

async function accounts(administrator: Actor): Promise<Records> {
  const roster = await db.rosterImport.create({
    data: { uploadedById: administrator.id, fileName: '名册.xlsx', rows: [] },
  })
  const { id, roles } = await makeActor('CADRE', elsewhere)
  const campaign = await db.campaign.findFirstOrThrow({ select: { id: true } })
  return {
    organization: roles[0]!.unit.id,
    campaign: campaign.id,
    topic: 'judge',
    roster: roster.id,
    person: id,
    grant: roles[0]!.grantId,
  }
}

/** A researcher's own: a saved search, an export that was made. */
async function library(researcher: Actor): Promise<Records> {
  const saved = await db.savedSearch.create({
    data: { personId: researcher.id, name: '留守', address: 'q=%E7%95%99%E5%AE%88' },
  })
  const file = await files.put(Buffer.from('[1]'), 'txt')
  const task = await db.task.create({
    data: {
      kind: exporting,
      ownerId: researcher.id,
      payload: {},
      finishedAt: new Date(),
      result: { file, format: 'txt', count: 1, found: 1, visibility: JSON.stringify(await visibilityFor(researcher)) },
    },
  })
  const key = await db.apiKey.create({
    data: {
      personId: researcher.id,
      roleGrantId: researcher.roles[0]!.grantId,
      name: '统计',
      beginning: 'fq_',
      hash: researcher.id,
    },
  })
  const group = await db.synonymGroup.create({
    data: { type: 'eq', canonical: '女能手', variants: ['巾帼能手'], addedById: researcher.id },
  })
  return { key: key.id, saved: saved.id, export: task.id, format: 'txt', group: group.id }
}

/** A round with all its sheets in, opened by organizer and supervisor. */
async function opened({ ORGANIZER, SUPERVISOR }: Record<Role, Actor>): Promise<Records> {
  const { roundId, blindCopies, panel } = await makePanel({
    judges: 2,
    copies: 2,
    round: { settings: { decimals: 2, ratios: { FIRST: '50', SECOND: '0', THIRD: '0', EXCELLENT: '0' } } },
  })
  await db.screening.createMany({
    data: blindCopies.map(({ entryId }) => ({ entryId, verdict: 'PASSED', screenedById: ORGANIZER.id })),
  })
  for (const { id } of await db.assignment.findMany({
    where: { seatId: { in: panel.map(({ seatId }) => seatId) } },
    select: { id: true },
  }))
    await submitSheet(id, 0.8)
  await openTogether({ organizer: ORGANIZER, supervisor: SUPERVISOR, round: { id: roundId } })
  await proposeRoundAwards(ORGANIZER, roundId)
  await db.publicNotice.create({
    data: {
      roundId,
      workingDays: 5,
      firstDay: new Date('2012-08-20'),
      lastDay: new Date('2012-08-24'),
      openedById: ORGANIZER.id,
    },
  })
  await conferAwards(ORGANIZER, roundId, { form: 'CIRCULAR', approvalNumber: '', documentNumber: '' })
  await issueCertificates(ORGANIZER, roundId)
  const storageKey = await files.put(Buffer.from('%PDF-1.7'), 'pdf')
  await db.task.updateMany({
    where: { kind: certifying, subjectId: roundId },
    data: { result: { storageKey }, finishedAt: new Date() },
  })
  const certificate = await db.certificate.findFirstOrThrow({ where: { roundId }, select: { id: true } })
  return { openedRound: roundId, openedCode: blindCopies[0]!.code, notice: roundId, certificate: certificate.id }
}
