import { Client, signedIn } from '../bench/client'
import { demonstrationPassword } from '../../prisma/seed/demonstration-password'

/** One main page: who opens it (null: a stranger) and where it is in the demonstration. */
export type MainPage = { account: string | null; name: string; path: string }

const uuid = '[0-9a-f-]{36}'
const query = `q=${encodeURIComponent('留守妇女')}`

/** The main pages of every role, at addresses found by following links from each person's first page. */
export async function mainPages(origin: string): Promise<MainPage[]> {
  const accounts = ['ganbu', 'zulianbu', 'pingwei', 'bianji', 'yanjiu', 'guanli'] as const
  const [cadre, organizer, judge, editor, researcher, administrator] = await Promise.all(accounts.map((account) => signedIn(origin, account, demonstrationPassword)))
  const groups = await Promise.all([
    everyonesPages(new Client(origin)), cadresPages(cadre!), authorsPages(origin, organizer!, administrator!), leadersPages(organizer!),
    evaluationPages(organizer!), judgesPages(judge!), editorsPages(editor!), researchersPages(researcher!), administratorsPages(administrator!),
  ])
  return groups.flat()
}

/** Name and address pairs as pages of one person; an address may be found by a link: [page, form of the link, rest]. */
const pagesOf = (account: string | null, pages: Record<string, string>): MainPage[] => Object.entries(pages).map(([name, path]) => ({ account, name, path }))

async function everyonesPages(stranger: Client) {
  return pagesOf(null, {
    home: '/', columns: '/columns', column: await stranger.find('/columns', /^\/columns\/./), article: await stranger.find('/', /^\/articles\//),
    'sign-in': '/sign-in', help: '/help', 'help-topic': await stranger.find('/help', /^\/help\/./),
  })
}

async function cadresPages(cadre: Client) {
  const entry = await cadre.find('/diary', new RegExp(`^/diary/${uuid}$`))
  const draft = (await cadre.find('/reports', /\/edit$/)).replace(/\/edit$/, '')
  return pagesOf('ganbu', {
    workbench: '/workbench', diary: '/diary', 'diary-new': '/diary/new', 'diary-entry': entry, 'diary-edit': `${entry}/edit`, 'diary-book': '/diary/book',
    reports: '/reports', 'report-new': '/reports/new', 'report-import': '/reports/import', 'report-edit': `${draft}/edit`, 'report-pictures': `${draft}/pictures`,
    'report-revisions': `${draft}/revisions`, 'report-submission': `${draft}/submission`, 'own-articles': '/my-articles', account: '/account', 'second-factor': '/account/second-factor',
  })
}

/** Somebody who has handed in: the author of the first entry of the newest round. */
async function authorsPages(origin: string, organizer: Client, administrator: Client) {
  const round = await organizer.find('/rounds', new RegExp(`^/rounds/${uuid}$`))
  const report = (await organizer.open(await organizer.find(`${round}/entries`, new RegExp(`^${round}/entries/${uuid}$`)))).text
  const name = /(?:作者|author)[^一-鿿]*([一-鿿]{2,4})/.exec(report.replace(/<[^>]+>/g, ' '))?.[1] ?? ''
  const people = (await administrator.open(`/people?q=${encodeURIComponent(name)}`)).text
  const account = /\bp\d{4}\b/i.exec(people)?.[0].toLowerCase()
  if (!account) throw new Error(`No account of the author ${name}`)
  const author = await signedIn(origin, account, demonstrationPassword)
  const handedIn = await author.find('/reports', new RegExp(`^/reports/${uuid}$`))
  return pagesOf(account, { report: handedIn, receipt: `${handedIn}/receipt`, withdrawal: `${handedIn}/withdrawal` })
}

async function leadersPages(_organizer: Client) {
  return pagesOf('fuzeren', { 'leader-workbench': '/workbench', unit: '/unit', 'contact-points': '/contact-points', 'unit-diaries': '/diary?scope=unit' })
}

async function evaluationPages(organizer: Client) {
  const { text } = await organizer.open('/rounds')
  const [open, opened] = [...new Set(text.match(new RegExp(`/rounds/${uuid}`, 'g')))]
  const result = await organizer.find(`${opened}/results`, new RegExp(`^${opened}/results/[0-9A-Z]`))
  return [
    ...pagesOf('zulianbu', {
      'organizer-workbench': '/workbench', rounds: '/rounds', 'round-new': '/rounds/new', round: open!, entries: `${open}/entries`,
      entry: await organizer.find(`${open}/entries`, new RegExp(`^${open}/entries/${uuid}$`)), 'blind-copies': `${open}/blind-copies`,
      'blind-copy': await organizer.find(`${open}/blind-copies`, new RegExp(`^${open}/blind-copies/${uuid}$`)), panel: `${open}/panel`, assignments: `${open}/assignments`,
      progress: `${open}/progress`, opening: `${open}/opening`, results: `${opened}/results`, result, awards: `${opened}/awards`, units: '/unit', campaigns: '/campaigns',
    }),
    ...pagesOf('jiandu', { 'supervisor-workbench': '/workbench', ledger: '/ledger', 'supervisor-round': open!, 'supervisor-opening': `${open}/opening`, 'audit-log': '/system/audit' }),
  ]
}

async function judgesPages(judge: Client) {
  const { text } = await judge.open('/judging')
  const codes = [...new Set([...text.matchAll(/\/judging\/([0-9A-Z]{4}-[0-9A-Z]{4})/g)].map(([, code]) => code!))]
  const sheets = await Promise.all(codes.map(async (code) => ({ code, form: (await judge.open(`/judging/${code}`)).text.includes('name="score.') })))
  const [open, done] = [sheets.find(({ form }) => form)!.code, sheets.find(({ form }) => !form)!.code]
  return pagesOf('pingwei', {
    desk: '/judging', sheet: `/judging/${open}`, 'sheet-submitted': `/judging/${done}`, recusal: `/judging/${open}/recusal`,
    packet: await judge.find('/judging', /^\/judging\/packet\//), 'judge-help': '/help/judge',
  })
}

async function editorsPages(editor: Client) {
  const article = await editor.find('/editing/articles', new RegExp(`^/editing/articles/${uuid}$`))
  return pagesOf('bianji', {
    'editor-workbench': '/workbench', candidates: '/editing', articles: '/editing/articles', edition: article, preview: `${article}/preview`, issues: '/editing/issues',
  })
}

async function researchersPages(researcher: Client) {
  await indexed(researcher)
  return pagesOf('yanjiu', {
    'search-empty': '/search', search: `/search?${query}`, 'search-nothing': `/search?q=${encodeURIComponent('量子色动力学')}`, 'search-map': `/search?${query}&panel=map`,
    'search-trend': `/search?${query}&panel=trend`, 'search-cloud': `/search?${query}&panel=cloud`, 'library-report': await researcher.find(`/search?${query}&kind=report`, /^\/library\/report\//),
    'library-diary': await researcher.find(`/search?${query}&kind=diary`, /^\/library\/diary\//),
  })
}

/** A server just started is still filling its index. */
async function indexed(researcher: Client) {
  for (let waited = 0; waited < 120; waited += 1) {
    const pages = await Promise.all(['report', 'diary', 'article'].map((kind) => researcher.open(`/search?kind=${kind}`)))
    if (pages.every(({ text }) => text.includes('href="/library/'))) return
    await new Promise((resolve) => setTimeout(resolve, 500))
  }
}

async function administratorsPages(administrator: Client) {
  const person = await administrator.find('/people', new RegExp(`^/people/${uuid}$`))
  return pagesOf('guanli', {
    'administrator-workbench': '/workbench', people: '/people', 'person-new': '/people/new', 'people-import': '/people/import', person, 'person-roles': `${person}/roles`, 'person-password': `${person}/password`,
    'person-deactivation': `${person}/deactivation`, organizations: '/organizations', 'organization-new': '/organizations/new',
    organization: await administrator.find('/organizations', new RegExp(`^/organizations/${uuid}$`)), campaign: await administrator.find('/campaigns', new RegExp(`^/campaigns/${uuid}$`)), system: '/system',
  })
}
