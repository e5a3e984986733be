import { groups, methodNames, methods } from '../../accounts/vocabulary'
import { Button } from '../../ui/button'
import { formatDateTime } from '../../ui/dates'
import { Choices, Select, TextArea, TextField, type Option } from '../../ui/field'
import { fieldsOf } from '../../ui/fields-of'
import { Notice, Section } from '../../ui/page'
import { useEntryForm } from '../browser/use-entry-form'
import type { RefusedDelivery } from '../delivery'
import type { EntryValues } from '../values'
import { ActivityField } from './activity-field'
import { FindingRows } from './finding-rows'
import { PhotoField, type EntryPhoto } from './photo-field'
import { RefusalNotices } from './refusal-notices'
import { SaveBar } from './save-bar'
import { SharingField } from './sharing-field'

type Props = {
  personId: string
  entryId?: string
  version?: number
  values: EntryValues
  points: Option[]
  photos?: EntryPhoto[]
  today: string
  refused?: RefusedDelivery | undefined
}

const methodOptions = methods.map((value) => ({ value, label: methodNames[value] }))
const groupOptions = groups.map((value) => ({ value, label: value }))

/** One entry, written with one thumb in three minutes; works without scripts, safer with them. */
export function EntryForm({
  personId,
  entryId,
  version,
  values: given,
  points,
  photos = [],
  today,
  refused: answered,
}: Props) {
  const form = useEntryForm({ personId, entryId, values: given, refused: answered })
  const { values, refused, round, draftOf, safety, carriedPhotos } = form
  const errors = refused?.errors ?? {}
  const field = fieldsOf({ values, errors })
  const choice = (name: 'methods' | 'groups') => ({ name, chosen: values[name], errors: errors[name] })
  const target = refused?.standing?.id ?? entryId
  const seen = refused?.standing?.version ?? version
  return (
    <form
      key={round}
      method="post"
      encType="multipart/form-data"
      noValidate
      action={target ? `/diary/${target}/edit` : '/diary/new'}
      onInput={form.typed}
      onChange={form.typed}
      onSubmit={(event) => void form.submitted(event)}
    >
      <input type="hidden" name="clientId" value={values.clientId} />
      {seen && <input type="hidden" name="version" value={seen} />}
      {draftOf && (
        <Notice title={`接着写 ${formatDateTime(draftOf)} 没写完的日记`}>
          <Button type="button" tone="quiet" onClick={form.startAnew}>
            不要了，重新写
          </Button>
        </Notice>
      )}
      {refused && <RefusalNotices refused={refused} />}
      <Section>
        <div className="grid grid-cols-[repeat(auto-fit,minmax(8rem,1fr))] gap-x-4 md:grid-cols-3">
          <TextField label="日期" {...field('date')} type="date" required max={today} />
          <TextField label="天气" {...field('weather')} maxLength={20} />
        </div>
        <div className="group/where grid gap-x-4 md:grid-cols-2">
          {points.length > 0 && (
            <Select label="联系点" {...field('contactPointId')} options={points} empty="（去了别处，写出地点）" />
          )}
          <TextField
            className="group-has-[[name=contactPointId]_:checked:not([value=''])]/where:hidden"
            label="地点"
            {...field('place')}
            maxLength={100}
          />
        </div>
        <ActivityField chosen={values.activityCodes} errors={errors.activityCodes} />
        <Choices
          label={
            <>
              方式 <span className="text-sm font-normal text-ink-soft">至少选一种</span>
            </>
          }
          {...choice('methods')}
          options={methodOptions}
        />
        <TextArea
          label="见闻"
          {...field('text')}
          rows={8}
          required
          help="可以用输入法的语音输入。人名请用“王某”“李大姐”，不写身份证号、电话和银行卡号。"
        />
        <FindingRows findings={values.findings} errors={errors.findings} />
        <Choices
          label={
            <>
              涉及的群体 <span className="text-sm font-normal text-ink-soft">可不选</span>
            </>
          }
          {...choice('groups')}
          options={groupOptions}
        />
        <PhotoField kept={photos} carried={carriedPhotos} errors={errors.photos} />
        <SharingField visibility={values.visibility} sensitive={values.sensitive} />
      </Section>
      <SaveBar safety={safety} />
    </form>
  )
}
