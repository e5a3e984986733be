import type { Alias, Entity, Manner } from '../alias'
import { lettersOf } from '../characters'
import nicknames from '../data/city-nicknames.json'
import { stemOf, type PlaceLevel } from '../places'
import { placeNoun } from '../pseudonyms'
import { isEverydayWord } from '../ordinary'
import { initialsOf, readingsOf } from './pinyin'

const labels: Record<PlaceLevel, string> = {
  province: '省',
  city: '所在市',
  county: '所在县区',
  town: '乡镇街道',
  village: '村社区',
}

/** Every way a known place is written: full, without suffix, with another suffix, in pinyin and initials. */
export function* placeAliases(place: string, level: PlaceLevel): Generator<Alias> {
  const name = [...place].map(lettersOf).join('')
  if (name.length < 2) return
  const stem = stemOf(name, level)
  const entity: Entity = {
    kind: 'place',
    source: `${labels[level]} ${place}`,
    pseudonym: (pseudonyms) => pseudonyms.place(place, level),
  }
  const alias = (text: string, manner: Manner = 'han', doubt?: string): Alias => ({
    text,
    manner,
    entity,
    doubt,
  })

  yield alias(name)
  for (const suffix of otherSuffixes[level]) yield alias(stem + suffix)
  if (stem.length > 1) yield stemAlias(stem, level, alias)
  for (const nickname of nicknamesOf(stem)) yield alias(nickname)
  for (const reading of readingsOf(stem)) {
    const latin = reading.join('')
    if (latin.length > 3 && (reading.length > 1 || latin.length > 4)) yield alias(latin, 'latin')
    for (const suffix of latinSuffixes[level]) yield alias(latin + suffix, 'latin')
    const initials = initialsOf(reading)
    const noun = placeNoun(name, level)
    if (initials.length > 1 || level === 'city' || level === 'county') {
      for (const suffix of new Set([noun, ...otherSuffixes[level]])) yield alias(initials + suffix, 'initials')
    }
  }
}

type Make = (text: string, manner?: Manner, doubt?: string) => Alias

function stemAlias(stem: string, level: PlaceLevel, alias: Make): Alias {
  const local = level === 'town' || level === 'village'
  if (local && isEverydayWord(stem)) return alias(stem, 'word', '与已知地名相同，也可能是普通词语')
  return alias(stem, isEverydayWord(stem) || /^[市县区城郊中上下]/.test(stem) ? 'word' : 'han')
}

const otherSuffixes: Record<PlaceLevel, readonly string[]> = {
  province: ['省'],
  city: ['市', '地区'],
  county: ['县', '市', '区'],
  town: ['镇', '乡', '街道', '街道办事处', '街道办', '办事处'],
  village: ['村', '社区', '居委会'],
}

const latinSuffixes: Record<PlaceLevel, readonly string[]> = {
  province: ['province'],
  city: ['city', 'shi'],
  county: ['county', 'xian', 'city', 'shi', 'district', 'qu'],
  town: ['town', 'zhen', 'township', 'xiang'],
  village: ['village', 'cun'],
}

function nicknamesOf(stem: string): readonly string[] {
  const known: Record<string, readonly string[]> = nicknames
  return known[stem] ?? []
}
