import { z } from 'zod'

const choice = z.string().regex(/^(mask|keep)(-same)?:\d{1,6}$/).transform((value) => {
  const [verb, id] = value.split(':') as [string, string]
  return { decision: verb.startsWith('mask') ? 'mask' as const : 'keep' as const, same: verb.endsWith('-same'), id: Number(id) }
})

const version = z.coerce.number().int()

/** What the person who checks a blind copy does; each is one press of a key or button. */
export const checkForm = z.discriminatedUnion('intent', [
  z.object({ intent: z.literal('decide'), choice }),
  z.object({
    intent: z.literal('mask'),
    words: z.string('请填写要遮盖的文字').trim().min(1, '请填写要遮盖的文字').max(200, '一次最多 200 字'),
    replacement: z.string().trim().max(40, '代称不能超过 40 字').default('某某'),
  }),
  z.object({ intent: z.literal('undo') }),
  z.object({ intent: z.literal('prepare') }),
  z.object({ intent: z.literal('confirm'), version }),
  z.object({ intent: z.literal('take-back') }),
])
export type CheckForm = z.output<typeof checkForm>
