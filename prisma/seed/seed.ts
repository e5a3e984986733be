import type { Config } from '../../app/server/config.server'
import { demonstrationPassword } from './demonstration-password'

/**
 * Fills an empty database once: units and campaign always; people and texts only as demonstration data.
 * @returns lines to print: the demonstration accounts, when there are any
 */
export async function seed(size: Config['SEED'], say: (line: string) => void): Promise<string[]> {
  // opened here, not at import: the database's address is known only after bring-up
  const { db } = await import('../../app/server/db.server')
  if ((await db.organization.count()) === 0) {
    say(`装入基础数据 Loading units and campaign${size === 'none' ? '' : ` and demonstration data (${size})`} …`)
    const { seedOrganizations } = await import('./organizations')
    const { seedCampaign } = await import('./campaign')
    const { seedColumns } = await import('./columns')
    await seedOrganizations(db)
    await seedColumns(db)
    await seedCampaign(db, size === 'none' ? new Date().getFullYear() : 2012, size !== 'none')
    if (size !== 'none') {
      const { seedAccounts } = await import('./people')
      await seedAccounts(db)
      const { seedTexts } = await import('./texts')
      await seedTexts(db, size, say)
    }
  }
  const demonstration = await db.person.count({ where: { demonstration: true } })
  if (demonstration === 0) return []
  const { demonstrationAccounts } = await import('./people')
  return [
    `示例账号（示例数据，密码均为 ${demonstrationPassword}） Demonstration accounts:`,
    ...demonstrationAccounts.map(({ username, name, post }) => `  ${username.padEnd(10)} ${name} ${post}`),
  ]
}
