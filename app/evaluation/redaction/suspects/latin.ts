import { person, type Finding } from './finding'

const pattern = /(?<![A-Za-z])[A-Z][a-z]+(?:[ '’.·-]{0,2}[A-Z][a-z]+){1,3}(?![A-Za-z])/g // Wang Xiuying, BenBell

/** Names in Latin letters: words with capitals. */
export const latinNames = (text: string): Finding[] =>
  [...text.matchAll(pattern)].map(({ index, 0: name }) => person(index, index + name.length, '像是拼音或外文姓名'))
