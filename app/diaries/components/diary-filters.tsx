import { Form, Link } from '@remix-run/react'
import { activities, activityNames, findingKindNames, findingKinds } from '../../accounts/vocabulary'
import { Button } from '../../ui/button'
import { Select, TextField, type Option } from '../../ui/field'
import type { DiaryFilter } from '../filter'

const activityOptions = activities.map((value) => ({ value, label: activityNames[value] }))
const findingOptions = findingKinds.map((value) => ({ value, label: findingKindNames[value] }))

/** Finding again by words, activity, kind of finding and place; the state is the address. */
export function DiaryFilters({ filter, points }: { filter: DiaryFilter; points: Option[] }) {
  const { q, activity, finding, point, month, day, scope, author } = filter
  const narrowed = Boolean(q || activity || finding || point || month || day || author)
  return (
    <Form method="get" role="search" aria-label="查找日记" className="no-print mb-2">
      {scope === 'unit' && <input type="hidden" name="scope" value="unit" />}
      {author && <input type="hidden" name="author" value={author} />}
      {month && <input type="hidden" name="month" value={month} />}
      <div className="flex items-end gap-3">
        <TextField
          className="min-w-0 grow !mb-3"
          label="查找"
          name="q"
          type="search"
          defaultValue={q}
          placeholder="文字、地点、妇情里的词"
        />
        <Button tone="plain" className="mb-3 shrink-0">
          查找
        </Button>
      </div>
      <details open={Boolean(activity || finding || point)} className="mb-3">
        <summary className="min-h-tap content-center text-plum">按内容、妇情、联系点筛选</summary>
        <div className="mt-2 grid gap-x-4 md:grid-cols-3">
          <Select label="活动内容" name="activity" options={activityOptions} empty="全部" defaultValue={activity} />
          <Select label="妇情类别" name="finding" options={findingOptions} empty="全部" defaultValue={finding} />
          <Select label="联系点" name="point" options={points} empty="全部" defaultValue={point} />
        </div>
      </details>
      {narrowed && (
        <p className="mb-3 text-sm">
          <Link to={scope === 'unit' ? '?scope=unit' : '?'} className="underline">
            看全部日记
          </Link>
        </p>
      )}
    </Form>
  )
}
