import { useState } from 'react'
import { Checkbox, FieldErrors } from '../../ui/field'
import { maxPhotos } from '../vocabulary'

export type EntryPhoto = { id: string; width: number; height: number }

/** Photos already kept, each removable, and new ones from camera or album. */
export function PhotoField({
  kept,
  carried,
  errors,
}: {
  kept: EntryPhoto[]
  carried: number
  errors?: string[] | undefined
}) {
  const [chosen, setChosen] = useState(0)
  return (
    <fieldset className="mb-5">
      <legend className="mb-1 font-medium">
        照片 <span className="text-sm font-normal text-ink-soft">可不传，最多 {maxPhotos} 张</span>
      </legend>
      <p id="photos-help" className="mb-2 text-sm text-ink-soft">
        照片里的拍摄地点等信息会自动去掉。能认出人的照片，请先征得本人同意。
      </p>
      {kept.length > 0 && (
        <ul className="mb-2 flex flex-wrap gap-3">
          {kept.map(({ id, width, height }, index) => (
            <li key={id} className="w-28">
              <img
                src={`/photos/${id}`}
                width={width}
                height={height}
                alt={`照片 ${index + 1}`}
                className="h-28 w-28 rounded-box border border-line object-cover"
              />
              <Checkbox label="删去" name="removePhotos" value={id} />
            </li>
          ))}
        </ul>
      )}
      <input
        type="file"
        name="photos"
        accept="image/jpeg,image/png,image/webp"
        multiple
        aria-label="选照片或拍照"
        aria-describedby="photos-help"
        onChange={(event) => setChosen(event.currentTarget.files?.length ?? 0)}
        className="block w-full text-base file:mr-3 file:min-h-11 file:rounded-box file:border file:border-solid file:border-line-strong file:bg-paper file:px-4 file:text-ink"
      />
      {chosen + carried > 0 && (
        <p className="mt-1 text-sm text-ink-soft">
          {chosen > 0 && `已选 ${chosen} 张。`}
          {carried > 0 && `离线时选的 ${carried} 张会一起发送。`}
        </p>
      )}
      <FieldErrors errors={errors} />
    </fieldset>
  )
}
