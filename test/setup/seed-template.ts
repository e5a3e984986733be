import { db } from '../../app/server/db.server'
import { seedAccounts } from '../../prisma/seed/people'
import { seedCampaign } from '../../prisma/seed/campaign'
import { seedColumns } from '../../prisma/seed/columns'
import { seedOrganizations } from '../../prisma/seed/organizations'

// Units, campaign and the demonstration accounts; each test makes the texts it needs with the factories.
await seedOrganizations(db)
await seedColumns(db)
await seedCampaign(db)
await seedAccounts(db)
await db.$disconnect()
process.exit(0)
