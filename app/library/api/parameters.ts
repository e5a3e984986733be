import { openapi } from './openapi'

export type DescribedPath = keyof typeof openapi.paths

type Schema = {
  type?: string
  enum?: readonly string[]
  minimum?: number
  maximum?: number
  maxLength?: number
  maxItems?: number
  items?: Schema
}

/**
 * What is wrong with the parameters of a request, after the description programs are given; null when nothing is.
 * A page takes anything odd for the usual; a program is told, or it would believe a wider result than it asked for.
 */
export function faultOf(path: DescribedPath, search: URLSearchParams): string | null {
  const known = openapi.paths[path].get.parameters.filter((parameter) => parameter.in === 'query') as {
    name: string
    schema: Schema
  }[]
  for (const name of new Set(search.keys())) {
    const schema = known.find((parameter) => parameter.name === name)?.schema
    if (!schema) return `没有“${name.slice(0, 40)}”这个参数。`
    const values = search.getAll(name)
    const most = schema.items ? (schema.maxItems ?? Infinity) : 1
    if (values.length > most) return `参数 ${name} 最多给 ${most} 个。`
    const wrong = values.map((value) => wrongWith(value, schema.items ?? schema)).find(Boolean)
    if (wrong) return `参数 ${name} ${wrong}。`
  }
  return null
}

function wrongWith(
  value: string,
  { type, enum: allowed, minimum = -Infinity, maximum = Infinity, maxLength = Infinity }: Schema,
): string | null {
  if (allowed && !allowed.includes(value)) return `只能是 ${allowed.join('、')}`
  if (type === 'integer' && !(/^\d+$/.test(value) && Number(value) >= minimum && Number(value) <= maximum))
    return `只能是 ${minimum} 到 ${maximum} 的整数`
  return value.length > maxLength ? `最多 ${maxLength} 个字` : null
}
