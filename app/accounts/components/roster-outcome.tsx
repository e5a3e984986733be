import { Form } from '@remix-run/react'
import { Button, ButtonLink } from '../../ui/button'
import { formatDateTime } from '../../ui/dates'
import { Checkbox } from '../../ui/field'
import { Notice, Section } from '../../ui/page'

type Roster = {
  id: string
  total: number
  faulty: number
  confirmedAt: Date | string | null
  created: number
  fetchedAt: Date | string | null
  fetchable: boolean
}

/** What can be done with an uploaded roster now: confirm it, wait, or fetch the first passwords. */
export function RosterOutcome({
  roster: { id, total, faulty, confirmedAt, created, fetchedAt, fetchable },
}: {
  roster: Roster
}) {
  const good = total - faulty
  if (created > 0) {
    return (
      <Notice tone="good" title={`已导入 ${created} 人`}>
        {fetchable ? (
          <Form method="post" action={`/people/imports/${id}/passwords`} reloadDocument className="mt-2">
            <p className="mb-3">
              初始密码表只能下载一次，7 天内有效。请妥善保管，分发后销毁；本人第一次登录时必须改密码。
            </p>
            <Button>下载初始密码表（仅此一次）</Button>
          </Form>
        ) : fetchedAt ? (
          <p>初始密码表已于 {formatDateTime(fetchedAt)} 下载，系统不再保存。没有拿到密码的人，请在其资料页重设密码。</p>
        ) : (
          <p>初始密码表已过期。没有拿到密码的人，请在其资料页重设密码。</p>
        )}
      </Notice>
    )
  }
  if (confirmedAt) return null
  if (good === 0)
    return (
      <Notice tone="warning" title="没有可以导入的行">
        请按下面的说明改正名册，再<a href="/people/import">重新上传</a>。没有开通任何账号。
      </Notice>
    )
  return (
    <Section>
      <Form method="post">
        {faulty > 0 && <Checkbox name="skipFaulty" label={`跳过有误的 ${faulty} 行，只导入其余 ${good} 人`} />}
        <div className="flex flex-wrap gap-3">
          <Button>导入这 {good} 人</Button>
          <ButtonLink to="/people/import" tone="plain">
            改正后重新上传
          </ButtonLink>
        </div>
        <p className="mt-3 text-sm text-ink-soft">
          确认后在后台开通账号并生成初始密码，每千人约半分钟；可以离开这一页。
        </p>
      </Form>
    </Section>
  )
}
