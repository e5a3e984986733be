import { expect, test } from 'vitest'
import { addIssue } from '../../../app/publication/add-issue.server'
import { checkArticle } from '../../../app/publication/check-article.server'
import { latestArticles, readPublicArticle, readPublicColumn } from '../../../app/publication/public-queries.server'
import { arrangeIssue } from '../../../app/publication/arrange-issue.server'
import { changesOf, readableOriginal } from '../../../app/publication/original.server'
import { publish } from '../../../app/publication/publish.server'
import { findCandidates } from '../../../app/publication/candidates.server'
import { readOwnArticles } from '../../../app/publication/own-articles.server'
import { readArticle, readIssues } from '../../../app/publication/queries.server'
import { consentAsAuthor } from '../../../app/publication/record-consent.server'
import { retract } from '../../../app/publication/retract.server'
import { saveArticle } from '../../../app/publication/save-article.server'
import { startArticle } from '../../../app/publication/start-article.server'
import { writeArticleWord } from '../../../app/publication/write-word-file.server'
import { openPublishedPicture } from '../../../app/reports/files.server'
import { db } from '../../../app/server/db.server'
import { files } from '../../../app/server/file-store.server'
import { readWord } from '../../../app/server/documents/read-word.server'
import { makeActor } from '../../factories/actors'
import { makePanel, makeSubmission } from '../../factories/panels'
import { trailOf } from '../../factories/trail'

async function makeArticle() {
  const [editor, final] = [await makeActor('EDITOR', '370000'), await makeActor('EDITOR', '370000')]
  const { author, report } = await makeSubmission()
  const column = await db.column.findFirstOrThrow({ select: { id: true } })
  const id = await startArticle(editor, { reportId: report.id, columnId: column.id })
  return { id, editor, final, author, report, columnId: column.id }
}

async function approve({ id, editor, final, author }: Awaited<ReturnType<typeof makeArticle>>) {
  const { version } = await readArticle(editor, id)
  for (const [stage, person] of [
    [1, editor],
    [2, editor],
    [3, final],
  ] as const)
    await checkArticle(person, id, { stage, version, note: '' })
  await consentAsAuthor(author, id)
  return version
}

test('an article is published after three checks and the author’s consent, and readers find it', async () => {
  const made = await makeArticle()
  await expect(publish(made.editor, made.id, 1)).rejects.toThrow('责编初审')
  const version = await approve(made)
  const address = await publish(made.editor, made.id, version)
  const { edition } = await readPublicArticle(address.split('/').at(-1)!)
  expect(edition.html).toContain('<h2')
  expect((await latestArticles(5)).map(({ slug }) => `/articles/${slug}`)).toContain(address)
  expect(await db.indexJob.count({ where: { documentId: `article:${made.id}` } })).toBe(1)
})

test('the author reads her article until it is in print as it stands, and again when it is changed', async () => {
  const made = await makeArticle()
  const own = async () =>
    (await readOwnArticles(made.author.id)).map(({ published, consents, html }) => [
      published,
      consents.length,
      html?.includes('<h2') ?? null,
    ])
  expect(await own()).toEqual([[false, 0, true]])
  const version = await approve(made)
  expect(await own()).toEqual([[false, 1, true]])
  await publish(made.editor, made.id, version)
  expect(await own()).toEqual([[true, 1, null]])
  const { title, byline, source } = await db.article.findUniqueOrThrow({ where: { id: made.id } })
  const text = { title, byline, source: `${source}\n\n补一段。`, subtitle: '', abstract: '' }
  await saveArticle(made.editor, made.id, { ...text, version, columnId: made.columnId })
  expect(await own()).toEqual([[true, 1, true]])
})

test('published twice at once, there is one edition', async () => {
  const made = await makeArticle()
  const version = await approve(made)
  const answers = await Promise.allSettled([
    publish(made.editor, made.id, version),
    publish(made.final, made.id, version),
  ])
  expect(answers.filter(({ status }) => status === 'fulfilled').length).toBeGreaterThanOrEqual(1)
  expect(await db.publication.count({ where: { articleId: made.id } })).toBe(1)
})

test('a change after the checks asks for all three again', async () => {
  const made = await makeArticle()
  const version = await approve(made)
  const { title, byline, source } = await db.article.findUniqueOrThrow({ where: { id: made.id } })
  await saveArticle(made.editor, made.id, {
    version,
    title,
    byline,
    source: `${source}\n\n补一段。`,
    subtitle: '',
    abstract: '',
    columnId: made.columnId,
  })
  await expect(publish(made.editor, made.id, version)).rejects.toThrow('又改过')
  await expect(publish(made.editor, made.id, version + 1)).rejects.toThrow('责编初审')
})

test('the final check is not the first checker’s, and checks come in order', async () => {
  const { id, editor } = await makeArticle()
  await expect(checkArticle(editor, id, { stage: 2, version: 1, note: '' })).rejects.toThrow('前一审')
  await checkArticle(editor, id, { stage: 1, version: 1, note: '' })
  await checkArticle(editor, id, { stage: 2, version: 1, note: '' })
  await expect(checkArticle(editor, id, { stage: 3, version: 1, note: '' })).rejects.toThrow('责编以外')
})

test('a stale save overwrites nothing', async () => {
  const { id, editor, columnId } = await makeArticle()
  const input = { version: 1, title: '题', byline: '署名', source: '正文', subtitle: '', abstract: '', columnId }
  const answers = await Promise.allSettled([
    saveArticle(editor, id, input),
    saveArticle(editor, id, { ...input, title: '另一题' }),
  ])
  expect(answers.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
})

test('code in an article is refused with its line', async () => {
  const made = await makeArticle()
  await saveArticle(made.editor, made.id, {
    version: 1,
    title: '题',
    byline: '署名',
    source: '正文\n\n{process.env.HOME}',
    subtitle: '',
    abstract: '',
    columnId: made.columnId,
  })
  const { compiled, obstacles } = await readArticle(made.editor, made.id)
  expect(compiled).toMatchObject({ ok: false, problems: [{ line: 3 }] })
  expect(obstacles[0]).toContain('不能刊发的内容')
})

test('only the author can agree in her own name', async () => {
  const { id } = await makeArticle()
  await expect(consentAsAuthor(await makeActor('CADRE'), id)).rejects.toMatchObject({ status: 404 })
})

test('a report under blind judging is no candidate and cannot be edited', async () => {
  const { blindCopies } = await makePanel({ judges: 1, copies: 1 })
  const editor = await makeActor('EDITOR', '370000')
  const column = await db.column.findFirstOrThrow({ select: { id: true } })
  await expect(startArticle(editor, { reportId: blindCopies[0]!.report.id, columnId: column.id })).rejects.toThrow(
    '匿名评选',
  )
  const { rows } = await findCandidates({ theme: '', city: '', award: '', sort: '', page: 1 })
  expect(rows.map(({ reportId }) => reportId)).not.toContain(blindCopies[0]!.report.id)
})

test('an article begun before its report entered a round waits until the round is opened, or the report withdrawn', async () => {
  const made = await makeArticle()
  const version = await approve(made)
  const { roundId, organizer } = await makePanel({ judges: 1, copies: 1 })
  const { id: submissionId } = await db.submission.findFirstOrThrow({ where: { reportId: made.report.id } })
  await db.entry.create({ data: { roundId, submissionId, enteredById: organizer.id } })
  await expect(publish(made.editor, made.id, version)).rejects.toThrow('匿名评选')
  await db.withdrawal.create({ data: { submissionId, withdrawnById: made.author.id, reason: '重写' } })
  expect(await publish(made.editor, made.id, version)).toMatch('/articles/')
})

test('a retracted article shows no text, and its index entry is to go', async () => {
  const made = await makeArticle()
  const address = await publish(made.editor, made.id, await approve(made))
  await retract(made.editor, made.id, '数字有误')
  const slug = address.split('/').at(-1)!
  expect((await readPublicArticle(slug)).edition.retraction).toMatchObject({ reason: '数字有误' })
  expect((await latestArticles(50)).map((article) => article.slug)).not.toContain(slug)
  expect(await db.indexJob.count({ where: { documentId: `article:${made.id}` } })).toBe(2)
  const checks = ['article.check', 'article.check', 'article.check']
  expect(await trailOf(made.id)).toEqual([
    'article.start',
    ...checks,
    'article.consent',
    'article.publish',
    'article.retract',
  ])
})

test('a picture is everybody’s while the newest edition of an article shows it, and no other picture is', async () => {
  const made = await makeArticle()
  const storageKey = await files.put(Buffer.from('a picture'), 'png')
  const [shown, kept] = await db.reportFile.createManyAndReturn({
    data: ['村口', '会场'].map((name) => ({
      ...{ reportId: made.report.id, ownerId: made.author.id, kind: 'PICTURE' as const, name, storageKey },
      ...{ contentType: 'image/png', bytes: 100 },
    })),
  })
  const edition = async (source: string) => {
    const { version, title, byline } = await readArticle(made.editor, made.id)
    const fields = { title, byline, subtitle: '', abstract: '', columnId: made.columnId }
    await saveArticle(made.editor, made.id, { version, source, ...fields })
    await publish(made.editor, made.id, await approve(made))
  }
  expect(await openPublishedPicture(shown!.id)).toBeNull()
  await edition(`正文\n\n![村口](/files/${shown!.id})`)
  expect(await openPublishedPicture(shown!.id)).toMatchObject({ contentType: 'image/png', isOriginal: false })
  expect(await openPublishedPicture(kept!.id)).toBeNull()
  await edition(`正文\n\n![会场](/files/${kept!.id})`)
  expect(await openPublishedPicture(shown!.id)).toBeNull()
  await retract(made.editor, made.id, '照片里的人不同意')
  expect(await openPublishedPicture(kept!.id)).toBeNull()
})

test('a column is read page by page: newest issue first, as the editors arranged it, and what is in none last', async () => {
  const { editor } = await makeArticle()
  const named = { slug: 'long', name: '长栏目', medium: '山东妇女网' }
  const { id: columnId } = await db.column.create({ data: named })
  const [older, newer] = await db.issue.createManyAndReturn({
    data: [8, 9].map((number) => ({ columnId, year: 2012, number })),
  })
  const rows = Array.from({ length: 60 }, (_, at) => ({
    slug: `long-${at}`,
    issueId: [null, older!.id, newer!.id][at % 3],
    position: 60 - at,
  }))
  const written = { columnId, title: '题', byline: '署名', source: '正文', editorId: editor.id }
  const articles = await db.article.createManyAndReturn({ data: rows.map((row) => ({ ...written, ...row })) })
  const edition = { sourceVersion: 1, title: '题', byline: '署名', html: '', text: '', publishedById: editor.id }
  await db.publication.createMany({
    data: articles.flatMap(({ id }) => [1, 2].map((number) => ({ ...edition, articleId: id, edition: number }))),
  })
  const [first, second] = [await readPublicColumn('long', 1), await readPublicColumn('long', 2)]
  expect([first.total, first.pages, first.articles.length, second.articles.length]).toEqual([60, 2, 50, 10])
  const all = [...first.articles, ...second.articles]
  expect(all.map(({ issue }) => issue?.number ?? 0)).toEqual([9, 8, 0].flatMap((number) => Array(20).fill(number)))
  expect(all.slice(0, 2).map(({ slug }) => slug)).toEqual(['long-59', 'long-56'])
  expect(new Set(all.map(({ slug }) => slug)).size).toBe(60)
})

test('an issue exists once in its column', async () => {
  const editor = await makeActor('EDITOR', '370000')
  const column = await db.column.findFirstOrThrow({ select: { id: true } })
  const issue = { columnId: column.id, year: 2012, number: 9, title: '' }
  const answers = await Promise.allSettled([addIssue(editor, issue), addIssue(editor, issue)])
  expect(answers.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
})

test('beside the edition stands the report as handed in, or what was changed since', async () => {
  const { id, editor, columnId } = await makeArticle()
  const { original, version, title, byline, source } = await readArticle(editor, id)
  expect(changesOf(original!, source).every(({ kind }) => kind === 'same')).toBe(true)
  await saveArticle(editor, id, {
    version,
    title,
    byline,
    source: `${source}\n\n编者补了一段话。`,
    subtitle: '',
    abstract: '',
    columnId,
  })
  const changed = changesOf(original!, (await readArticle(editor, id)).source).filter(({ kind }) => kind !== 'same')
  expect(changed.map(({ kind, text }) => `${kind} ${text.trim()}`)).toEqual(['added 编者补了一段话。'])
  expect(readableOriginal(original!).parts.map(({ name }) => name)).toEqual(['情况', '分析', '建议'])
})

test('articles keep the order the editors gave them within their issue', async () => {
  const made = [await makeArticle(), await makeArticle(), await makeArticle()]
  const { editor, columnId } = made[0]!
  const issue = await db.issue.create({ data: { columnId, year: 2013, number: 1 } })
  await db.article.updateMany({ where: { id: { in: made.map(({ id }) => id) } }, data: { issueId: issue.id } })
  const [first, second, third] = made.map(({ id }) => id)
  const order = async () => (await readIssues(editor)).find(({ id }) => id === issue.id)!.articles.map(({ id }) => id)
  await Promise.all([
    arrangeIssue(editor, issue.id, { article: third!, direction: 'up' }),
    arrangeIssue(editor, issue.id, { article: third!, direction: 'up' }),
  ])
  expect(await order()).toEqual([third, first, second])
  await arrangeIssue(editor, issue.id, { article: third!, direction: 'up' })
  await arrangeIssue(editor, issue.id, { article: first!, direction: 'down' })
  expect(await order()).toEqual([third, second, first])
})

test('the edition leaves for layout as a Word file, its tags as print has them', async () => {
  const { id, editor, columnId } = await makeArticle()
  const save = async (source: string) => {
    const { version, title, byline } = await readArticle(editor, id)
    await saveArticle(editor, id, { version, title, byline, source, subtitle: '一个副题', abstract: '', columnId })
  }
  await save(
    '## 情况\n\n<Quote source="王大姐">\n\n日子有了盼头。\n\n</Quote>\n\n<DataBox title="数据">\n\n- 86 人\n\n</DataBox>',
  )
  const { bytes } = await writeArticleWord(editor, id)
  const { markdown } = await readWord(bytes)
  for (const words of ['一个副题', '情况', '日子有了盼头。', '——王大姐', '数据', '86 人'])
    expect(markdown).toContain(words)
  await save('{process.env.HOME}')
  await expect(writeArticleWord(editor, id)).rejects.toThrow('不能刊发')
})
