import { importing } from './accounts/roster/confirm-roster.server'
import { importPeople } from './accounts/roster/import-people.server'
import { prepareAll, preparing } from './evaluation/blind-copies/prepare.server'
import { opening, openResult } from './evaluation/opening/open.server'
import { exporting, exportResult } from './library/export-result.server'
import { certifying, printCertificates } from './evaluation/certificates/issue.server'
import type { Jobs } from './server/jobs.server'

/** All long work by its kind; the word in Task.kind. */
export const jobs: Jobs = {
  [importing]: importPeople,
  [preparing]: prepareAll,
  [opening]: openResult,
  [exporting]: exportResult,
  [certifying]: printCertificates,
}
