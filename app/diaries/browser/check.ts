import type { RefusedDelivery } from '../delivery'
import { findPersonalData } from '../../accounts/personal-data'
import { entrySchema } from '../schema'
import { readValues } from '../values'

/** What the server would say no to at once, said without it; null when the form may be sent. */
export function checkForm(form: FormData): RefusedDelivery | null {
  const values = readValues(form)
  const blank = (text: string) => text || undefined
  const parsed = entrySchema.safeParse({
    ...values,
    date: blank(values.date),
    contactPointId: blank(values.contactPointId),
    text: blank(values.text),
    findings: values.findings.map(({ kind, theme, summary }) => ({ kind: blank(kind), theme, summary })),
  })
  const errors: Record<string, string[]> = {}
  for (const { path, message } of parsed.error?.issues ?? []) (errors[String(path[0] ?? 'form')] ??= []).push(message)
  if (!parsed.success) return { ok: false, errors, values }
  if (form.get('personalData')) return null
  const { text, place, findings } = parsed.data
  const personalData = [text, place, ...findings.map(({ summary }) => summary)].flatMap(findPersonalData)
  return personalData.length > 0 ? { ok: false, errors: {}, values, personalData } : null
}
