import { Checkbox } from '../../ui/field'
import { visibilities, type Visibility } from '../vocabulary'
import { visibilityHelp, visibilityNames } from '../wording'

/** Who may read the entry, said plainly. */
export function SharingField({ visibility, sensitive }: { visibility: Visibility; sensitive: boolean }) {
  return (
    <fieldset className="mb-5">
      <legend className="mb-1 font-medium">谁能看</legend>
      <div className="grid gap-1">
        {visibilities.map((value) => (
          <label
            key={value}
            className="flex min-h-11 items-start gap-3 rounded-box px-2 py-1.5 has-checked:bg-plum-pale"
          >
            <input
              type="radio"
              name="visibility"
              value={value}
              defaultChecked={visibility === value}
              className="mt-1.5 size-5 shrink-0 accent-plum"
            />
            <span>
              {visibilityNames[value]}
              <span className="block text-sm text-ink-soft">{visibilityHelp[value]}</span>
            </span>
          </label>
        ))}
      </div>
      <div className="mt-2 border-t border-line pt-2">
        <Checkbox
          name="sensitive"
          defaultChecked={sensitive}
          label={
            <>
              敏感：涉及受暴、患病、未成年人或个人隐私
              <span className="block text-sm text-ink-soft">
                勾选后只有您自己能看，不进检索库。选了“受暴”“患病”的日记自动按敏感处理。
              </span>
            </>
          }
        />
      </div>
    </fieldset>
  )
}
