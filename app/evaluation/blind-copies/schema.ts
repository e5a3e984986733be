import { z } from 'zod'
import { isPress } from './finds'

const version = z.coerce.number().int()

/** What the person who checks a blind copy does; quick presses come together, in their order. */
export const checkForm = z.discriminatedUnion('intent', [
  z.object({ intent: z.literal('decide'), press: z.array(z.string().max(8000).refine(isPress)).min(1).max(1000) }),
  z.object({
    intent: z.literal('mask'),
    words: z
      .string('请填写要遮盖的文字')
      .trim()
      .min(1, '请填写要遮盖的文字')
      .max(2000, '一次最多遮盖 2000 字，请分几次选'),
    replacement: z.string().trim().max(40, '代称不能超过 40 字').default('某某'),
  }),
  z.object({ intent: z.literal('prepare') }),
  z.object({ intent: z.literal('confirm'), version }),
  z.object({ intent: z.literal('take-back') }),
])
export type CheckForm = z.output<typeof checkForm>
