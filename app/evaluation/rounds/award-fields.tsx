import { FieldErrors, Select, TextField } from '../../ui/field'
import type { Fields } from '../../ui/fields-of'
import { Section } from '../../ui/page'
import { awardGrades } from '../vocabulary'
import { gradeNames, tiePolicyNames } from '../wording'
import { optionsOf, yesOrNo } from './options'

/** The share of each grade, and what happens to equals and to an author of several reports. */
export function AwardFields({ field }: { field: Fields }) {
  return (
    <Section title="奖项">
      <div className="grid grid-cols-2 gap-x-6 md:grid-cols-4">
        {awardGrades.map((grade) => (
          <TextField
            key={grade}
            label={`${gradeNames[grade]}（%）`}
            inputMode="decimal"
            {...field(`settings.ratios.${grade}`)}
          />
        ))}
      </div>
      <FieldErrors errors={field('settings.ratios').errors} />
      <p className="mb-4 text-sm text-ink-soft">占有效参评篇数的比例，名额向下取整，可以空缺。</p>
      <div className="grid items-end gap-x-6 md:grid-cols-2">
        <Select label="切线上同分" options={optionsOf(tiePolicyNames)} {...field('settings.tiePolicy')} />
        <Select label="一人只得一个奖" options={yesOrNo} {...field('settings.oneAwardPerAuthor')} />
      </div>
    </Section>
  )
}
