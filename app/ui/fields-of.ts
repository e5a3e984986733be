/** What a form shows when it was refused. */
type Refused = { values: Record<string, unknown>; errors: Record<string, string[]> }

/** What lies under a name like settings.ratios.FIRST or criteria[0].name. */
const at = (values: unknown, name: string): unknown =>
  name
    .split(/[.[\]]+/)
    .filter(Boolean)
    .reduce<unknown>((found, key) => (found as Record<string, unknown> | undefined)?.[key], values)

/** The text under a name. */
export function valueAt(values: unknown, name: string): string | undefined {
  const found = at(values, name)
  return ['string', 'number', 'boolean'].includes(typeof found) ? String(found) : undefined
}

/** The words under the name of a choice: several, one or none. */
export const choicesAt = (values: unknown, name: string): string[] =>
  [at(values, name) ?? []].flat().filter((word) => typeof word === 'string')

/** Fields of a form by name: what was typed when it was refused, also when that is nothing, else what is saved; and what is wrong. */
export const fieldsOf =
  (refused: Refused | undefined, saved: object = {}) =>
  (name: string) => ({
    name,
    defaultValue: valueAt(refused?.values ?? saved, name) ?? '',
    errors: refused?.errors[name],
  })

export type Fields = ReturnType<typeof fieldsOf>
