import type { Pool } from 'pg'
import { insertRows } from './insert-rows'
import { stableId } from './stable-id'
import type { Corpus, Person } from './corpus/types'

type Known = { units: Map<string, string>; accounts: Map<string, string>; passwordHash: string }

/** Which generated people are the printed demonstration accounts: the author of the first title, a leader of her unit, the first judge. */
export function personIds(corpus: Corpus, firstAuthor: string, accounts: Map<string, string>): (id: string) => string {
  const firstJudge = corpus.people.find(({ kind }) => kind === 'judge')
  const author = corpus.people.find(({ id }) => id === firstAuthor)
  const leader = corpus.people.find(
    ({ id, isLeader, organizationCode }) =>
      id !== firstAuthor && isLeader && organizationCode === author?.organizationCode,
  )
  const standIns = new Map([
    [firstAuthor, accounts.get('ganbu')!],
    [leader?.id ?? '', accounts.get('fuzeren')!],
    [firstJudge?.id ?? '', accounts.get('pingwei')!],
  ])
  return (id) => standIns.get(id) ?? stableId(id)
}

/** Cadres, leaders and judges of the demonstration, who sign in with the printed password. */
export async function seedCorpusPeople(
  pool: Pool,
  corpus: Corpus,
  idOf: (id: string) => string,
  { units, accounts, passwordHash }: Known,
) {
  const known = new Set(accounts.values())
  const people = corpus.people.filter(({ id }) => !known.has(idOf(id)))
  const now = new Date('2012-02-08T01:00:00Z').toISOString()
  await insertRows(
    pool,
    'Person',
    people.map((person) => ({
      id: idOf(person.id),
      name: person.name,
      username: person.id.toLowerCase(),
      displayUsername: person.id,
      email: `${person.id.toLowerCase()}@example.invalid`,
      emailVerified: false,
      twoFactorEnabled: false,
      createdAt: now,
      updatedAt: now,
      organizationId: units.get(person.organizationCode),
      post: person.post,
      isLeader: person.isLeader,
      status: 'ACTIVE',
      demonstration: true,
      mustChangePassword: false,
      expertise: person.judge?.expertise ?? [],
    })),
  )
  await insertRows(
    pool,
    'Account',
    people.map(({ id }) => ({
      id: stableId(`account ${id}`),
      accountId: idOf(id),
      providerId: 'credential',
      userId: idOf(id),
      password: passwordHash,
      createdAt: now,
      updatedAt: now,
    })),
  )
  await insertRows(
    pool,
    'RoleGrant',
    people.flatMap((person) =>
      rolesOf(person).map((role) => ({
        id: stableId(`${role} ${person.id}`),
        personId: idOf(person.id),
        role,
        organizationId: units.get(person.organizationCode),
        grantedAt: now,
      })),
    ),
  )
}

const rolesOf = ({ kind, isLeader }: Person) =>
  kind === 'judge' ? ['JUDGE'] : isLeader ? ['UNIT_LEADER', 'CADRE'] : ['CADRE']
