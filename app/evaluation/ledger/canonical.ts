/**
 * The one way to write a value as JSON: keys sorted, no spaces. The database writes its ledger entries so too
 * (function canonical_json), numbers to six decimals; larger or finer ones do not occur in them.
 *
 * `canonical({ b: [1, '一'], a: null })` is `{"a":null,"b":[1,"一"]}`.
 */
export function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`
  if (typeof value === 'object' && value !== null) {
    const fields = Object.entries(value)
      .filter(([, field]) => field !== undefined)
      .sort(([a], [b]) => (a < b ? -1 : 1))
    return `{${fields.map(([key, field]) => `${JSON.stringify(key)}:${canonical(field)}`).join(',')}}`
  }
  return JSON.stringify(value)
}

/** The fields that a record holds otherwise than they are computed. It may hold more, as records of earlier versions do. */
export const differingFields = <T extends object>(recorded: T, computed: T): (keyof T)[] =>
  (Object.keys(computed) as (keyof T)[]).filter((field) => canonical(recorded[field]) !== canonical(computed[field]))
