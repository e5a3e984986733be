import type { Refused } from '../../server/refusal'
import { TextArea, TextField } from '../../ui/field'
import { Section } from '../../ui/page'
import type { EditableCampaign } from '../campaigns/queries.server'

const emptyPhase = { name: '', startsOn: '', endsOn: '', tasks: '' }

/** Dates, rules and phases of a campaign; one empty phase stands ready at the end. */
export function CampaignFields({ campaign, refused }: { campaign: EditableCampaign; refused: Refused | undefined }) {
  const typed = (refused?.values ?? campaign) as Partial<Record<string, unknown>>
  const errors = refused?.errors ?? {}
  const text = (from: unknown, name: string) => {
    const value = from && typeof from === 'object' ? (from as Record<string, unknown>)[name] : undefined
    return typeof value === 'string' || typeof value === 'number' ? String(value) : ''
  }
  const phases: unknown[] = Array.isArray(typed.phases) ? typed.phases : []
  const ready = phases.length && !text(phases.at(-1), 'name') ? phases : [...phases, emptyPhase]
  const rule = (name: string, label: string) => (
    <TextField
      label={label}
      name={`rules.${name}`}
      inputMode="numeric"
      required
      defaultValue={text(typed.rules, name)}
      errors={errors[`rules.${name}`]}
    />
  )
  return (
    <>
      <Section title="活动">
        <TextField
          label="活动名称"
          name="name"
          required
          maxLength={60}
          defaultValue={text(typed, 'name')}
          errors={errors.name}
        />
        <div className="grid gap-x-6 md:grid-cols-3">
          <TextField
            label="开始"
            type="date"
            name="startsOn"
            required
            defaultValue={text(typed, 'startsOn')}
            errors={errors.startsOn}
          />
          <TextField
            label="结束"
            type="date"
            name="endsOn"
            required
            defaultValue={text(typed, 'endsOn')}
            errors={errors.endsOn}
          />
          <TextField
            label="调研报告报送截止"
            help="8月31日 24:00 写作 9月1日 00:00"
            type="datetime-local"
            name="reportsDueAt"
            required
            defaultValue={text(typed, 'reportsDueAt')}
            errors={errors.reportsDueAt}
          />
        </div>
        {campaign.demonstrationDay && (
          <TextField
            label="演示日期"
            help="演示活动停在这一天；往后移，就能看到公示期满之后的样子"
            type="date"
            name="demonstrationDay"
            required
            min={campaign.demonstrationDay}
            defaultValue={text(typed, 'demonstrationDay')}
            errors={errors.demonstrationDay}
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
        {ready.map((phase, at) => (
          <fieldset key={at} className="mb-4 border-b border-line pb-2">
            <legend className="mb-2 font-medium">
              {at < phases.length ? `第 ${at + 1} 阶段` : '再增加一个阶段（不用就空着）'}
            </legend>
            <div className="grid gap-x-6 md:grid-cols-3">
              <TextField
                label="名称（清空即删去这个阶段）"
                name={`phases[${at}].name`}
                maxLength={20}
                defaultValue={text(phase, 'name')}
                errors={errors[`phases[${at}].name`]}
              />
              <TextField
                label="开始"
                type="date"
                name={`phases[${at}].startsOn`}
                defaultValue={text(phase, 'startsOn')}
                errors={errors[`phases[${at}].startsOn`]}
              />
              <TextField
                label="结束"
                type="date"
                name={`phases[${at}].endsOn`}
                defaultValue={text(phase, 'endsOn')}
                errors={errors[`phases[${at}].endsOn`]}
              />
            </div>
            <TextArea
              label="任务（一行一项）"
              name={`phases[${at}].tasks`}
              rows={3}
              defaultValue={text(phase, 'tasks')}
              errors={errors[`phases[${at}].tasks`]}
            />
          </fieldset>
        ))}
      </Section>
    </>
  )
}
