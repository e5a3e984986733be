import { Form, useNavigation } from '@remix-run/react'
import { Button, ButtonLink } from '../../ui/button'
import { formatDateTime, formatRemaining } from '../../ui/dates'
import { Checkbox, Choices } from '../../ui/field'
import { Notice } from '../../ui/page'
import type { Check } from '../checks'
import { promiseNames, promises } from '../wording'
import { CheckList } from './check-list'

type Page = {
  reportId: string
  version: number
  checks: Check[]
  dueAt: Date
  now: Date
  late: boolean
  principalReceipt: string | null
}
type Props = { page: Page; ready: boolean; errors: Record<string, string[]>; values: Record<string, unknown> }

/** Checks, the deadline, whether it enters the evaluation, and what the author promises. */
export function SubmissionForm({
  page: { reportId, version, checks, dueAt, now, late, principalReceipt },
  ready,
  errors,
  values,
}: Props) {
  const sending = useNavigation().state !== 'idle'
  const chosen = typeof values.principal === 'string' ? values.principal : principalReceipt ? 'no' : 'yes'
  return (
    <>
      <CheckList checks={checks} />
      {!ready ? (
        <p className="mt-4">
          <ButtonLink to={`/reports/${reportId}/edit`}>回去修改</ButtonLink>
        </p>
      ) : (
        <Form method="post" className="mt-5">
          {late ? (
            <Notice tone="warning" title="已过报送截止时间">
              截止时间是 {formatDateTime(dueAt)}。现在仍可报送，会注明迟交；是否参评由省妇联组联部决定。
            </Notice>
          ) : (
            <p className="mb-4">
              报送截止：{formatDateTime(dueAt)}（{formatRemaining(dueAt, now)}）
            </p>
          )}
          <input type="hidden" name="version" value={version} />
          <Choices
            label="是否参加评选"
            name="principal"
            multiple={false}
            chosen={[chosen]}
            errors={errors.principal}
            help={
              principalReceipt
                ? `每人每年一篇参评。您已报送参评的报告，回执 ${principalReceipt}，这一篇只能不参评。`
                : '每人每年一篇参评。'
            }
            options={[
              { value: 'yes', label: '参加评选' },
              { value: 'no', label: '不参评，只存档和供刊用' },
            ]}
          />
          <fieldset>
            <legend className="mb-2 font-medium">报送前请确认</legend>
            {promiseNames.map((name) => (
              <Checkbox
                key={name}
                name={name}
                label={promises[name]}
                required
                defaultChecked={values[name] === 'on'}
                errors={errors[name]}
              />
            ))}
          </fieldset>
          <div className="mt-4 flex flex-wrap gap-3">
            <Button disabled={sending}>{sending ? '正在报送…' : '报送这篇报告'}</Button>
            <ButtonLink to={`/reports/${reportId}/edit`} tone="plain">
              先不报送，回去修改
            </ButtonLink>
          </div>
        </Form>
      )}
    </>
  )
}
