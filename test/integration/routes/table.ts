import { roles, type Role } from '../../../app/accounts/roles'

// Who may open and who may act on every route of the product. A new route needs its line here.

/**
 * `everyone`: strangers too. `keyed`: programs with a key; a session is none (401). `strangers`: those signed in are sent on. `nothing`: an address that only takes
 * what is sent to it and sends readers on. `nobody`: 404 for all. Roles: 404 for the others, strangers to sign-in.
 */
export type Sees = 'everyone' | 'keyed' | 'strangers' | 'nothing' | 'nobody' | readonly Role[]
/** `nobody`: the route takes nothing (405). Roles: 404 for the others, strangers to sign-in. */
export type Acts = 'everyone' | 'nobody' | readonly Role[]
/**
 * Path, who opens it, who acts on it, the answer to an empty form, records that stand for parameters.
 * Where an empty form is refused before the record is looked up, all who have such records of their own count as acting.
 */
export type Line = readonly [
  path: string,
  sees: Sees,
  acts: Acts,
  answer?: number,
  renamed?: Readonly<Record<string, string>>,
]

const signedIn = roles
const fieldworkers = ['CADRE', 'UNIT_LEADER'] as const
const cadre = ['CADRE'] as const // the author herself: a leader of her unit is somebody else
const leader = ['UNIT_LEADER'] as const
const overseers = ['UNIT_LEADER', 'ORGANIZER', 'ADMINISTRATOR'] as const
/** a report handed in: its author, those who oversee her unit, those who choose for print */
const reportReaders = ['CADRE', 'UNIT_LEADER', 'ORGANIZER', 'EDITOR'] as const
const organizer = ['ORGANIZER'] as const
const watchers = ['ORGANIZER', 'SUPERVISOR'] as const
const supervisor = ['SUPERVISOR'] as const
/** what became of a report: those who count it, and the leader of the author's unit */
const useReaders = ['UNIT_LEADER', 'ORGANIZER', 'SUPERVISOR'] as const
const administrator = ['ADMINISTRATOR'] as const
const campaigners = ['ORGANIZER', 'ADMINISTRATOR'] as const
const judge = ['JUDGE'] as const
const editor = ['EDITOR'] as const
const readers = ['CADRE', 'UNIT_LEADER', 'ORGANIZER', 'SUPERVISOR', 'EDITOR', 'RESEARCHER'] as const
/** whom a diary entry given to the library reaches: its author, those above her, researchers */
const diaryReaders = ['CADRE', 'UNIT_LEADER', 'ORGANIZER', 'SUPERVISOR', 'RESEARCHER'] as const

const diaryPageReaders = ['CADRE', 'UNIT_LEADER', 'RESEARCHER'] as const

/** Who may come but is sent on: those whose work begins elsewhere have no workbench; passwords are fetched, not opened. */
export const sentOn: Readonly<Record<string, readonly Role[]>> = {
  '/workbench': ['JUDGE', 'RESEARCHER'],
  '/people/imports/:import/passwords': administrator,
}

/** Routes that scripts send to: strangers are told so instead of being led to another page. */
export const strangersTold: Readonly<Record<string, string>> = { '/reports/:report/draft': '401' }

const diary = { entry: 'diary' }
const draft = { report: 'draft' }
const roster = { import: 'roster' }
const managed = { round: 'managedRound' }
const opened = { round: 'openedRound', code: 'openedCode' }

export const table: readonly Line[] = [
  // everyone
  ['/', 'strangers', 'nobody'],
  ['/columns', 'everyone', 'nobody'],
  ['/columns/:column', 'everyone', 'nobody'],
  ['/articles/:slug', 'everyone', 'nobody'],
  ['/feed.xml', 'everyone', 'nobody'],
  ['/notices', 'everyone', 'nobody'],
  ['/notices/:notice', 'everyone', 'everyone', 422],
  ['/certificates', 'everyone', 'everyone', 422],

  // accounts
  ['/sign-in', 'strangers', 'everyone'],
  ['/sign-in/second-factor', 'everyone', 'everyone', 422],
  ['/sign-out', 'nothing', 'everyone', 302],
  ['/account', signedIn, signedIn, 422],
  ['/account/second-factor', signedIn, signedIn, 422],
  ['/preferences', 'nothing', 'everyone', 302],
  ['/role', 'nothing', signedIn, 302],
  ['/workbench', signedIn, 'nobody'], // some are sent on, see below

  // the judge
  ['/judging', judge, 'nobody'],
  ['/judging/packet/:round', judge, 'nobody'],
  ['/judging/packet/:round/word', judge, 'nobody'],
  ['/judging/declaration/:round', judge, judge, 422],
  ['/judging/:code', judge, judge, 200],
  ['/judging/:code/recusal', judge, judge, 422],
  ['/judging/:code/pictures/:picture', judge, 'nobody'],

  // the diary
  ['/diary', fieldworkers, 'nobody'],
  ['/diary/new', fieldworkers, fieldworkers, 422],
  ['/diary/book', fieldworkers, 'nobody'],
  ['/diary/deliveries', 'nobody', fieldworkers, 422],
  ['/diary/:entry', diaryPageReaders, 'nobody', undefined, diary],
  ['/diary/:entry/edit', cadre, fieldworkers, 422, diary],
  ['/photos/:photo', diaryPageReaders, 'nobody'],
  ['/diary/:entry/deletion', 'nobody', cadre, 302, diary],
  ['/diary/:entry/restoration', 'nobody', cadre, 302, diary],

  // field work
  ['/contact-points', leader, leader, 422],
  ['/contact-points/:point/closure', 'nobody', leader, 302],
  ['/contact-points/:point/reopening', 'nobody', leader, 302],
  ['/unit', overseers, 'nobody'],

  // reports
  ['/reports', fieldworkers, 'nobody'],
  ['/reports/new', fieldworkers, fieldworkers, 302],
  ['/reports/import', fieldworkers, fieldworkers, 422],
  ['/reports/import/:import', cadre, cadre, 422],
  ['/reports/:report', reportReaders, 'nobody', undefined, { report: 'handedIn' }],
  ['/reports/:report/edit', cadre, fieldworkers, 422, draft],
  ['/reports/:report/draft', 'nobody', fieldworkers, 422, draft],
  ['/reports/:report/pictures', cadre, fieldworkers, 422, draft],
  ['/reports/:report/uploads', 'nobody', fieldworkers, 422, draft],
  ['/reports/:report/revisions', cadre, 'nobody'],
  ['/reports/:report/restoration', 'nothing', fieldworkers, 400, draft],
  ['/reports/:report/submission', cadre, fieldworkers, 422, draft],
  ['/reports/:report/receipt', cadre, 'nobody'],
  ['/reports/:report/withdrawal', cadre, cadre, 302],
  ['/reports/:report/word', cadre, 'nobody'],
  ['/files/:file', cadre, 'nobody'],
  ['/reports/:report/deletion', 'nothing', cadre, 302, draft],
  ['/reports/:report/recovery', 'nothing', cadre, 302, draft],

  // the editor
  ['/editing', editor, editor, 422],
  ['/editing/articles', editor, 'nobody'],
  ['/editing/articles/:article', editor, editor, 422],
  ['/editing/articles/:article/preview', editor, 'nobody'],
  ['/editing/articles/:article/word', editor, 'nobody'],
  ['/editing/articles/:article/checks', editor, editor, 422],
  ['/editing/articles/:article/consent', editor, editor, 422],
  ['/editing/articles/:article/publication', editor, editor, 422],
  ['/editing/articles/:article/retraction', editor, editor, 422],
  ['/editing/issues', editor, editor, 422],
  ['/editing/issues/:issue/order', 'nothing', editor, 302],
  ['/editing/columns/:column/length', editor, editor, 422, { column: 'columnId' }],
  ['/my-articles', fieldworkers, fieldworkers, 404],

  // the library
  ['/search', readers, 'nobody'],
  ['/search/suggestions', readers, 'nobody'],
  ['/search/list/:format', readers, 'nobody'],
  ['/search/exports', readers, readers, 422],
  ['/search/exports/:task', ['RESEARCHER'], 'nobody', undefined, { task: 'export' }],
  ['/search/exports/:task/cancellation', 'nobody', ['RESEARCHER'], 302, { task: 'export' }],
  ['/search/misses', campaigners, campaigners, 200],
  ['/search/synonyms', campaigners, campaigners, 422],
  ['/search/synonyms/:group/withdrawal', 'nobody', campaigners, 302],
  ['/saved-searches', readers, readers, 422],
  ['/saved-searches/digest', readers, 'nobody'],
  ['/saved-searches/:saved/visit', 'nobody', ['RESEARCHER'], 302],
  ['/saved-searches/:saved/deletion', 'nobody', ['RESEARCHER'], 302],
  ['/reading-list', readers, readers, 422],
  ['/reading-list/removal', 'nobody', readers, 404],
  ['/reading-list/note', 'nobody', readers, 404],
  ['/reading-list/list/:format', readers, 'nobody'],
  ['/api-keys', [...readers, 'ADMINISTRATOR'], readers, 422],
  ['/api-keys/:key/revocation', 'nobody', ['ADMINISTRATOR', 'RESEARCHER'], 302],
  ['/api/v1/openapi.json', 'everyone', 'nobody'],
  ['/api/v1/search', 'keyed', 'nobody'],
  ['/api/v1/suggestions', 'keyed', 'nobody'],
  ['/api/v1/documents/:kind/:id', 'keyed', 'nobody'],
  ['/api/*', 'nobody', 'nobody'],
  ['/library/:kind/:id', diaryReaders, 'nobody'],

  // evaluation
  ['/rounds', watchers, 'nobody'],
  ['/rounds/new', organizer, organizer, 422],
  ['/rounds/:round', watchers, 'nobody', undefined, managed],
  ['/rounds/:round/contact', organizer, organizer, 422, managed],
  ['/rounds/:round/entries', organizer, organizer, 422, managed],
  ['/rounds/:round/entries/:entry', organizer, organizer, 422, managed],
  ['/rounds/:round/entries/:entry/likeness', organizer, 'nobody', undefined, managed],
  ['/rounds/:round/blind-copies', organizer, organizer, 422, managed],
  ['/rounds/:round/blind-copies/:entry', organizer, organizer, 422, managed],
  ['/rounds/:round/blind-copies/:entry/proof', ['ORGANIZER', 'SUPERVISOR'], 'nobody', undefined, managed],
  ['/rounds/:round/blind-copies/:entry/word', organizer, 'nobody', undefined, managed],
  ['/rounds/:round/blind-copies/:entry/pictures/:picture', organizer, 'nobody', undefined, managed],
  ['/rounds/:round/panel', organizer, organizer, 422, managed],
  ['/rounds/:round/panel/lots/:lot', watchers, 'nobody', undefined, managed],
  ['/rounds/:round/conflicts', organizer, 'nobody', undefined, managed],
  ['/rounds/:round/assignments', organizer, organizer, 422, managed],
  ['/rounds/:round/assignments/draws/:draw', watchers, 'nobody', undefined, managed],
  ['/rounds/:round/progress', watchers, watchers, 422, managed],
  ['/rounds/:round/opening', watchers, watchers, 422, managed],
  ['/rounds/:round/results', watchers, 'nobody', undefined, opened],
  ['/rounds/:round/results/export', watchers, 'nobody', undefined, opened],
  ['/rounds/:round/results/:code', watchers, 'nobody', undefined, opened],
  ['/rounds/:round/awards', watchers, organizer, 422, opened],
  ['/rounds/:round/notice', watchers, organizer, 422, opened],
  ['/rounds/:round/commendation', watchers, organizer, 422, opened],
  ['/rounds/:round/commendation/document', watchers, 'nobody', undefined, opened],
  ['/rounds/:round/commendation/certificates', watchers, 'nobody', undefined, opened],
  ['/rounds/:round/commendation/certificates/:certificate', watchers, 'nobody', undefined, opened],
  ['/reports/:report/uses', useReaders, organizer, 422, { report: 'handedIn' }],
  ['/reports/:report/uses/:use/proof', useReaders, 'nobody', undefined, { report: 'handedIn' }],
  ['/ledger', supervisor, 'nobody'],
  ['/ledger/:round', supervisor, 'nobody', undefined, opened],
  ['/ledger/:round/file', supervisor, 'nobody', undefined, opened],

  // administration
  ['/people', administrator, 'nobody'],
  ['/people/new', administrator, administrator, 422],
  ['/people/import', administrator, administrator, 422],
  ['/people/import/template', administrator, 'nobody'],
  ['/people/imports/:import', administrator, administrator, 422, roster],
  ['/people/imports/:import/passwords', administrator, administrator, 302, roster],
  ['/people/:person', administrator, administrator, 422],
  ['/people/:person/roles', administrator, administrator, 422],
  ['/people/:person/roles/:grant/revocation', administrator, administrator, 302],
  ['/people/:person/password', administrator, administrator, 200],
  ['/people/:person/unlocking', administrator, administrator, 302],
  ['/people/:person/second-factor-removal', administrator, administrator, 302],
  ['/people/:person/deactivation', administrator, administrator, 302],
  ['/people/:person/reactivation', administrator, administrator, 302],
  ['/organizations', administrator, 'nobody'],
  ['/organizations/new', administrator, administrator, 422],
  ['/organizations/:organization', administrator, administrator, 422],
  ['/organizations/:organization/closing', administrator, administrator, 422],
  ['/campaigns', campaigners, campaigners, 422],
  ['/campaigns/:campaign', campaigners, campaigners, 422],
  ['/calendar', campaigners, campaigners, 422],
  ['/system', administrator, administrator, 200],
  ['/system/audit', ['SUPERVISOR', 'ADMINISTRATOR'], 'nobody'],

  // help
  ['/help', 'everyone', 'nobody'],
  ['/help/:topic', 'everyone', 'nobody'],

  ['/*', 'nobody', 'nobody'],
]
