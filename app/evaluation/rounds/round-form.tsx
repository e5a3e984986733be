import { Form, useNavigation } from '@remix-run/react'
import type { Refused } from '../../server/refusal'
import { Button } from '../../ui/button'
import { Select, TextField } from '../../ui/field'
import { choicesAt, type Fields, fieldsOf } from '../../ui/fields-of'
import { Section } from '../../ui/page'
import { RefusedNotice } from '../../ui/refused-notice'
import { stageNamesOfRounds } from '../wording'
import { AwardFields } from './award-fields'
import { ConflictFields } from './conflict-fields'
import { ContactFields } from './contact-fields'
import { optionsOf } from './options'
import { type RubricBase, RubricChoice, RubricFields, type RubricVersion } from './rubric-fields'
import { ScoringFields } from './scoring-fields'

type Campaign = { id: string; name: string; year: number }
type OpenedRound = { id: string; name: string }
type Props = {
  campaigns: Campaign[]
  opened: OpenedRound[]
  versions: RubricVersion[]
  base: RubricBase
  defaults: object
  refused: Refused | undefined
}

/** Everything a round is set up with; the defaults are those of common practice. */
export function RoundForm({ campaigns, opened, versions, base, defaults, refused }: Props) {
  const field = fieldsOf(refused, defaults)
  const busy = useNavigation().state === 'submitting'
  return (
    <Form method="post">
      <RefusedNotice refused={refused} title="还不能开设" />
      <RubricChoice versions={versions} base={base} />
      <NameFields field={field} campaigns={campaigns} />
      <EntrantFields field={field} opened={opened} />
      <ScoringFields field={field} />
      <AwardFields field={field} />
      <ConflictFields field={field} chosen={choicesAt(refused?.values ?? defaults, 'settings.conflictKinds')} />
      <RubricFields
        base={base}
        errors={refused?.errors ?? {}}
        values={refused?.values}
        scale={<ScaleFields field={field} />}
      />
      <Button disabled={busy}>{busy ? '正在开设……' : '开设这一轮评选'}</Button>
    </Form>
  )
}

function NameFields({ field, campaigns }: { field: Fields; campaigns: Campaign[] }) {
  return (
    <Section title="名称、时间和联系电话">
      <div className="grid items-end gap-x-6 md:grid-cols-2">
        <Select
          label="活动"
          options={campaigns.map(({ id, year, name }) => ({ value: id, label: `${year}年 ${name}` }))}
          {...field('campaignId')}
        />
        <TextField label="这一轮的名称" help="例如：2012年优秀调研报告评选" required {...field('name')} />
        <TextField label="评阅开始" type="datetime-local" required {...field('scoringStartsAt')} />
        <TextField label="评阅截止" type="datetime-local" required {...field('scoringEndsAt')} />
      </div>
      <ContactFields field={field} prefix="contact." />
    </Section>
  )
}

/** The reports handed in, or the best of an opened round. */
function EntrantFields({ field, opened }: { field: Fields; opened: OpenedRound[] }) {
  return (
    <Section title="哪些报告参评">
      <div className="grid items-end gap-x-6 md:grid-cols-2">
        <Select label="这一轮是" options={optionsOf(stageNamesOfRounds)} {...field('settings.stage')} />
        <Select
          label="参评报告"
          empty="活动中报送的报告"
          help="也可以让已开封的一轮的优胜者参加这一轮。"
          options={opened.map(({ id, name }) => ({ value: id, label: `“${name}”的优胜者` }))}
          {...field('previousId')}
        />
        <Select
          label="优胜者怎么定"
          help="只在选了前一轮时有用。"
          options={[
            { value: 'top', label: '前若干名（同名次的都进）' },
            { value: 'score', label: '达到若干分的' },
          ]}
          {...field('settings.advance.by')}
        />
        <TextField label="前几名，或几分以上" inputMode="decimal" {...field('settings.advance.value')} />
      </div>
    </Section>
  )
}

/** What of the rubric may differ from its version: the step and the length of reasons. */
function ScaleFields({ field }: { field: Fields }) {
  return (
    <>
      <Select
        label="打分最小间隔"
        options={[
          { value: '1', label: '1 分' },
          { value: '0.5', label: '0.5 分' },
        ]}
        {...field('step')}
      />
      <TextField label="评为优或差时，意见至少多少字" type="number" min={0} max={500} {...field('opinionLength')} />
    </>
  )
}
