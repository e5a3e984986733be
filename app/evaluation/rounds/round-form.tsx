import { Form, useNavigation } from '@remix-run/react'
import type { Refused } from '../../server/refusal'
import { Button } from '../../ui/button'
import { Choices, Select, TextField } from '../../ui/field'
import { valueAt } from '../../ui/fields-of'
import { Section } from '../../ui/page'
import { RefusedNotice } from '../../ui/refused-notice'
import type { CriterionRow } from '../schema'
import { awardGrades, conflictKinds, tieBreakers } from '../vocabulary'
import {
  aggregationNames,
  conflictKindNames,
  gradeNames,
  othersScoresNames,
  stageNamesOfRounds,
  tieBreakerNames,
  tiePolicyNames,
} from '../wording'
import { ContactFields } from './contact-fields'
import { RubricChoice, RubricFields } from './rubric-fields'

export type RoundFormProps = {
  campaigns: { id: string; name: string; year: number }[]
  opened: { id: string; name: string }[]
  versions: { id: string; label: string }[]
  base: { id: string; criteria: CriterionRow[]; levels: { id: string; name: string }[] }
  defaults: Record<string, string>
  refused: Refused | undefined
}

const options = (names: Record<string, string>) => Object.entries(names).map(([value, label]) => ({ value, label }))
const yesNo = [
  { value: 'true', label: '是' },
  { value: 'false', label: '否' },
]

/** Everything a round is set up with; the defaults are those of common practice. */
export function RoundForm({ campaigns, opened, versions, base, defaults, refused }: RoundFormProps) {
  const errors = refused?.errors ?? {}
  const field = (name: string) => ({
    name,
    defaultValue: valueAt(refused?.values, name) ?? defaults[name] ?? '',
    errors: errors[name],
  })
  const busy = useNavigation().state === 'submitting'
  return (
    <Form method="post">
      <RefusedNotice refused={refused} title="还不能开设" />
      <RubricChoice versions={versions} base={base} />
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
      <Section title="哪些报告参评">
        <div className="grid items-end gap-x-6 md:grid-cols-2">
          <Select label="这一轮是" options={options(stageNamesOfRounds)} {...field('settings.stage')} />
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
      <Section title="打分和计分">
        <div className="grid items-end gap-x-6 md:grid-cols-2">
          <TextField label="每篇几位评委" type="number" min={1} max={9} required {...field('judgesPerReport')} />
          <Select label="计分办法" options={options(aggregationNames)} {...field('aggregation')} />
          <Select
            label="成绩保留小数"
            options={[
              { value: '2', label: '2 位' },
              { value: '4', label: '4 位' },
            ]}
            {...field('settings.decimals')}
          />
          <TextField
            label="最高与最低相差多少分以上算分歧过大"
            help="5 个分数以上，先各去掉一个最高分、最低分。"
            inputMode="decimal"
            {...field('settings.spreadLimit')}
          />
          <TextField label="标准差超过多少算分歧过大" inputMode="decimal" {...field('settings.deviationLimit')} />
          <Select
            label="分歧过大的"
            options={[
              { value: 'true', label: '须增派评委或经讨论才能开封' },
              { value: 'false', label: '只提醒，不影响开封' },
            ]}
            {...field('settings.disagreementBlocks')}
          />
          <Select
            label="评委能不能看他人的分数"
            help="只有分数，不显示是谁。"
            options={options(othersScoresNames)}
            {...field('settings.othersScores')}
          />
          <TextField
            label="截止后宽限多少分钟"
            help="截止时正在填写的评分表，这几分钟里还可以提交。"
            type="number"
            min={0}
            max={240}
            {...field('settings.graceMinutes')}
          />
          <TextField
            label="补派、增派的至少给多少小时"
            type="number"
            min={1}
            max={336}
            {...field('settings.catchUpHours')}
          />
        </div>
        <fieldset>
          <legend className="mb-1 font-medium">同分时依次比较（都相同的由评审会表决）</legend>
          <div className="grid gap-x-6 md:grid-cols-3">
            {tieBreakers.map((_, at) => (
              <Select
                key={at}
                label={`第 ${at + 1} 项`}
                empty="不比较"
                options={options(tieBreakerNames)}
                {...field(`settings.tieRule[${at}]`)}
              />
            ))}
          </div>
          {errors['settings.tieRule'] && (
            <p role="alert" className="text-sm text-signal">
              {errors['settings.tieRule'].join('；')}
            </p>
          )}
        </fieldset>
      </Section>
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
        {errors['settings.ratios'] && (
          <p role="alert" className="mb-4 text-sm text-signal">
            {errors['settings.ratios'].join('；')}
          </p>
        )}
        <p className="mb-4 text-sm text-ink-soft">占有效参评篇数的比例，名额向下取整，可以空缺。</p>
        <div className="grid items-end gap-x-6 md:grid-cols-2">
          <Select label="切线上同分" options={options(tiePolicyNames)} {...field('settings.tiePolicy')} />
          <Select label="一人只得一个奖" options={yesNo} {...field('settings.oneAwardPerAuthor')} />
        </div>
      </Section>
      <Section title="回避">
        <p className="mb-4">本人的报告一律回避。此外：</p>
        <Choices
          label="应回避的关系"
          name="settings.conflictKinds"
          options={options(conflictKindNames)}
          chosen={[...conflictKinds]}
          errors={errors['settings.conflictKinds']}
        />
        <div className="grid items-end gap-x-6 md:grid-cols-2">
          <Select label="同一市也回避" options={yesNo} {...field('settings.sameCity')} />
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
      <RubricFields
        base={base}
        errors={errors}
        values={refused?.values}
        scale={
          <>
            <Select
              label="打分最小间隔"
              options={[
                { value: '1', label: '1 分' },
                { value: '0.5', label: '0.5 分' },
              ]}
              {...field('step')}
            />
            <TextField
              label="评为优或差时，意见至少多少字"
              type="number"
              min={0}
              max={500}
              {...field('opinionLength')}
            />
          </>
        }
      />
      <Button disabled={busy}>{busy ? '正在开设……' : '开设这一轮评选'}</Button>
    </Form>
  )
}
