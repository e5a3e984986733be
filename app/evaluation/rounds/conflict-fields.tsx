import { Choices, Select } from '../../ui/field'
import type { Fields } from '../../ui/fields-of'
import { Section } from '../../ui/page'
import { conflictKindNames } from '../wording'
import { optionsOf, yesOrNo } from './options'

/** Which relations keep a judge from a report. */
export function ConflictFields({ field, chosen }: { field: Fields; chosen: readonly string[] }) {
  return (
    <Section title="回避">
      <p className="mb-4">本人的报告一律回避。此外：</p>
      <Choices
        label="应回避的关系"
        name="settings.conflictKinds"
        options={optionsOf(conflictKindNames)}
        chosen={chosen}
        errors={field('settings.conflictKinds').errors}
      />
      <div className="grid items-end gap-x-6 md:grid-cols-2">
        <Select label="同一市也回避" options={yesOrNo} {...field('settings.sameCity')} />
        <Select
          label="评委本人有报告参评"
          options={[
            { value: 'round', label: '不参加这一轮' },
            { value: 'entry', label: '只不评本人那一篇' },
          ]}
          {...field('settings.entrantBarredFrom')}
        />
      </div>
    </Section>
  )
}
