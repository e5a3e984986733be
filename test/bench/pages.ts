import { demonstrationPassword } from '../../prisma/seed/demonstration-password'
import { Client, signedIn } from './client'

/** A page to be measured: who opens it, its goal in CPU ms of the server (beside the engine where it searches), HotCRP's like page. */
export type Page = {
  name: string
  client: Client
  path: string
  reader?: true
  searches?: true
  goal?: number
  hotcrp?: { page: string; cpu: number; median: number; kib: number }
}

const hotcrp = {
  list: { page: 'organiser’s list, 1,000 rows', cpu: 50.5, median: 57, kib: 745 },
  scored: { page: 'the same with scores', cpu: 72.7, median: 80, kib: 1146 },
  paper: { page: 'one submission as reviewer', cpu: 13.2, median: 21, kib: 26 },
  form: { page: 'review form', cpu: 12.7, median: 31, kib: 32 },
  home: { page: 'reviewer home', cpu: 14.3, median: 12, kib: 28 },
  search: { page: 'search, 236 hits', cpu: 60, median: 71, kib: 196 },
}

const uuid = '[0-9a-f-]{36}'

/** The main pages with addresses found by following links from each person's first page. */
export async function mainPages(origin: string): Promise<Page[]> {
  const [organizer, judge, cadre, leader, editor, researcher] = await Promise.all(
    ['zulianbu', 'pingwei', 'ganbu', 'fuzeren', 'bianji', 'yanjiu'].map((name) =>
      signedIn(origin, name, demonstrationPassword),
    ),
  )
  await asUnitLeader(leader!)
  const stranger = new Client(origin)
  const round = await organizer!.find('/rounds', new RegExp(`^/rounds/${uuid}$`))
  const sheet = await judge!.find('/judging', /^\/judging\/[0-9A-Z]{4}-[0-9A-Z]{4}$/)
  const article = await stranger.find('/', /^\/articles\//)
  const column = await stranger.find('/columns', /^\/columns\/./)
  const query = encodeURIComponent('留守妇女')
  return [
    { name: '评审桌 judge’s desk', client: judge!, path: '/judging', goal: 4.5, hotcrp: hotcrp.home },
    { name: '匿名稿与评分表 blind copy and score form', client: judge!, path: sheet, goal: 4.5, hotcrp: hotcrp.form },
    {
      name: '参评报告 organizer’s list of entries',
      client: organizer!,
      path: `${round}/entries`,
      goal: 10,
      hotcrp: hotcrp.list,
    },
    {
      name: '评选结果 results',
      client: organizer!,
      path: await resultsPath(organizer!),
      goal: 10,
      hotcrp: hotcrp.scored,
    },
    { name: '调研报告 own reports', client: cadre!, path: '/reports', goal: 10 },
    { name: '妇情日记 diary list', client: cadre!, path: '/diary', goal: 10 },
    { name: '本单位 unit overview', client: leader!, path: '/unit', goal: 10 },
    { name: '各单位 all units, organizer', client: organizer!, path: '/unit', goal: 10 },
    {
      name: '检索 search hits, embedded engine included',
      client: researcher!,
      path: `/search?q=${query}`,
      searches: true,
      goal: 8,
      hotcrp: hotcrp.search,
    },
    { name: '选稿 candidates', client: editor!, path: '/editing', goal: 10, hotcrp: hotcrp.list },
    { name: '文章 article', client: stranger, path: article, reader: true },
    { name: '栏目 column', client: stranger, path: column, reader: true },
    { name: '首页 home', client: stranger, path: '/', reader: true },
  ]
}

/** The leader is a cadre too, and begins as one. */
async function asUnitLeader(leader: Client): Promise<void> {
  const { text } = await leader.open('/account')
  const grant = [...text.matchAll(/<button[^>]*name="grant"[^>]*value="([^"]+)"[^>]*>([^<]*)/g)].find(([, , label]) =>
    label!.includes('负责人'),
  )?.[1]
  if (grant) await leader.send('/role', { grant })
}

/** The results of the round that has been opened. */
async function resultsPath(organizer: Client): Promise<string> {
  const { text } = await organizer.open('/rounds')
  const rounds = [...new Set(text.match(new RegExp(`/rounds/${uuid}`, 'g')))]
  for (const round of rounds) {
    const { text: results } = await organizer.open(`${round}/results`)
    if (results.includes(`${round}/results/`)) return `${round}/results`
  }
  throw new Error('No round has been opened')
}
