import { surnameLength } from '../surnames'
import { isOrdinaryWord } from '../words.server'
import { person, type Finding } from './finding'
import { nameScore } from './name-scores'

const apart =
  /(?<!\p{Script=Han}[ 　]*)(\p{Script=Han}{1,2})[ 　]{1,3}(\p{Script=Han})(?:[ 　]{1,3}(\p{Script=Han})(?!\p{Script=Han}*[ 　]))?/gu

/** 王　芳, 李 红 梅: names whose characters are set apart, as in lists of people; 单 位 and 方 法 are words so set. */
export const spacedNames = (text: string): Finding[] =>
  [...text.matchAll(apart)].flatMap(({ index, 0: whole, 1: surname = '', 2: first = '', 3: second = '' }) => {
    if (surnameLength(surname) !== surname.length || isOrdinaryWord(surname + first)) return []
    return nameScore(surname, first + second) > 0 ? [person(index, index + whole.length, '像是分开写的人名')] : []
  })
