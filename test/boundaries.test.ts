import { cruise, type ICruiseResult } from 'dependency-cruiser'
import { expect, test } from 'vitest'

// Who may import whom. A folder's rule is a sentence; the cruiser reads the real imports.

const areas = 'reports|diaries|evaluation|judging|publication|library|fieldwork'
const rule = (name: string, from: object, to: object) => ({ name, severity: 'error' as const, from, to })

const forbidden = [
  rule(
    'scoring imports nothing of the app and touches no disk, clock or network',
    { path: '^scoring/' },
    { path: '^(app|search|prisma)/|^(node:)?(fs|http|https|net|child_process|os|path)$' },
  ),
  rule('search imports nothing of the app', { path: '^search/' }, { path: '^(app|scoring|prisma)/' }),
  rule('ui imports React and itself', { path: '^app/ui/' }, { path: '^(app/(?!ui/)|scoring|search|prisma)' }),
  rule(
    'areas do not import one another',
    { path: `^app/(${areas})/` },
    { path: `^app/(${areas})/`, pathNot: '^app/$1/' },
  ),
  rule('accounts and server stand below the areas', { path: '^app/(accounts|server)/' }, { path: `^app/(${areas})/` }),
  rule(
    'what the browser loads takes the score sheet from scoring, not its statistics',
    { path: '^app/.*\\.tsx$' },
    { path: '^scoring/index\\.ts$', dependencyTypesNot: ['type-only'] },
  ),
  rule('nobody imports routes', { path: '^app/(?!routes|routes\\.ts)' }, { path: '^app/routes/' }),
  rule('routes never touch the database', { path: '^app/routes/' }, { path: '^(prisma/|app/server/db\\.server)' }),
  rule(
    'pure files of an area do no I/O',
    // redaction is pure too, but reads words through native code; its entry is for the server alone
    { path: `^app/(${areas}|accounts)/`, pathNot: '\\.server\\.ts$|/components/|\\.tsx$|/mdx/|/redaction/' },
    { path: '\\.server(\\.ts)?$|^prisma/' },
  ),
]

test('every import stays within the rules of the house', { timeout: 60_000 }, async () => {
  const { output } = await cruise(
    ['app', 'scoring', 'search'],
    {
      ruleSet: { forbidden },
      validate: true,
      exclude: { path: 'node_modules|app/server/bring-up' },
      tsPreCompilationDeps: true,
      doNotFollow: { path: 'node_modules' },
    },
    {},
    { tsConfig: undefined },
  )
  const { violations } = (output as ICruiseResult).summary
  expect(violations.map(({ rule: { name }, from, to }) => `${from} → ${to}: ${name}`)).toEqual([])
})
