import { activityLines, activityShortNames } from '../../accounts/vocabulary'
import { Chip, FieldErrors, groupAtFault } from '../../ui/field'

/** The twelve activities under their four lines, one tap each. */
export function ActivityField({ chosen, errors }: { chosen: readonly string[]; errors?: string[] | undefined }) {
  return (
    <fieldset
      className={`mb-5 ${errors ? groupAtFault : ''}`}
      aria-describedby={errors ? 'activities-error' : undefined}
    >
      <legend className="mb-1 font-medium">
        活动内容 <span className="text-sm font-normal text-ink-soft">至少选一项</span>
      </legend>
      <div className="grid gap-2">
        {activityLines.map(({ name, activities }) => (
          <div key={name} role="group" aria-label={name} className="flex items-center gap-x-2">
            <span aria-hidden className="w-9 shrink-0 text-sm text-ink-soft">
              {name}
            </span>
            <div className="grid grow grid-cols-[repeat(auto-fill,minmax(4.75rem,1fr))] gap-1.5 sm:max-w-md sm:grid-cols-3">
              {activities.map((code) => (
                <Chip
                  key={code}
                  type="checkbox"
                  name="activityCodes"
                  value={code}
                  defaultChecked={chosen.includes(code)}
                >
                  {activityShortNames[code]}
                </Chip>
              ))}
            </div>
          </div>
        ))}
      </div>
      <FieldErrors id="activities-error" errors={errors} />
    </fieldset>
  )
}
