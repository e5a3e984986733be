import type { ReportContent } from './content'

/** What the fields of the writing page hold: like the content, but keywords as typed. */
export type FormValues = Omit<ReportContent, 'keywords'> & { keywords: string }

export const valuesOf = (content: ReportContent): FormValues => ({
  ...content,
  keywords: content.keywords.join('、'),
})

/** Words typed in one line: 留守妇女、互助组；农忙 */
export const splitWords = (typed: string) => [...new Set(typed.split(/[、，,；;\s]+/).filter(Boolean))]

/** The content as it would be saved, for live counts and checks; the server reads the form by its schema. */
export const contentOfValues = (values: FormValues): ReportContent => ({
  ...values,
  title: values.title.trim(),
  keywords: splitWords(values.keywords),
})

const textOf = (value: unknown) => (typeof value === 'string' ? value : '')
const listOf = (value: unknown) => [value ?? []].flat().filter((item): item is string => typeof item === 'string')

/** A refused form's raw values back in their fields, whatever was wrong with them. */
export function valuesOfRefused(raw: Record<string, unknown>): FormValues {
  const contributors = Array.isArray(raw.contributors) ? (raw.contributors as unknown[]) : []
  return {
    title: textOf(raw.title),
    abstract: textOf(raw.abstract),
    keywords: textOf(raw.keywords),
    themes: listOf(raw.themes),
    groups: listOf(raw.groups),
    activityCodes: listOf(raw.activityCodes),
    methods: listOf(raw.methods),
    sample: textOf(raw.sample),
    place: textOf(raw.place),
    contributors: contributors.map((row) => {
      const { name, unit } = (row ?? {}) as Record<string, unknown>
      return { name: textOf(name), unit: textOf(unit) }
    }),
    situation: textOf(raw.situation),
    analysis: textOf(raw.analysis),
    advice: textOf(raw.advice),
  }
}

/** What a form in the browser holds now. */
export function valuesOfForm(form: FormData): FormValues {
  const all = (name: string) => form.getAll(name).map(String)
  const raw: Record<string, unknown> = Object.fromEntries(
    [...new Set(form.keys())].map((name) => [name, all(name).length > 1 ? all(name) : all(name)[0]]),
  )
  const rows = [...form.keys()].flatMap((name) => /^contributors\[(\d+)\]\.name$/.exec(name)?.[1] ?? [])
  const contributors = rows.map((row) => ({
    name: raw[`contributors[${row}].name`],
    unit: raw[`contributors[${row}].unit`],
  }))
  return valuesOfRefused({ ...raw, contributors })
}
