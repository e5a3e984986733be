import { z } from 'zod'

/** A moment as a datetime-local input writes it, in Beijing time. */
export const beijingTime = z
  .string({ error: '请填写日期和时间' })
  .trim()
  .regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}$/, '请填写日期和时间')
  .transform((text) => new Date(`${text}:00+08:00`))
  .refine((date) => !Number.isNaN(date.getTime()), '没有这个日期')
