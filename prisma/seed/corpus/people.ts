import { cities, counties, levelOf, organizationCodes, province, type Level } from './divisions'
import { type Stream, stream } from './random'
import { themes } from './themes'
import { titles } from './titles'
import { type JudgeBehaviour, MARKER, type Person, type Size } from './types'
import { familyNames, givenFirst, givenMen, givenSecond } from './words/names'

const posts: Record<Level, string[]> = {
  province: '组联部副部长 组联部主任科员 宣传部副部长 权益部主任科员 发展部副部长 儿童部主任科员 办公室副主任'.split(
    ' ',
  ),
  city: '主席 副主席 组联部部长 权益部部长 发展部部长 宣传部部长 儿童部部长 办公室主任 组联部科员 权益部科员'.split(
    ' ',
  ),
  county:
    '主席 副主席 副主席 办公室主任 组宣部部长 权益部部长 妇儿工委办公室主任 发展部干事 权益部干事 组宣部干事'.split(
      ' ',
    ),
}

const judgePosts = [
  '省内高校社会学教授',
  '省内高校法学副教授',
  '党校教研部教授',
  '社科院研究员',
  '政策研究室调研员',
  '报社高级编辑',
  '退休妇联干部',
  '统计部门高级统计师',
]

const behaviours: readonly JudgeBehaviour[] = [
  'fair',
  'severe',
  'fair',
  'lenient',
  'flat',
  'fair',
  'random',
  'narrow',
  'conflicted',
  'fair',
]
const judgeCount: Record<Size, number> = { S: 10, M: 40, L: 60 }

// In S the federation of the first title has a chair and colleagues, so that the page of a unit has somebody to show.
const colleagues = ['主席', '妇儿工委办公室主任', '发展部干事', '组宣部干事']

/** All people: cadres grouped by federation from the province down, then judges, then the colleagues of S. Names never repeat. */
export function makePeople(size: Size, seed: number): Person[] {
  const names = nameBook(stream(seed, 'names'))
  const people: Person[] = []
  for (const code of organizationCodes) {
    const level = levelOf(code)
    for (let i = 0; i < headcount(size, code); i++) {
      people.push(makeCadre(people.length, names(), code, posts[level][i % posts[level].length] ?? '干部'))
    }
  }
  const cadres = people.length
  const draws = stream(seed, 'judges')
  for (let i = 0; i < judgeCount[size]; i++) people.push(makeJudge(i, names(), draws))
  const home = titles[0]?.division_code
  if (size === 'S' && home) people.push(...colleagues.map((post, i) => makeCadre(cadres + i, names(), home, post)))
  return people
}

function makeCadre(index: number, name: string, organizationCode: string, post: string): Person {
  const id = `P${String(index + 1).padStart(4, '0')}`
  return { id, name, kind: 'cadre', organizationCode, post, isLeader: post.endsWith('主席'), marker: MARKER }
}

function makeJudge(index: number, name: string, draws: Stream): Person {
  const behaviour = behaviours[index % behaviours.length] ?? 'fair'
  const home = index % 3 === 2 ? draws.pick(cities).code : province.code
  return {
    id: `J${String(index + 1).padStart(3, '0')}`,
    name,
    kind: 'judge',
    organizationCode: home,
    post: draws.pick(judgePosts),
    isLeader: false,
    judge: {
      behaviour,
      expertise: draws.some(themes, 5).map((theme) => theme.name),
      ...(behaviour === 'conflicted' ? { favours: draws.pick(cities).code } : {}),
    },
    marker: MARKER,
  }
}

/**
 * Cadres of a federation. S: whoever writes one of the thirty titles, one more in each city, three in
 * the province (50, and four colleagues). M: 12, 4 a city, 3 or 4 a county (600). L: 60, 20 and 14 (2,360).
 */
function headcount(size: Size, code: string): number {
  const level = levelOf(code)
  if (size === 'L') return { province: 60, city: 20, county: 14 }[level]
  if (size === 'M') {
    if (level !== 'county') return { province: 12, city: 4 }[level]
    return counties.findIndex((county) => county.code === code) < 100 ? 4 : 3
  }
  const writers = titles.filter((title) => title.division_code === code).length
  return level === 'province' ? 3 : writers + (level === 'city' ? 1 : 0)
}

/** Hands out two- and three-character names, each once. */
function nameBook(draws: Stream): () => string {
  const given = new Set<string>()
  return () => {
    for (;;) {
      const second = draws.chance(0.94) ? draws.pick(givenSecond) : draws.pick(givenMen)
      const first = draws.chance(0.82) ? draws.pick(givenFirst) : ''
      const name = draws.pick(familyNames) + (first === second ? '' : first) + second
      if (given.has(name)) continue
      given.add(name)
      return name
    }
  }
}
