import { z } from 'zod'
import { contactPointKinds } from './vocabulary'

export const contactPointSchema = z.object({
  kind: z.enum(contactPointKinds, '请选村或社区'),
  name: z.string('请填写村或社区的名称').trim().min(2, '请填写村或社区的名称').max(40, '名称请不超过 40 字'),
  town: z.string('请填写所在乡镇或街道').trim().min(2, '请填写所在乡镇或街道').max(40, '名称请不超过 40 字'),
  since: z.iso.date('请填写建立日期'),
})

export type ContactPointInput = z.output<typeof contactPointSchema>
