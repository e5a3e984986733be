import { Link, type LinkProps } from '@remix-run/react'
import type { ButtonHTMLAttributes } from 'react'

type Tone = 'primary' | 'plain' | 'danger' | 'quiet'

const base =
  'inline-flex min-h-11 items-center justify-center gap-2 rounded-box border text-base font-medium no-underline disabled:cursor-not-allowed disabled:opacity-60'
const tones: Record<Tone, string> = {
  primary: 'border-plum bg-plum px-5 text-white hover:bg-plum-deep',
  plain: 'border-line-strong bg-paper px-5 text-ink hover:border-plum hover:text-plum',
  danger: 'border-signal bg-paper px-5 text-signal hover:bg-signal-pale',
  quiet: 'border-transparent bg-transparent text-plum underline underline-offset-4 hover:text-plum-deep',
}

type ButtonProps = ButtonHTMLAttributes<HTMLButtonElement> & { tone?: Tone }

/** A button says what happens: 「报送这篇报告」, not 「提交」. */
export function Button({ tone = 'primary', className = '', type = 'submit', ...rest }: ButtonProps) {
  return <button type={type} className={`${base} ${tones[tone]} ${className}`} {...rest} />
}

export function ButtonLink({ tone = 'primary', className = '', ...rest }: LinkProps & { tone?: Tone }) {
  return <Link className={`${base} ${tones[tone]} ${className}`} {...rest} />
}
