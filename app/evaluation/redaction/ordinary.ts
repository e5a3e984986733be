import { notPeople } from './suspects/ordinary-words'
import { notPlaces } from './suspects/ordinary-places'
import { isOrdinaryWord } from './words.server'

/** Whether a name is also a word of everyday prose, such as 建国, 和平 or 团结: then it is asked about. */
export const isEverydayWord = (text: string): boolean =>
  isOrdinaryWord(text) || notPeople.has(text) || notPlaces.has(text)
