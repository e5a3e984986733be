import { demonstrationPassword } from '../../../prisma/seed/demonstration-password'
import { signedIn, type Client } from '../../bench/client'
import { docx, paragraph } from '../../factories/office-files'
import { fileForm, foundOrMade, pagesOf, uuid } from './page'

export async function cadresPages(cadre: Client) {
  const entry = await cadre.find('/diary', new RegExp(`^/diary/${uuid}$`))
  const draft = (await cadre.find('/reports', /\/edit$/)).replace(/\/edit$/, '')
  return pagesOf('ganbu', {
    workbench: '/workbench',
    diary: '/diary',
    'diary-new': '/diary/new',
    'diary-entry': entry,
    'diary-edit': `${entry}/edit`,
    'diary-book': '/diary/book',
    reports: '/reports',
    'report-new': '/reports/new',
    'report-import': '/reports/import',
    'report-mapping': await wordImport(cadre),
    'report-edit': `${draft}/edit`,
    'report-pictures': `${draft}/pictures`,
    'report-revisions': `${draft}/revisions`,
    'report-submission': `${draft}/submission`,
    'own-articles': '/my-articles',
    account: '/account',
    'second-factor': '/account/second-factor',
  })
}

/** A Word file uploaded, its parts not yet confirmed. */
function wordImport(cadre: Client) {
  const body = [
    '曹县草柳编妇女就业调研',
    '一、基本情况',
    '全村从事草柳编的妇女有八十六人。',
    '二、原因分析',
    '订单集中在下半年。',
    '三、对策建议',
    '建议县里组织培训。',
  ]
    .map((text) => paragraph(text))
    .join('')
  return foundOrMade(cadre, '/reports/import', new RegExp(`^/reports/import/${uuid}`), async () =>
    cadre.open('/reports/import', { method: 'POST', body: fileForm(await docx({ body }), '草柳编调研.docx') }),
  )
}

/** Somebody who has handed in: the author of the first entry of the newest round. */
export async function authorsPages(origin: string, organizer: Client, administrator: Client) {
  const round = await organizer.find('/rounds', new RegExp(`^/rounds/${uuid}$`))
  const report = (
    await organizer.open(await organizer.find(`${round}/entries`, new RegExp(`^${round}/entries/${uuid}$`)))
  ).text
  const name = /(?:作者|author)[^一-鿿]*([一-鿿]{2,4})/.exec(report.replace(/<[^>]+>/g, ' '))?.[1] ?? ''
  const people = (await administrator.open(`/people?q=${encodeURIComponent(name)}`)).text
  const account = /\bp\d{4}\b/i.exec(people)?.[0].toLowerCase()
  if (!account) throw new Error(`No account of the author ${name}`)
  const author = await signedIn(origin, account, demonstrationPassword)
  const handedIn = await author.find('/reports', new RegExp(`^/reports/${uuid}$`))
  return pagesOf(account, { report: handedIn, receipt: `${handedIn}/receipt`, withdrawal: `${handedIn}/withdrawal` })
}

export const leadersPages = () =>
  pagesOf('fuzeren', {
    'leader-workbench': '/workbench',
    unit: '/unit',
    'contact-points': '/contact-points',
    'unit-diaries': '/diary?scope=unit',
  })
