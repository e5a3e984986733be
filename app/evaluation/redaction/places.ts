import dictionary from './data/places.json'

export type PlaceLevel = 'province' | 'city' | 'county' | 'town' | 'village'

const suffixes: Record<PlaceLevel, RegExp> = {
  province: /(?:省|市|(?:壮族|回族|维吾尔)?自治区|特别行政区)$/,
  city: /(?:市|地区|盟|[^省市]{0,12}族自治州)$/,
  county: /(?:[^县市]{0,12}族自治[县旗]|经济技术开发区|高新技术产业开发区|高新区|开发区|新区|林区|特区|[市县区旗])$/,
  town: /(?:街道办事处|街道|办事处|回族镇|民族乡|[镇乡])$/,
  village: /(?:社区居委会|村委会|居委会|社区|村)$/,
}

/** The name without its suffix: 夏津县 → 夏津, 后屯村 → 后屯. A name that is all suffix stays. */
export function stemOf(name: string, level: PlaceLevel): string {
  const stem = name.replace(suffixes[level], '')
  return stem === '' ? name : stem
}

const levels = new Map<string, PlaceLevel>()
const stems = new Map<string, PlaceLevel>()

const lists: [PlaceLevel, string][] = [
  ['province', dictionary.provinces],
  ['city', dictionary.cities],
  ['county', dictionary.counties],
  ['town', dictionary.towns],
]
for (const [level, names] of lists) {
  for (const name of names.split(' ')) {
    if (!levels.has(name)) levels.set(name, level)
    const stem = stemOf(name, level)
    if (stem.length >= 2 && !stems.has(stem)) stems.set(stem, level)
  }
}

/** The level of a full name such as 夏津县 in the national dictionary (towns: Shandong only). */
export const levelOfName = (name: string): PlaceLevel | undefined => levels.get(name)
/** The level of a name without suffix such as 夏津. */
export const levelOfStem = (stem: string): PlaceLevel | undefined => stems.get(stem)

/** The level of any name: by the dictionary, else by its form; a name that tells nothing counts as a village. */
export const levelOf = (name: string): PlaceLevel =>
  levelOfName(name) ?? levelOfStem(name) ?? fromBelow.find((level) => suffixes[level].test(name)) ?? 'village'
const fromBelow: PlaceLevel[] = ['village', 'town', 'city', 'county', 'province']

const longestName = 12

/** Whether some full place name ends at this offset of the text. */
export function endsWithPlace(text: string, end: number): boolean {
  for (let length = 2; length <= longestName && length <= end; length++) {
    if (levels.has(text.slice(end - length, end))) return true
  }
  return false
}
