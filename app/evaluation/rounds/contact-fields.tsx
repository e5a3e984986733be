import { TextField } from '../../ui/field'
import type { Fields } from '../../ui/fields-of'

/** Whom judges call, under names like contact.phone or phone. */
export function ContactFields({ field, prefix = '' }: { field: Fields; prefix?: string }) {
  return (
    <div className="grid items-end gap-x-6 md:grid-cols-2">
      <TextField
        label="评选办公室"
        help="评委有事找谁。写单位的办公室，不写个人。"
        required
        maxLength={40}
        {...field(`${prefix}name`)}
      />
      <TextField
        label="办公室电话"
        help="显示在评审桌、评分表和打印稿上。"
        type="tel"
        required
        maxLength={40}
        {...field(`${prefix}phone`)}
      />
    </div>
  )
}
