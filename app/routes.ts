import type { DefineRoutesFunction } from '@remix-run/dev/dist/config/routes.js'

/** Every URL of the product on one page. A state change is a noun: POST …/submission, …/withdrawal. */
export const routes = (define: DefineRoutesFunction) =>
  define((route) => {
    // everyone
    route('/', 'routes/public/home.tsx', { index: true })
    route('columns', 'routes/public/columns.tsx')
    route('columns/:column', 'routes/public/column.tsx')
    route('articles/:slug', 'routes/public/article.tsx')
    route('feed.xml', 'routes/public/feed.ts')

    // accounts
    route('sign-in', 'routes/accounts/sign-in.tsx')
    route('sign-in/second-factor', 'routes/accounts/second-factor.tsx')
    route('sign-out', 'routes/accounts/sign-out.ts')
    route('account', 'routes/accounts/account.tsx')
    route('account/second-factor', 'routes/accounts/enable-second-factor.tsx')
    route('preferences', 'routes/accounts/preferences.ts')
    route('role', 'routes/accounts/role.ts')
    route('workbench', 'routes/accounts/workbench.tsx')

    // the judge: knows codes, never names
    route('judging', 'routes/judging/desk.tsx')
    route('judging/packet/:round', 'routes/judging/packet.tsx')
    route('judging/declaration/:round', 'routes/judging/declaration.tsx')
    route('judging/:code', 'routes/judging/sheet.tsx')
    route('judging/:code/recusal', 'routes/judging/recusal.tsx')
    route('judging/:code/pictures/:picture', 'routes/judging/picture.ts')

    // the diary
    route('diary', 'routes/diaries/list.tsx')
    route('diary/new', 'routes/diaries/new.tsx')
    route('diary/book', 'routes/diaries/book.tsx')
    route('diary/deliveries', 'routes/diaries/deliveries.ts')
    route('diary/:entry', 'routes/diaries/entry.tsx')
    route('diary/:entry/edit', 'routes/diaries/edit.tsx')
    route('diary/:entry/deletion', 'routes/diaries/deletion.ts')
    route('diary/:entry/restoration', 'routes/diaries/restoration.ts')
    route('photos/:photo', 'routes/diaries/photo.ts')

    // field work
    route('contact-points', 'routes/fieldwork/contact-points.tsx')
    route('contact-points/:point/closure', 'routes/fieldwork/contact-point-closure.ts')
    route('contact-points/:point/reopening', 'routes/fieldwork/contact-point-reopening.ts')
    route('unit', 'routes/fieldwork/unit.tsx')

    // the editor
    route('editing', 'routes/publication/candidates.tsx')
    route('editing/articles', 'routes/publication/articles.tsx')
    route('editing/articles/:article', 'routes/publication/article.tsx')
    route('editing/articles/:article/preview', 'routes/publication/preview.tsx')
    route('editing/articles/:article/word', 'routes/publication/word.ts')
    route('editing/articles/:article/checks', 'routes/publication/checks.tsx')
    route('editing/articles/:article/consent', 'routes/publication/consent.tsx')
    route('editing/articles/:article/publication', 'routes/publication/publication.tsx')
    route('editing/articles/:article/retraction', 'routes/publication/retraction.tsx')
    route('editing/issues', 'routes/publication/issues.tsx')
    route('editing/issues/:issue/order', 'routes/publication/issue-order.ts')
    route('editing/columns/:column/length', 'routes/publication/column-length.tsx')
    route('my-articles', 'routes/publication/own-articles.tsx')

    // the library
    route('search', 'routes/library/search.tsx')
    route('search/ris', 'routes/library/search-ris.ts')
    route('search/sheet', 'routes/library/search-sheet.ts')
    route('library/:kind/:id', 'routes/library/document.tsx')

    // reports
    route('reports', 'routes/reports/index.tsx')
    route('reports/new', 'routes/reports/new.tsx')
    route('reports/import', 'routes/reports/import.tsx')
    route('reports/import/:import', 'routes/reports/import-mapping.tsx')
    route('reports/:report', 'routes/reports/report.tsx')
    route('reports/:report/edit', 'routes/reports/edit.tsx')
    route('reports/:report/draft', 'routes/reports/draft.ts')
    route('reports/:report/deletion', 'routes/reports/deletion.ts')
    route('reports/:report/recovery', 'routes/reports/recovery.ts')
    route('reports/:report/pictures', 'routes/reports/pictures.tsx')
    route('reports/:report/uploads', 'routes/reports/uploads.ts')
    route('reports/:report/revisions', 'routes/reports/revisions.tsx')
    route('reports/:report/restoration', 'routes/reports/restoration.ts')
    route('reports/:report/submission', 'routes/reports/submission.tsx')
    route('reports/:report/receipt', 'routes/reports/receipt.tsx')
    route('reports/:report/withdrawal', 'routes/reports/withdrawal.tsx')
    route('reports/:report/word', 'routes/reports/word.ts')
    route('files/:file', 'routes/reports/file.ts')

    // evaluation
    route('rounds', 'routes/evaluation/rounds.tsx')
    route('rounds/new', 'routes/evaluation/new-round.tsx')
    route('rounds/:round', 'routes/evaluation/round.tsx')
    route('rounds/:round/entries', 'routes/evaluation/entries.tsx')
    route('rounds/:round/entries/:entry', 'routes/evaluation/entry.tsx')
    route('rounds/:round/blind-copies', 'routes/evaluation/blind-copies.tsx')
    route('rounds/:round/blind-copies/:entry', 'routes/evaluation/blind-copy.tsx')
    route('rounds/:round/panel', 'routes/evaluation/panel.tsx')
    route('rounds/:round/assignments', 'routes/evaluation/assignments.tsx')
    route('rounds/:round/assignments/draws/:draw', 'routes/evaluation/draw.ts')
    route('rounds/:round/progress', 'routes/evaluation/progress.tsx')
    route('rounds/:round/opening', 'routes/evaluation/opening.tsx')
    route('rounds/:round/results', 'routes/evaluation/results.tsx')
    route('rounds/:round/results/export', 'routes/evaluation/results-export.ts')
    route('rounds/:round/results/:code', 'routes/evaluation/result.tsx')
    route('rounds/:round/awards', 'routes/evaluation/awards.tsx')
    route('ledger', 'routes/evaluation/ledger.tsx')
    route('ledger/:round', 'routes/evaluation/round-ledger.tsx')
    route('ledger/:round/file', 'routes/evaluation/ledger-file.ts')

    // administration
    route('people', 'routes/administration/people.tsx')
    route('people/new', 'routes/administration/new-person.tsx')
    route('people/import', 'routes/administration/roster-upload.tsx')
    route('people/import/template', 'routes/administration/roster-template.ts')
    route('people/imports/:import', 'routes/administration/roster-preview.tsx')
    route('people/imports/:import/passwords', 'routes/administration/roster-passwords.ts')
    route('people/:person', 'routes/administration/person.tsx')
    route('people/:person/roles', 'routes/administration/person-roles.tsx')
    route('people/:person/roles/:grant/revocation', 'routes/administration/role-revocation.tsx')
    route('people/:person/password', 'routes/administration/person-password.tsx')
    route('people/:person/unlocking', 'routes/administration/person-unlocking.tsx')
    route('people/:person/second-factor-removal', 'routes/administration/second-factor-removal.tsx')
    route('people/:person/deactivation', 'routes/administration/person-deactivation.tsx')
    route('people/:person/reactivation', 'routes/administration/person-reactivation.tsx')
    route('organizations', 'routes/administration/organizations.tsx')
    route('organizations/new', 'routes/administration/new-organization.tsx')
    route('organizations/:organization', 'routes/administration/organization.tsx')
    route('organizations/:organization/closing', 'routes/administration/organization-closing.tsx')
    route('campaigns', 'routes/administration/campaigns.tsx')
    route('campaigns/:campaign', 'routes/administration/campaign.tsx')
    route('system', 'routes/administration/system.tsx')
    route('system/audit', 'routes/administration/audit-log.tsx')

    // help
    route('help', 'routes/help/index.tsx')
    route('help/:topic', 'routes/help/topic.tsx')

    route('*', 'routes/not-found.tsx')
  })
