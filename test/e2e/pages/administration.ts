import { rosterColumns } from '../../../app/accounts/roster/columns'
import { writeSheet } from '../../../app/server/documents/write-sheet.server'
import type { Client } from '../../bench/client'
import { fileForm, foundOrMade, pagesOf, uuid } from './page'

export async function administratorsPages(administrator: Client) {
  const person = await administrator.find('/people', new RegExp(`^/people/${uuid}$`))
  const organization = await administrator.find('/organizations', new RegExp(`^/organizations/${uuid}$`))
  return pagesOf('guanli', {
    'administrator-workbench': '/workbench',
    people: '/people',
    'person-new': '/people/new',
    'people-import': '/people/import',
    roster: await roster(administrator),
    person,
    'person-roles': `${person}/roles`,
    'role-revocation': await administrator.find(person, new RegExp(`^${person}/roles/${uuid}/revocation$`)),
    'person-password': `${person}/password`,
    'person-unlocking': `${person}/unlocking`,
    'second-factor-removal': `${person}/second-factor-removal`,
    'person-deactivation': `${person}/deactivation`,
    'person-reactivation': `${person}/reactivation`,
    organizations: '/organizations',
    'organization-new': '/organizations/new',
    organization,
    'organization-closing': `${organization}/closing`,
    campaign: await administrator.find('/campaigns', new RegExp(`^/campaigns/${uuid}$`)),
    system: '/system',
    'all-api-keys': '/api-keys',
  })
}

/** A roster uploaded: one row good, one with faults. */
function roster(administrator: Client) {
  const rows = [
    { name: '王秀兰', username: 'wangxiulan', unit: '371721', roles: '干部' },
    { name: '李桂英', username: 'ganbu', unit: '火星县', roles: '干部' },
  ]
  const columns = rosterColumns.map(({ key, names: [heading] }) => ({ key, heading }))
  const sheet = () =>
    writeSheet(
      columns,
      rows.map(
        (row) =>
          Object.fromEntries(columns.map(({ key }) => [key, (row as Record<string, string>)[key] ?? ''])) as never,
      ),
    )
  return foundOrMade(administrator, '/people/import', new RegExp(`^/people/imports/${uuid}$`), async () =>
    administrator.open('/people/import', { method: 'POST', body: fileForm(await sheet(), '名册.xlsx') }),
  )
}
