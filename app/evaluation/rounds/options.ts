import type { Option } from '../../ui/field'

/** The entries of a list of names as options. */
export const optionsOf = (names: Record<string, string>): Option[] =>
  Object.entries(names).map(([value, label]) => ({ value, label }))
export const yesOrNo: Option[] = [
  { value: 'true', label: '是' },
  { value: 'false', label: '否' },
]
