import type { Client } from '../../bench/client'
import { pagesOf, uuid } from './page'

/** The organizer's and the supervisor's pages of two rounds: one being scored, one opened. */
export async function evaluationPages(organizer: Client) {
  const { text } = await organizer.open('/rounds')
  const [open, opened] = [...new Set(text.match(new RegExp(`/rounds/${uuid}`, 'g')))]
  const result = await organizer.find(`${opened}/results`, new RegExp(`^${opened}/results/[0-9A-Z]`))
  const entry = await organizer.find(`${open}/entries`, new RegExp(`^${open}/entries/${uuid}$`))
  const blindCopy = await organizer.find(`${open}/blind-copies`, new RegExp(`^${open}/blind-copies/${uuid}$`))
  return [
    ...pagesOf('zulianbu', {
      'organizer-workbench': '/workbench',
      rounds: '/rounds',
      'round-new': '/rounds/new',
      'round-next': `/rounds/new?previous=${opened!.split('/').at(-1)}`,
      round: open!,
      'round-contact': `${open}/contact`,
      entries: `${open}/entries`,
      entry,
      likeness: `${entry}/likeness`,
      'blind-copies': `${open}/blind-copies`,
      'blind-copy': blindCopy,
      'blind-copy-proof': `${blindCopy}/proof`,
      panel: `${open}/panel`,
      conflicts: `${open}/conflicts`,
      assignments: `${open}/assignments`,
      progress: `${open}/progress`,
      opening: `${open}/opening`,
      'round-opened': opened!,
      'opening-done': `${opened}/opening`,
      results: `${opened}/results`,
      'results-judges': `${opened}/results?all=judges`,
      'results-judge': `${opened}/results?judge=1`,
      result,
      awards: `${opened}/awards`,
      'round-notice': `${opened}/notice`,
      commendation: `${opened}/commendation`,
      'report-uses': await organizer.find(result, new RegExp(`^/reports/${uuid}/uses$`)),
      units: '/unit',
      campaigns: '/campaigns',
      calendar: '/calendar',
      'search-misses': '/search/misses',
      synonyms: '/search/synonyms?term=%E5%B7%A7%E6%89%8B%E7%AD%90',
    }),
    ...pagesOf('jiandu', {
      'supervisor-workbench': '/workbench',
      ledger: '/ledger',
      'ledger-round': opened!.replace('/rounds', '/ledger'),
      'supervisor-round': open!,
      'supervisor-progress': `${open}/progress`,
      'supervisor-opening': `${open}/opening`,
      'audit-log': '/system/audit',
    }),
  ]
}
