import {
  useId,
  type InputHTMLAttributes,
  type ReactNode,
  type SelectHTMLAttributes,
  type TextareaHTMLAttributes,
} from 'react'

type Frame = { label: ReactNode; help?: ReactNode; errors?: string[] | undefined; className?: string }

const control =
  'w-full rounded-box border border-line-strong bg-white px-3 py-2 text-base text-ink aria-invalid:border-signal aria-invalid:bg-signal-pale'

function Framed({ id, label, help, errors, className = '', children }: Frame & { id: string; children: ReactNode }) {
  return (
    <div className={`mb-5 ${className}`}>
      <label htmlFor={id} className="mb-1 block font-medium">
        {label}
      </label>
      {help && (
        <p id={`${id}-help`} className="mb-1 text-sm text-ink-soft">
          {help}
        </p>
      )}
      {children}
      <FieldErrors id={`${id}-error`} errors={errors} />
    </div>
  )
}

/** How a group of choices looks when something is wrong with it. */
export const groupAtFault = 'border-l-4 border-signal pl-3'

/** What is wrong with a field, in words, at the field. */
export function FieldErrors({ id, errors }: { id?: string; errors?: string[] | undefined }) {
  if (!errors?.length) return null
  return (
    <p id={id} role="alert" className="mt-1 text-sm font-medium text-signal">
      {errors.join('；')}
    </p>
  )
}

function described(id: string, { help, errors }: Frame) {
  const ids = [help && `${id}-help`, errors?.length && `${id}-error`].filter(Boolean).join(' ')
  return { id, 'aria-describedby': ids || undefined, 'aria-invalid': errors?.length ? true : undefined }
}

export function TextField({
  label,
  help,
  errors,
  className,
  ...rest
}: Frame & Omit<InputHTMLAttributes<HTMLInputElement>, 'className'>) {
  const id = useId()
  const frame = { label, help, errors, className }
  return (
    <Framed id={id} {...frame}>
      <input {...described(id, frame)} className={`${control} min-h-11`} {...rest} />
    </Framed>
  )
}

export function TextArea({
  label,
  help,
  errors,
  className,
  ...rest
}: Frame & Omit<TextareaHTMLAttributes<HTMLTextAreaElement>, 'className'>) {
  const id = useId()
  const frame = { label, help, errors, className }
  return (
    <Framed id={id} {...frame}>
      <textarea rows={5} {...described(id, frame)} className={control} {...rest} />
    </Framed>
  )
}

export type Option = { value: string; label: string }

type SelectProps = Frame &
  Omit<SelectHTMLAttributes<HTMLSelectElement>, 'className'> & { options: Option[]; empty?: string }

export function Select({ label, help, errors, className, options, empty, ...rest }: SelectProps) {
  const id = useId()
  const frame = { label, help, errors, className }
  return (
    <Framed id={id} {...frame}>
      <select {...described(id, frame)} className={`${control} min-h-11`} {...rest}>
        {empty !== undefined && <option value="">{empty}</option>}
        {options.map(({ value, label: text }) => (
          <option key={value} value={value}>
            {text}
          </option>
        ))}
      </select>
    </Framed>
  )
}

type ChoiceProps = Frame & {
  name: string
  options: Option[]
  chosen: readonly string[]
  multiple?: boolean
  required?: boolean
}

/** Chips: one tap each, many or one of a short list. */
export function Choices({
  label,
  help,
  errors,
  className = '',
  name,
  options,
  chosen,
  multiple = true,
  required,
}: ChoiceProps) {
  const id = useId()
  return (
    <fieldset
      className={`mb-5 ${errors?.length ? groupAtFault : ''} ${className}`}
      aria-describedby={errors?.length ? `${id}-error` : undefined}
    >
      <legend className="mb-1 font-medium">{label}</legend>
      {help && <p className="mb-1 text-sm text-ink-soft">{help}</p>}
      <div className="flex flex-wrap gap-2">
        {options.map(({ value, label: text }) => (
          <Chip
            key={value}
            type={multiple ? 'checkbox' : 'radio'}
            name={name}
            value={value}
            defaultChecked={chosen.includes(value)}
            required={required && !multiple}
          >
            {text}
          </Chip>
        ))}
      </div>
      <FieldErrors id={`${id}-error`} errors={errors} />
    </fieldset>
  )
}

/** One choice, large enough for a thumb. */
export function Chip({ children, ...rest }: InputHTMLAttributes<HTMLInputElement>) {
  return (
    <label className="inline-flex min-h-11 items-center rounded-box border border-line-strong bg-white px-2 max-sm:px-1.5 whitespace-nowrap has-checked:border-plum has-checked:bg-plum-pale has-checked:font-medium has-checked:text-plum-deep has-focus-visible:outline-3 has-focus-visible:outline-plum">
      <input className="mr-1 accent-plum" {...rest} />
      {children}
    </label>
  )
}

export function Checkbox({
  label,
  errors,
  ...rest
}: { label: ReactNode; errors?: string[] | undefined } & InputHTMLAttributes<HTMLInputElement>) {
  return (
    <div className="mb-3">
      <label className="flex min-h-11 items-center gap-3">
        <input type="checkbox" className="size-5 shrink-0 accent-plum" {...rest} />
        <span>{label}</span>
      </label>
      <FieldErrors errors={errors} />
    </div>
  )
}
