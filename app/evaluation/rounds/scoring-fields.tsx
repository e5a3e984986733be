import { FieldErrors, Select, TextField } from '../../ui/field'
import type { Fields } from '../../ui/fields-of'
import { Section } from '../../ui/page'
import { tieBreakers } from '../vocabulary'
import { aggregationNames, othersScoresNames, tieBreakerNames } from '../wording'
import { optionsOf } from './options'

/** How sheets become scores and ranks, what counts as too far apart, and what judges see and when they are late. */
export function ScoringFields({ field }: { field: Fields }) {
  return (
    <Section title="打分和计分">
      <div className="grid items-end gap-x-6 md:grid-cols-2">
        <TextField label="每篇几位评委" type="number" min={1} max={9} required {...field('judgesPerReport')} />
        <Select label="计分办法" options={optionsOf(aggregationNames)} {...field('aggregation')} />
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
          options={optionsOf(othersScoresNames)}
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
              options={optionsOf(tieBreakerNames)}
              {...field(`settings.tieRule[${at}]`)}
            />
          ))}
        </div>
        <FieldErrors errors={field('settings.tieRule').errors} />
      </fieldset>
    </Section>
  )
}
