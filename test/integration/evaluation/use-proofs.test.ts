import sharp from 'sharp'
import { expect, test } from 'vitest'
import { db, pool } from '../../../app/server/db.server'
import { openProof } from '../../../app/evaluation/uses/proof.server'
import { changeUses, findUses } from '../../../app/evaluation/uses/uses.server'
import { makeActor } from '../../factories/actors'
import { docx } from '../../factories/office-files'
import { handIn } from '../../factories/rounds'

const organizer = await makeActor('ORGANIZER', '370000')
const { report } = await handIn({ unitCode: '371721' })
const pdf = (body = '') =>
  Buffer.from(`%PDF-1.4\n1 0 obj\n<< /Type /Catalog ${body} >>\nendobj\ntrailer\n<< /Root 1 0 R >>\n%%EOF\n`, 'latin1')

async function record(bytes: Buffer, name: string) {
  const file = new File([new Uint8Array(bytes)], name)
  await changeUses(organizer, report.id, {
    intent: 'record',
    kind: 'INSTRUCTION',
    level: 'CITY',
    source: '市委书记',
    proof: '批示复印件',
    usedOn: new Date('2012-08-20'),
    file,
  })
  return db.reportUse.findFirstOrThrow({
    where: { reportId: report.id, file: { name } },
    include: { file: true },
    orderBy: { id: 'desc' },
  })
}

test('a PDF, a picture or a Word file is kept as the proof, the picture without its data', async () => {
  const photo = await sharp({ create: { width: 30, height: 20, channels: 3, background: '#555' } })
    .withExif({ IFD0: { Artist: 'caoxian' } })
    .jpeg()
    .toBuffer()
  for (const [bytes, name, saved] of [
    [pdf(), '批示.pdf', '批示.pdf'],
    [photo, '批示.JPEG', '批示.jpg'],
    [await docx(), '采纳函.docx', '采纳函.docx'],
  ] as const) {
    const { id } = await record(bytes, name)
    const proof = await openProof(report.id, id)
    expect([proof.name, proof.bytes.length > 0, proof.bytes.includes('caoxian')]).toEqual([saved, true, false])
  }
  await expect(
    openProof((await handIn()).report.id, (await db.useProof.findFirstOrThrow()).useId),
  ).rejects.toMatchObject({ status: 404 })
  await expect(pool.query(`DELETE FROM "UseProof"`)).rejects.toThrow(/permission denied/)
})

test.each([
  [
    'a program named as a PDF',
    Buffer.from('MZ\u0090\u0000program'),
    '批示.pdf',
    /需要的是PDF、图片（JPG、PNG）或 Word 文档/,
  ],
  ['a PDF with a script', pdf('/OpenAction << /S /JavaScript /JS (app.alert(1)) >>'), '批示.pdf', /脚本或附件/],
  ['a PDF with a script under another spelling', pdf('/OpenAction << /S /Java#53cript >>'), '批示.pdf', /脚本或附件/],
  ['a PDF cut short', pdf().subarray(0, 40), '批示.pdf', /已损坏/],
  [
    'a PDF with a password',
    Buffer.from(pdf().toString('latin1').replace('/Root', '/Encrypt 5 0 R /Root'), 'latin1'),
    '批示.pdf',
    /密码/,
  ],
  ['a Word file with macros', await docx({ files: { 'word/vbaProject.bin': 'x' } }), '采纳函.docx', /宏/],
  ['nothing', Buffer.alloc(0), '空.pdf', /空的/],
])('%s is refused in words, and nothing is recorded', async (_what, bytes, name, told) => {
  const before = await db.reportUse.count()
  await expect(record(bytes, name)).rejects.toThrow(told)
  expect(await db.reportUse.count()).toBe(before)
})

test('the leader of the author’s unit reads them, another unit’s does not', async () => {
  const [own, other, supervisor] = [
    await makeActor('UNIT_LEADER', '371721'),
    await makeActor('UNIT_LEADER', '371702'),
    await makeActor('SUPERVISOR', '370000'),
  ]
  await record(pdf(), '批示.pdf')
  for (const actor of [own, supervisor, organizer])
    expect((await findUses(actor, report.id)).uses.length).toBeGreaterThan(0)
  await expect(findUses(other, report.id)).rejects.toMatchObject({ status: 404 })
})
