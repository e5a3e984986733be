import { z } from 'zod'

const classes = [/[a-z]/, /[A-Z]/, /\d/, /[^A-Za-z0-9]/]

/** A password: 10 to 128 characters with three of the four classes. */
export const newPassword = z
  .string({ error: '请填写新密码' })
  .min(10, '密码至少 10 个字符')
  .max(128, '密码不能超过 128 个字符')
  .refine((text) => classes.filter((each) => each.test(text)).length >= 3, '请用大写、小写、数字、符号中的至少三类')

export const passwordChangeSchema = z
  .object({
    currentPassword: z.string({ error: '请填写现用密码' }).max(200),
    newPassword,
    again: z.string({ error: '请再填一遍' }),
  })
  .refine((form) => form.newPassword === form.again, { path: ['again'], error: '两次填写的新密码不一样' })
  .refine((form) => form.newPassword !== form.currentPassword, {
    path: ['newPassword'],
    error: '请换一个与现用的不同的密码',
  })
