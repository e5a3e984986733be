import type { Refused } from '../../server/refusal'
import { TextArea, TextField } from '../../ui/field'
import { fieldsOf, valueAt } from '../../ui/fields-of'
import { Section } from '../../ui/page'
import type { EditableCampaign } from '../campaigns/queries.server'

const emptyPhase = { name: '', startsOn: '', endsOn: '', tasks: '' }

/** Dates, rules and phases of a campaign; one empty phase stands ready at the end. */
export function CampaignFields({ campaign, refused }: { campaign: EditableCampaign; refused: Refused | undefined }) {
  const field = fieldsOf(refused, campaign)
  const typed: Partial<Record<string, unknown>> = refused?.values ?? campaign
  const phases: unknown[] = Array.isArray(typed.phases) ? typed.phases : []
  const ready = phases.length && !valueAt(phases.at(-1), 'name') ? phases : [...phases, emptyPhase]
  const rule = (name: string, label: string) => (
    <TextField label={label} {...field(`rules.${name}`)} inputMode="numeric" required />
  )
  return (
    <>
      <Section title="活动">
        <TextField label="活动名称" {...field('name')} required maxLength={60} />
        <div className="grid gap-x-6 md:grid-cols-3">
          <TextField label="开始" {...field('startsOn')} type="date" required />
          <TextField label="结束" {...field('endsOn')} type="date" required />
          <TextField
            label="调研报告报送截止"
            {...field('reportsDueAt')}
            help="8月31日 24:00 写作 9月1日 00:00"
            type="datetime-local"
            required
          />
        </div>
        {campaign.demonstrationDay && (
          <TextField
            label="演示日期"
            {...field('demonstrationDay')}
            help="演示活动停在这一天；往后移，就能看到公示期满之后的样子"
            type="date"
            required
            min={campaign.demonstrationDay}
            className="md:w-1/3"
          />
        )}
      </Section>
      <Section title="规则">
        <div className="grid gap-x-6 sm:grid-cols-2">
          {rule('minCharacters', '报告最少字数')}
          {rule('maxCharacters', '报告最多字数')}
          {rule('principalReports', '每人以第一作者参评的篇数')}
          {rule('fixedContacts', '每位干部固定联系的妇女群众人数')}
        </div>
      </Section>
      <Section title="阶段">
        {ready.map((_, at) => (
          <fieldset key={at} className="mb-4 border-b border-line pb-2">
            <legend className="mb-2 font-medium">
              {at < phases.length ? `第 ${at + 1} 阶段` : '再增加一个阶段（不用就空着）'}
            </legend>
            <div className="grid gap-x-6 md:grid-cols-3">
              <TextField label="名称（清空即删去这个阶段）" {...field(`phases[${at}].name`)} maxLength={20} />
              <TextField label="开始" type="date" {...field(`phases[${at}].startsOn`)} />
              <TextField label="结束" type="date" {...field(`phases[${at}].endsOn`)} />
            </div>
            <TextArea label="任务（一行一项）" {...field(`phases[${at}].tasks`)} rows={3} />
          </fieldset>
        ))}
      </Section>
    </>
  )
}
