import { z } from 'zod'
import { promiseNames, type PromiseName } from './wording'

const ticked = z.literal('on', { error: '请阅读并勾选这一项，才能报送。' })

/** The hand-in form: the version that was looked at, whether it enters the evaluation, and every promise ticked. */
export const submissionSchema = z.object({
  version: z.coerce.number({ error: '页面不完整，请刷新后再报送。' }).int().min(1),
  principal: z.enum(['yes', 'no'], { error: '请选择是否参加评选。' }),
  ...(Object.fromEntries(promiseNames.map((name) => [name, ticked])) as Record<PromiseName, typeof ticked>),
})

export const withdrawalSchema = z.object({
  reason: z.string().trim().max(500, '原因不超过 500 字。').default(''),
})

export const restorationSchema = z.object({ number: z.coerce.number().int().min(1) })
export const pictureSchema = z.object({ picture: z.instanceof(File, { error: '请选择一张图片。' }) })
export const wordFileSchema = z.object({
  file: z.instanceof(File, { error: '请选择一个 Word 文件（.docx）。' }),
})
