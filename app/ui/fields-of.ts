/** What a form shows when it was refused. */
type Refused = { values: Record<string, unknown>; errors: Record<string, string[]> }

/** The text under a name like settings.ratios.FIRST or criteria[0].name. */
export function valueAt(values: unknown, name: string): string | undefined {
  const found = name
    .split(/[.[\]]+/)
    .filter(Boolean)
    .reduce<unknown>((at, key) => (at as Record<string, unknown> | undefined)?.[key], values)
  return typeof found === 'string' || typeof found === 'number' ? String(found) : undefined
}

/** Fields of a form by name: what was typed when it was refused, also when that is nothing, else what is saved; and what is wrong. */
export const fieldsOf =
  (refused: Refused | undefined, saved: object = {}) =>
  (name: string) => ({
    name,
    defaultValue: valueAt(refused?.values ?? saved, name) ?? '',
    errors: refused?.errors[name],
  })
