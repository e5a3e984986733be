import { pinyin, polyphonic } from 'pinyin-pro'

const mostReadings = 24

/** Every reading of a Chinese name, syllable by syllable, without tones: 单英 → [shan, ying], [dan, ying] … */
export function readingsOf(name: string, asSurname = false): string[][] {
  const usual = pinyin(name, { toneType: 'none', type: 'array', mode: asSurname ? 'surname' : 'normal' })
  const possible = polyphonic(name, { toneType: 'none', type: 'array' })
  let readings: string[][] = [[]]
  ;[...name].forEach((_, i) => {
    const syllables = new Set([usual[i] ?? '', ...(possible[i] ?? [])].flatMap(spellings))
    const longer = readings.flatMap((head) => [...syllables].map((syllable) => [...head, syllable]))
    readings = longer.slice(0, mostReadings)
  })
  return readings.filter((reading) => reading.every((syllable) => /^[a-z]+$/.test(syllable)))
}

const spellings = (syllable: string): string[] =>
  syllable.includes('ü') ? ['v', 'u', 'yu'].map((vowel) => syllable.replace('ü', vowel)) : [syllable]

/** First letters of a reading: [wang, xiu, ying] → wxy. */
export const initialsOf = (reading: readonly string[]): string => reading.map((syllable) => syllable.charAt(0)).join('')
