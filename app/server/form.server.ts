import { parseWithZod } from '@conform-to/zod/v4'
import type { z } from 'zod'
import type { Refused } from './refusal'

const megabyte = 1024 * 1024

type Parsed<T> = { ok: true; value: T; values: Record<string, unknown> } | { ok: false; refused: Refused }

/**
 * Reads a submitted form by a schema. Names like `findings[0].summary` become nested values.
 * A body over the limit is refused before it is read into memory.
 */
export async function readForm<Schema extends z.ZodType>(
  request: Request,
  schema: Schema,
  { maxBytes = 2 * megabyte } = {},
): Promise<Parsed<z.output<Schema>>> {
  const size = Number(request.headers.get('Content-Length') ?? Number.POSITIVE_INFINITY)
  if (size > maxBytes) {
    const limit = maxBytes >= megabyte ? `${Math.floor(maxBytes / megabyte)} MB` : `${Math.floor(maxBytes / 1024)} KB`
    return {
      ok: false,
      refused: {
        errors: { form: [`内容超过上限 ${limit}，没有接收。请减小文件或删减文字后再试；已保存的内容没有受影响。`] },
        values: {},
      },
    }
  }
  let form: FormData
  try {
    form = await request.formData()
  } catch {
    return { ok: false, refused: { errors: { form: ['提交的内容不完整，系统没有收到。请再试一次。'] }, values: {} } }
  }
  const submission = parseWithZod(withoutNul(form), { schema, error: unworded })
  if (submission.status === 'success')
    return { ok: true, value: submission.value, values: withoutFiles(submission.payload) }
  const errors = Object.fromEntries(
    Object.entries(submission.error ?? {}).map(([name, list]) => [name || 'form', list ?? []]),
  )
  return { ok: false, refused: { errors, values: withoutFiles(submission.payload) } }
}

/** What is wrong where the schema has no words of its own. */
const unworded = ({ input }: { input?: unknown }) =>
  input === undefined || input === '' ? '请填写这一项' : '这一项填得不对，请检查'

/**
 * The fields of a form that needs no schema: a button's name, an account with its password.
 * @throws Response 413 or 400 for what none of these forms sends
 */
export async function readFields(request: Request): Promise<(name: string) => string> {
  const size = Number(request.headers.get('Content-Length') ?? Number.POSITIVE_INFINITY)
  if (size > 64 * 1024) throw new Response(null, { status: 413 })
  const form = await request.formData().then(withoutNul, () => {
    throw new Response(null, { status: 400 })
  })
  return (name) => {
    const value = form.get(name)
    return typeof value === 'string' ? value : ''
  }
}

/** No text that people write holds a NUL, and PostgreSQL takes none. */
function withoutNul(form: FormData): FormData {
  for (const name of new Set(form.keys())) {
    const values = form.getAll(name)
    if (!values.some((value) => typeof value === 'string' && value.includes('\0'))) continue
    form.delete(name)
    for (const value of values) form.append(name, typeof value === 'string' ? value.replaceAll('\0', '') : value)
  }
  return form
}

/** Files cannot be shown again in a form, and must not travel back to the browser. */
function withoutFiles(payload: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(payload).filter(([, value]) => !(value instanceof Blob)))
}
