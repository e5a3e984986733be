import type { PrismaClient } from '../client/client'
import { pool } from '../../app/server/db.server'
import { hashPassword } from '../../app/accounts/authentication.server'
import { generateCorpus } from './corpus/generate'
import type { Size } from './corpus/types'
import { seedCorpusDiaries } from './corpus-diaries'
import { personIds, seedCorpusPeople } from './corpus-people'
import { seedEvaluations } from './evaluations'
import { seedCorpusReports } from './corpus-reports'
import { demonstrationPassword } from './demonstration-password'

/** The demonstration year's people, diaries and reports, all fictional and marked 示例数据. */
export async function seedTexts(db: PrismaClient, size: Size, say: (line: string) => void): Promise<void> {
  const corpus = generateCorpus({ size, seed: 2012 })
  const reports = [...corpus.reports()]
  const units = new Map(
    (await db.organization.findMany({ select: { id: true, code: true } })).map(({ id, code }) => [code, id]),
  )
  const accounts = new Map(
    (await db.person.findMany({ select: { id: true, username: true } })).map(({ id, username }) => [username, id]),
  )
  const campaign = await db.campaign.findFirstOrThrow({ select: { id: true } })
  // The printed cadre has the first title as a draft still to be handed in.
  const first = reports.find(({ titleId }) => titleId === 'T01') ?? reports[0]!
  const idOf = personIds(corpus, first.authorId, accounts)
  await seedCorpusPeople(pool, corpus, idOf, {
    units,
    accounts,
    passwordHash: await hashPassword(demonstrationPassword),
  })
  say(`  ${corpus.people.length} 人`)
  await seedCorpusDiaries(pool, corpus, idOf, campaign.id, units)
  say(`  ${await db.diaryEntry.count()} 篇日记`)
  await seedCorpusReports(pool, reports, {
    idOf,
    unitOf: (code) => units.get(code),
    campaignId: campaign.id,
    drafts: new Set([first.id]),
  })
  say(`  ${reports.length} 篇调研报告`)
  const handedIn = reports
    .filter(({ id }) => id !== first.id)
    .sort((one, other) => one.finishedOn.localeCompare(other.finishedOn) || one.id.localeCompare(other.id))
  await seedEvaluations({ db, corpus, idOf, say }, handedIn)
}
