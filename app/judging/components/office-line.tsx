import type { Contact } from '../wording'

/** Whom she calls, with a number that a phone dials. */
export function OfficeLine({ of: { contactName, contactPhone } }: { of: Contact }) {
  if (!contactPhone) return null
  return (
    <p className="text-sm text-ink-soft">
      有事请打电话：{contactName}{' '}
      <a href={`tel:${contactPhone.replace(/[^0-9+]/g, '')}`} className="whitespace-nowrap">
        {contactPhone}
      </a>
    </p>
  )
}
