import ExcelJS from 'exceljs'
import JSZip from 'jszip'
import { expect, test } from 'vitest'
import { confirmRoster, importing } from '../../../app/accounts/roster/confirm-roster.server'
import { fetchPasswords } from '../../../app/accounts/roster/fetch-passwords.server'
import { importPeople } from '../../../app/accounts/roster/import-people.server'
import { findImport } from '../../../app/accounts/roster/queries.server'
import { rosterColumns, type RosterKey } from '../../../app/accounts/roster/columns'
import { uploadRoster } from '../../../app/accounts/roster/upload-roster.server'
import { signIn } from '../../../app/accounts/sign-in.server'
import { readRoster } from '../../../app/server/documents/read-roster.server'
import { writeSheet } from '../../../app/server/documents/write-sheet.server'
import { db } from '../../../app/server/db.server'
import { runTask } from '../../../app/server/jobs.server'
import { makeActor } from '../../factories/actors'
import { compoundFile, zipOf } from '../../factories/office-files'

type Line = Partial<Record<RosterKey, string>>

const sheetOf = (lines: Line[]) =>
  writeSheet(
    rosterColumns.map(({ key, names: [heading] }) => ({ key, heading })),
    lines.map(
      (line) => Object.fromEntries(rosterColumns.map(({ key }) => [key, line[key] ?? ''])) as Record<RosterKey, string>,
    ),
  )
const good = (username: string, change: Line = {}): Line => ({
  name: '王秀兰',
  username,
  unit: '371721',
  roles: '干部',
  ...change,
})
const administrator = (unit = '370000') => makeActor('ADMINISTRATOR', unit)
const upload = async (actor: Awaited<ReturnType<typeof administrator>>, lines: Line[]) =>
  uploadRoster(actor, { bytes: await sheetOf(lines), fileName: '名册.xlsx' })
const taskOf = (subjectId: string) =>
  db.task.findMany({ where: { kind: importing, subjectId }, orderBy: { id: 'asc' } })
const work = async (id: string) => runTask({ [importing]: importPeople }, (await taskOf(id)).at(-1)!.id)

test('the preview names every fault of every row in words, and nobody is created', async () => {
  const actor = await administrator()
  const before = await db.person.count()
  const namesakes = (await db.organization.findMany({ where: { shortName: '市中区' }, select: { code: true } })).map(
    ({ code }) => code,
  )
  const id = await upload(actor, [
    good('preview-1', { unit: '曹县妇联', isLeader: '是', status: '挂职' }),
    good('preview-2', { name: '' }),
    good('preview-3', { unit: '火星县' }),
    good('Ganbu'),
    good('preview-4'),
    good('PREVIEW-4'),
    good('preview-5', { roles: '评委、评选组织者' }),
    good('preview-6', { roles: '皇帝' }),
    good('preview-7', { unit: '市中区' }),
    good('王 秀', { phone: '打电话', status: '升天', isLeader: '也许' }),
  ])
  const { total, faulty, rows } = await findImport(actor, id, { page: 1, all: false })
  expect([total, faulty]).toEqual([10, 9])
  expect(rows.map(({ row, errors }) => [row, errors])).toEqual([
    [3, ['姓名：没有填写']],
    [4, ['单位：没有“火星县”这个单位，请填单位代码或完整名称']],
    [5, ['账号：系统里已有人使用']],
    [6, ['账号：与第 7 行重复']],
    [7, ['账号：与第 6 行重复']],
    [8, ['身份：评委和评选组织者不能是同一人']],
    [9, ['身份：没有“皇帝”这种身份']],
    [10, [`单位：有 ${namesakes.length} 个单位叫“市中区”，请改填代码：${namesakes.join('、')}`]],
    [
      11,
      [
        '账号：账号应为 2 至 40 个字母、数字、点、下划线或短横线',
        '电话：电话号码只写数字，可带区号和短横线',
        '是否领导：“也许”看不懂，请填“是”或“否”',
        '人员状态：没有“升天”这种状态',
      ],
    ],
  ])
  expect(await db.person.count()).toBe(before)
})

test('a roster with faults is refused whole, unless its faulty rows are left out on purpose', async () => {
  const actor = await administrator()
  const id = await upload(actor, [
    good('skip-1'),
    good('skip-2', { unit: '' }),
    good('skip-3', { roles: '干部、单位负责人' }),
  ])
  await expect(confirmRoster(actor, id, false)).rejects.toMatchObject({ field: 'skipFaulty' })
  expect(await taskOf(id)).toEqual([])
  await confirmRoster(actor, id, true)
  await work(id)
  const people = await db.person.findMany({
    where: { username: { startsWith: 'skip-' } },
    orderBy: { username: 'asc' },
    select: { username: true, mustChangePassword: true, roles: { select: { role: true }, orderBy: { role: 'asc' } } },
  })
  expect(people).toEqual([
    { username: 'skip-1', mustChangePassword: true, roles: [{ role: 'CADRE' }] },
    { username: 'skip-3', mustChangePassword: true, roles: [{ role: 'CADRE' }, { role: 'UNIT_LEADER' }] },
  ])
})

test('confirming twice, also at once, imports once; the first passwords can be fetched once and work', async () => {
  const actor = await administrator()
  const id = await upload(actor, [good('twice-1'), good('twice-2')])
  await Promise.all([confirmRoster(actor, id, false), confirmRoster(actor, id, false)])
  await confirmRoster(actor, id, false)
  expect(await taskOf(id)).toHaveLength(1)
  await work(id)
  await work(id)
  expect(await db.person.count({ where: { username: { startsWith: 'twice-' } } })).toBe(2)
  const fetched = await Promise.all([fetchPasswords(actor, id), fetchPasswords(actor, id)])
  const sheet = fetched.find((each) => each !== null)!
  expect(fetched.filter((each) => each === null)).toHaveLength(1)
  const read = await readRoster(sheet, [
    { key: 'username', names: ['账号'] },
    { key: 'password', names: ['初始密码'] },
  ])
  if (!read.ok) throw new Error(read.problem)
  const { username, password } = read.rows[1]!.values
  expect(await signIn(new Request('http://127.0.0.1/'), username, password, '10.3.3.3')).toMatchObject({ ok: true })
  expect(
    await db.rosterImport.findUniqueOrThrow({ where: { id }, select: { passwordKey: true, created: true } }),
  ).toEqual({ passwordKey: null, created: 2 })
})

test('work taken up again after the process was killed creates everybody once', async () => {
  const actor = await administrator()
  const id = await upload(actor, [good('killed-1'), good('killed-2')])
  await confirmRoster(actor, id, false)
  await work(id)
  const [task] = await taskOf(id)
  await db.task.update({ where: { id: task!.id }, data: { finishedAt: null } })
  await work(id)
  expect((await taskOf(id)).map(({ error, result }) => [error, result])).toEqual([[null, { created: 2 }]])
  expect(await db.person.count({ where: { username: { startsWith: 'killed-' } } })).toBe(2)
})

test('a user name taken after the preview stops the whole import and says so', async () => {
  const actor = await administrator()
  const id = await upload(actor, [good('raced-1'), good('raced-2')])
  await confirmRoster(actor, id, false)
  await db.person.create({
    data: { name: '先到', username: 'raced-2', email: 'raced-2@example.invalid', organizationId: actor.unit.id },
  })
  const quiet = process.stderr.write.bind(process.stderr)
  process.stderr.write = () => true
  await work(id).finally(() => {
    process.stderr.write = quiet
  })
  expect((await taskOf(id))[0]!.error).toBe(
    '账号 raced-2 刚刚被别人使用，没有导入任何人。请重新上传名册，系统会标出有问题的行。',
  )
  expect(await db.person.count({ where: { username: 'raced-1' } })).toBe(0)
  expect((await findImport(actor, id, { page: 1, all: true })).confirmedAt).toBeNull()
  expect(await fetchPasswords(actor, id)).toBeNull()
})

test('a city’s administrator imports only people of her city, with roles she may give', async () => {
  const heze = await administrator('371700')
  const id = await upload(heze, [
    good('reach-1'),
    good('reach-2', { unit: '370102' }),
    good('reach-3', { roles: '评委' }),
  ])
  const { rows } = await findImport(heze, id, { page: 1, all: false })
  expect(rows.map(({ errors }) => errors)).toEqual([
    ['单位：“历下区”不在您管理的范围内'],
    ['身份：评委由省级系统管理员指定'],
  ])
})

test('another administrator’s import is not there for anyone else', async () => {
  const [mine, other] = [await administrator(), await administrator()]
  const id = await upload(mine, [good('other-1')])
  for (const attempt of [
    () => findImport(other, id, { page: 1, all: true }),
    () => confirmRoster(other, id, true),
    () => fetchPasswords(other, id),
  ])
    await expect(attempt()).rejects.toMatchObject({ status: 404 })
})

test('files that are no roster are refused with what to do', async () => {
  const actor = await administrator()
  const refused = async (bytes: Buffer, message: string) =>
    expect(uploadRoster(actor, { bytes, fileName: '名册.xlsx' })).rejects.toMatchObject({
      name: 'Refusal',
      field: 'file',
      message: expect.stringContaining(message),
    })
  await refused(Buffer.alloc(0), '空')
  await refused(Buffer.alloc(6 * 1024 * 1024, 1), '超过')
  await refused(Buffer.from('姓名,账号\n王,wang'), '纯文本')
  await refused(compoundFile('EncryptedPackage'), '密码')
  await refused(compoundFile('Workbook'), '旧版')
  await refused(await zipOf({ 'a.txt': 'x' }), '压缩包')
  const whole = await sheetOf([good('broken-1')])
  await refused(whole.subarray(0, whole.length / 2), '损坏')
  await refused(await writeSheet([{ key: 'a', heading: '品名' }], [{ a: '苹果' }]), '没有找到表头')
  await refused(await writeSheet([{ key: 'a', heading: '姓名' }], [{ a: '王' }]), '表头缺少')
  await refused(await sheetOf([]), '没有人员')
})

// Whoever walked through the ranges would never come back.
test('a small file whose ranges cover millions of cells does not hold up the server', async () => {
  const actor = await administrator()
  const zip = await JSZip.loadAsync(await sheetOf([good('range-1')]))
  const sheet = (await zip.file('xl/worksheets/sheet1.xml')!.async('string'))
    .replace(/<autoFilter[^>]*\/>/, '')
    .replace(
      '</sheetData>',
      `</sheetData><mergeCells count="1"><mergeCell ref="A3:XFD1048576"/></mergeCells>
    <dataValidations count="1"><dataValidation type="list" sqref="A3:XFD1048576"><formula1>"a"</formula1></dataValidation></dataValidations>`,
    )
  zip.file('xl/worksheets/sheet1.xml', sheet)
  const id = await uploadRoster(actor, {
    bytes: await zip.generateAsync({ type: 'nodebuffer' }),
    fileName: '名册.xlsx',
  })
  expect(await findImport(actor, id, { page: 1, all: true })).toMatchObject({ total: 1, faulty: 0 })
})

test('formulas, markup and endless texts in cells are only text', async () => {
  const actor = await administrator()
  const workbook = new ExcelJS.Workbook()
  const sheet = workbook.addWorksheet('一')
  sheet.addRow(rosterColumns.map(({ names: [heading] }) => heading))
  sheet.addRow([
    '<img src=x onerror=alert(1)>',
    { formula: 'HYPERLINK("http://x","y")', result: "x'; DROP TABLE" },
    '__proto__',
    'constructor',
    '=1+1'.repeat(8000),
  ])
  sheet.addRow(['王秀兰', { formula: 'A1' }, '371721', '干部'])
  const id = await uploadRoster(actor, { bytes: Buffer.from(await workbook.xlsx.writeBuffer()), fileName: '<b>.xlsx' })
  const { rows, faulty } = await findImport(actor, id, { page: 1, all: false })
  expect(faulty).toBe(2)
  expect(rows[0]!.errors.map((error) => error.slice(0, 2))).toEqual(['姓名', '账号', '单位', '身份', '职务'])
  expect(rows[1]!.errors[0]).toContain('公式没有保存计算结果')
})

test('two thousand rows are previewed by the page, and confirmed without waiting for their accounts', async () => {
  const actor = await administrator()
  const id = await upload(
    actor,
    Array.from({ length: 2000 }, (_, at) => good(`many-${at}`, at === 1234 ? { unit: '' } : {})),
  )
  const page = await findImport(actor, id, { page: 40, all: true })
  expect([page.total, page.faulty, page.rows.length, page.pages]).toEqual([2000, 1, 50, 40])
  const people = await db.person.count()
  await confirmRoster(actor, id, true)
  expect(await db.person.count()).toBe(people)
  expect(await taskOf(id)).toMatchObject([{ finishedAt: null }])
})
