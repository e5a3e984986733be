import { expect, test, vi } from 'vitest'
import { uploadWord } from '../../../app/reports/upload-word.server'
import { db } from '../../../app/server/db.server'
import { makeActor } from '../../factories/actors'
import { docx } from '../../factories/office-files'

// The thread that reads Word files is replaced by one that ends at once.
vi.mock('../../../app/server/threads/beside.server', async (original) => {
  const { beside, ThreadLost } = await original<typeof import('../../../app/server/threads/beside.server')>()
  return {
    ThreadLost,
    beside: (_file: string, _name: string, limits: Parameters<typeof beside>[2]) =>
      beside('test/fixtures/thread-work.ts', 'leave', { ...limits, seconds: 3 }),
  }
})

test('when the thread that reads a Word file crashes, the author is told so and nothing is left behind', async () => {
  const actor = await makeActor('CADRE')
  await expect(uploadWord(actor, { bytes: await docx({ body: '<w:p/>' }), fileName: '报告.docx' })).rejects.toThrow(
    '您的原文件和已填写的内容都没有改动',
  )
  expect([
    await db.reportFile.count({ where: { ownerId: actor.id } }),
    await db.wordImport.count({ where: { uploadedById: actor.id } }),
  ]).toEqual([0, 0])
})
