import { activityNames, activities, groups, methodNames, methods, namesOf, themes } from '../../accounts/vocabulary'
import { Choices, FieldErrors, TextField, type Option } from '../../ui/field'
import { fieldsOf } from '../../ui/fields-of'
import type { FormValues } from '../form-values'

const named = (codes: readonly string[], names: Record<string, string>): Option[] =>
  codes.map((value) => ({ value, label: names[value] ?? value }))
/** Words of the list, and those the report has that the list does not. */
const listed = (words: readonly string[], chosen: string[]): Option[] =>
  [...new Set([...words, ...chosen])].map((value) => ({ value, label: value }))
const rows = [0, 1, 2, 3, 4]

type Props = { values: FormValues; errors: Record<string, string[]> }

/** What the report is about, how it was made, and with whom; folded away while writing. */
export function AboutFields({ values, errors }: Props) {
  const field = fieldsOf({ values, errors })
  const choice = (name: 'methods' | 'themes' | 'groups' | 'activityCodes') => ({
    name,
    chosen: values[name],
    errors: errors[name],
  })
  const said = [...namesOf(methodNames, values.methods), ...values.themes, values.place].filter(Boolean).join('、')
  const open = ['themes', 'groups', 'activityCodes', 'methods', 'sample', 'place', 'contributors'].some(
    (name) => errors[name],
  )
  return (
    <details open={open || undefined} className="mb-6 rounded-box border border-line bg-paper px-5 py-3">
      <summary className="min-h-11 content-center font-medium">
        调查方式、主题与合作者<span className="ml-3 font-normal text-ink-soft">{said || '还没有填'}</span>
      </summary>
      <div className="mt-4">
        <Choices label="调查方式" {...choice('methods')} options={named(methods, methodNames)} />
        <TextField
          label="调查对象与样本"
          help="如：访谈 32 人，问卷发放 300 份、回收有效 284 份"
          {...field('sample')}
        />
        <TextField label="调查地点" help="到乡镇、村（社区）" {...field('place')} />
        <Choices label="主题" {...choice('themes')} options={listed(themes, values.themes)} />
        <Choices label="涉及的妇女群体" {...choice('groups')} options={listed(groups, values.groups)} />
        <Choices label="“四个三”活动内容" {...choice('activityCodes')} options={named(activities, activityNames)} />
        <fieldset>
          <legend className="font-medium">合作者（最多 5 人，不含本人）</legend>
          <FieldErrors errors={errors.contributors} />
          {rows.map((row) => (
            <div key={row} className="mt-2 grid grid-cols-[1fr_2fr] gap-3">
              <TextField
                label={<span className={row ? 'sr-only' : 'text-sm'}>姓名{row > 0 && ` ${row + 1}`}</span>}
                className="mb-0!"
                {...field(`contributors[${row}].name`)}
                autoComplete="off"
              />
              <TextField
                label={<span className={row ? 'sr-only' : 'text-sm'}>单位{row > 0 && ` ${row + 1}`}</span>}
                className="mb-0!"
                {...field(`contributors[${row}].unit`)}
                autoComplete="off"
              />
            </div>
          ))}
        </fieldset>
      </div>
    </details>
  )
}
