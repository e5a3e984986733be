import { activityNames, activities, groups, methodNames, methods, namesOf, themes } from '../../accounts/vocabulary'
import { Choices, TextField, type Option } from '../../ui/field'
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
        <Choices
          label="调查方式"
          name="methods"
          options={named(methods, methodNames)}
          chosen={values.methods}
          errors={errors.methods}
        />
        <TextField
          label="调查对象与样本"
          help="如：访谈 32 人，问卷发放 300 份、回收有效 284 份"
          name="sample"
          defaultValue={values.sample}
          errors={errors.sample}
        />
        <TextField
          label="调查地点"
          help="到乡镇、村（社区）"
          name="place"
          defaultValue={values.place}
          errors={errors.place}
        />
        <Choices
          label="主题"
          name="themes"
          options={listed(themes, values.themes)}
          chosen={values.themes}
          errors={errors.themes}
        />
        <Choices
          label="涉及的妇女群体"
          name="groups"
          options={listed(groups, values.groups)}
          chosen={values.groups}
          errors={errors.groups}
        />
        <Choices
          label="“四个三”活动内容"
          name="activityCodes"
          options={named(activities, activityNames)}
          chosen={values.activityCodes}
          errors={errors.activityCodes}
        />
        <fieldset>
          <legend className="font-medium">合作者（最多 5 人，不含本人）</legend>
          {errors.contributors && (
            <p role="alert" className="text-sm font-medium text-signal">
              {errors.contributors.join('；')}
            </p>
          )}
          {rows.map((row) => (
            <div key={row} className="mt-2 grid grid-cols-[1fr_2fr] gap-3">
              <TextField
                label={<span className={row ? 'sr-only' : 'text-sm'}>姓名{row > 0 && ` ${row + 1}`}</span>}
                className="mb-0!"
                name={`contributors[${row}].name`}
                defaultValue={values.contributors[row]?.name}
                autoComplete="off"
                errors={errors[`contributors[${row}].name`]}
              />
              <TextField
                label={<span className={row ? 'sr-only' : 'text-sm'}>单位{row > 0 && ` ${row + 1}`}</span>}
                className="mb-0!"
                name={`contributors[${row}].unit`}
                defaultValue={values.contributors[row]?.unit}
                autoComplete="off"
              />
            </div>
          ))}
        </fieldset>
      </div>
    </details>
  )
}
