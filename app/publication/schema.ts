import { z } from 'zod'
import { consentForms } from './wording'

const line = (name: string, longest: number) =>
  z
    .string({ error: `请填写${name}` })
    .trim()
    .min(1, `请填写${name}`)
    .max(longest, `${name}不能超过 ${longest} 字`)
const optional = (name: string, longest: number) =>
  z.string().trim().max(longest, `${name}不能超过 ${longest} 字`).default('')

const page = z.coerce.number().int().min(1).max(10_000).catch(1)
const filter = z.string().max(40).catch('')

/** What an address of the list of articles, or of candidates, asks for; nonsense asks for nothing. */
export const articleSearch = z.object({ page })
export const candidateSearch = z.object({ theme: filter, city: filter, award: filter, sort: filter, page })

export const articleSchema = z.object({
  version: z.coerce.number().int().min(1),
  title: line('标题', 80),
  subtitle: optional('副题', 80),
  byline: line('署名', 80),
  abstract: optional('提要', 400),
  source: z.string({ error: '正文不能为空' }).min(1, '正文不能为空').max(60_000, '正文不能超过 60000 字，请删减'),
  columnId: z.uuid('请选择栏目'),
  issueId: z.uuid('请选择期号').optional(),
})
export type ArticleInput = z.output<typeof articleSchema>

export const startArticleSchema = z.object({ reportId: z.uuid(), columnId: z.uuid('请选择栏目') })

export const issueSchema = z.object({
  columnId: z.uuid('请选择栏目'),
  year: z.coerce.number({ error: '请填写年份' }).int().min(2000, '年份不对').max(2100, '年份不对'),
  number: z.coerce.number({ error: '请填写期号' }).int().min(1, '期号从 1 开始').max(400, '期号不对'),
  title: optional('专题名', 60),
})
export type IssueInput = z.output<typeof issueSchema>

export const arrangeSchema = z.object({ article: z.uuid(), direction: z.enum(['up', 'down']) })
export type ArrangeInput = z.output<typeof arrangeSchema>

export const columnLengthSchema = z.object({
  targetCharacters: z.coerce
    .number('请填写数字')
    .int('请填写整数')
    .min(200, '至少 200 字')
    .max(20_000, '最多 20000 字'),
})

export const consentSchema = z.object({ form: z.enum(consentForms, '请选择同意的形式') })

export const reasonSchema = z.object({ reason: line('原因', 300) })

export const checkSchema = z.object({
  stage: z.coerce.number().int().min(1).max(3),
  version: z.coerce.number().int().min(1),
  note: optional('意见', 500),
})
export type CheckInput = z.output<typeof checkSchema>

export const publicationSchema = z.object({ version: z.coerce.number().int().min(1) })
