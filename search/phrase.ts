import { isSqueezed, spellings, squeeze } from './normalize'

/** How a folded phrase is found in texts as they were written. */
export interface Phrase {
  text: string
  /** Finds it as it stands. */
  exact: RegExp
  /** Finds it with quotation marks and blanks in between (“两癌”检查 for 两癌检查); null when nothing would be left. */
  loose: RegExp | null
}

const known = new Map<string, Phrase>()

/** Texts are not folded for comparing: the expression has every spelling of each character instead. */
export function phraseOf(text: string): Phrase {
  let phrase = known.get(text)
  if (!phrase) {
    const squeezed = squeeze(text)
    phrase = {
      text,
      exact: new RegExp(units(text).map(classOf).join('')),
      loose: squeezed === '' ? null : loosePattern(squeezed),
    }
    if (known.size > 500) known.clear()
    known.set(text, phrase)
  }
  return phrase
}

/** True when quotation marks or blanks stand in the phrase itself. */
export function isInterrupted(text: string): boolean {
  return squeeze(text) !== text
}

/** Between two Latin characters blanks tell words apart; anywhere else they may stand. */
function loosePattern(squeezed: string): RegExp {
  const characters = units(squeezed)
  const latin = (unit: string | undefined) => unit !== undefined && unit.charCodeAt(0) < 0x100
  return new RegExp(
    characters
      .map((unit, i) => {
        if (i === 0) return classOf(unit)
        return `${latin(unit) && latin(characters[i - 1]) ? quotation : squeezable}*${classOf(unit)}`
      })
      .join(''),
  )
}

const units = (text: string) => text.split('')
const classes = new Map<string, string>()

function classOf(unit: string): string {
  let written = classes.get(unit)
  if (!written) classes.set(unit, (written = setOf(spellings(unit))))
  return written
}

function setOf(units: readonly string[]): string {
  return `[${units.map((unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`).join('')}]`
}

const everything = Array.from({ length: 65536 }, (_, code) => String.fromCharCode(code))
const squeezable = setOf(everything.filter((unit) => isSqueezed(unit.charCodeAt(0))).flatMap(spellings))
const quotation = setOf(
  everything.filter((unit) => isSqueezed(unit.charCodeAt(0)) && unit.trim() !== '').flatMap(spellings),
)
