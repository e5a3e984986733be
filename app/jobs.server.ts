import { forgetOldSignIns } from './accounts/forget-old.server'
import { importing } from './accounts/roster/confirm-roster.server'
import { importPeople } from './accounts/roster/import-people.server'
import { forgetOldKeys } from './accounts/roster/password-key.server'
import { prepareAll, preparing } from './evaluation/blind-copies/prepare.server'
import { opening, openResult } from './evaluation/opening/open.server'
import { exporting, exportResult, forgetOldExports } from './library/export-result.server'
import { forgetDoneJobs } from './library/indexer.server'
import { forgetOldImports } from './reports/forget-imports.server'
import { db } from './server/db.server'
import { certifying, printCertificates } from './evaluation/certificates/issue.server'
import type { Jobs } from './server/jobs.server'
import { forgetOldCounters } from './server/rate-limit.server'

/** All long work by its kind; the word in Task.kind. */
export const jobs: Jobs = {
  [importing]: importPeople,
  [preparing]: prepareAll,
  [opening]: openResult,
  [exporting]: exportResult,
  [certifying]: printCertificates,
}

/** What is of no use any more and is forgotten once a day. */
export const daily = [
  forgetOldSignIns,
  () => forgetOldKeys(db),
  forgetOldCounters,
  forgetDoneJobs,
  forgetOldExports,
  forgetOldImports,
]
