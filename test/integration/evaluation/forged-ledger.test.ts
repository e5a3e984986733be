import { generateKeyPairSync, type KeyObject } from 'node:crypto'
import pg from 'pg'
import { beforeAll, describe, expect, test } from 'vitest'
import { hashOf } from '../../../app/evaluation/ledger/chain'
import type { LedgerBodies, LedgerEntry, LedgerFile, LedgerKind } from '../../../app/evaluation/ledger/entries'
import { ledgerFingerprint, ledgerKey } from '../../../app/evaluation/ledger/key.server'
import { readRoundLedger } from '../../../app/evaluation/ledger/round-ledger.server'
import { signLedger } from '../../../app/evaluation/ledger/signature'
import { verifyLedger } from '../../../app/evaluation/ledger/verify'
import { pool } from '../../../app/server/db.server'
import { finishedRound } from '../../factories/finished-ledger'

let round: Awaited<ReturnType<typeof finishedRound>>
beforeAll(async () => void (round = await finishedRound()))

const copy = () => structuredClone(round.ledger)
const entryOf = <Kind extends LedgerKind>({ entries }: LedgerFile, kind: Kind) =>
  entries.find((entry) => entry.kind === kind) as Extract<LedgerEntry, { kind: Kind }>
const check = (text: string) => verifyLedger(text, ledgerFingerprint().fingerprint).faults

/** Numbers and hashes put right after a change, and signed: by the office's own key if nothing else is said. */
function signed(file: LedgerFile, key: KeyObject = ledgerKey()): LedgerFile {
  let head = ''
  for (const [at, entry] of file.entries.entries()) {
    Object.assign(entry, { number: at + 1, previousHash: head })
    head = entry.hash = hashOf(file.round.id, entry)
  }
  const { publicKey: _key, signature: _signature, ...unsigned } = { ...file, head }
  return signLedger(unsigned, key)
}

test('the ledger of a finished round is equal: lots, result, points, notice, units and certificates', () => {
  expect(check(JSON.stringify(round.ledger))).toEqual([])
  expect(new Set(round.ledger.entries.map(({ kind }) => kind))).toEqual(
    new Set<LedgerKind>([
      ...(['rules', 'panel-draw', 'seats', 'draw', 'assignments', 'sheet', 'approval', 'opening', 'final'] as const),
      ...(['awards', 'notice', 'objection', 'answer', 'awards-withdrawn', 'decision'] as const),
      ...(['organization-awards', 'certificates'] as const),
    ]),
  )
})

describe('whoever has the file alone', () => {
  type Edit = (text: string) => string
  const edits: [string, Edit, RegExp][] = [
    ['writes a number another way', (text) => text.replace(/"seed":(\d+)/, '"seed":$1e0'), /不是程序导出的原样/],
    ['writes nothing as less than nothing', (text) => text.replace(/:0([,}])/, ':-0$1'), /不是程序导出的原样/],
    ['gives a field twice', (text) => text.replace('"kind":', '"kind":"x","kind":'), /不是程序导出的原样/],
    ['gives a score twice', (text) => text.replace(/"total":"/, '"total":"99.00","total":"'), /不是程序导出的原样/],
    ['writes a character by its number', (text) => text.replace('年', '\\u5e74'), /不是程序导出的原样/],
    ['decomposes a character', (text) => text.replace('"head":"', '"head":"e\u0301'), /签名与内容不符/],
    [
      'writes the signature another way',
      (text) => text.replace(/"signature":"([^"]+)"/, '"signature":"$1 "'),
      /签名与内容不符/,
    ],
    [
      'empties the opening',
      (text) =>
        text.replace(
          /("kind":"opening","body":)\{.*\}(,"previousHash":"[0-9a-f]+","hash":"[0-9a-f]+"\},\{"number":\d+,"at":"[^"]+","kind":"final")/,
          '$1{}$2',
        ),
      /（开封）的内容被改过，与指纹不符。/,
    ],
    ['renames the round', (text) => text.replace(/("round":\{"id":"[^"]+","name":")/, '$1又'), /签名与内容不符/],
  ]
  test.each(edits)('%s: told', (_what, edit, told) => {
    const text = JSON.stringify(round.ledger)
    expect(edit(text)).not.toBe(text)
    expect(check(edit(text)).join('\n')).toMatch(told)
  })

  const broken: [string, Edit, RegExp][] = [
    ['cuts it off', (text) => text.slice(0, -9), /^文件残缺，或不是台账文件。$/],
    [
      'makes it of a later version',
      (text) => text.replace('ledger/1', 'ledger/2'),
      /^这是另一版本的台账文件（fuqing-ledger\/2）/,
    ],
    ['adds a field to the file', (text) => text.replace('{', '{"note":1,'), /不该有的内容，或者缺了内容：note。$/],
    ['adds a field to an entry', (text) => text.replace('"kind"', '"note":1,"kind"'), /第 1 条的 note。$/],
    ['adds an unknown kind', (text) => text.replace('"kind":"sheet"', '"kind":"toString"'), /第 \d+ 条的 kind。$/],
    [
      'takes the entries out',
      (text) => text.replace(/"entries":\[.*\],"head"/, '"entries":[null],"head"'),
      /第 1 条的 形式。$/,
    ],
    ['hands in something else', () => '[1, 2]', /^这不是评选台账文件。$/],
  ]
  test.each(broken)('%s: refused in plain words', (_what, edit, told) => {
    expect(() => check(edit(JSON.stringify(round.ledger)))).toThrow(told)
  })

  test('blanks between the parts change nothing', () => {
    expect(check(JSON.stringify(round.ledger, null, 2))).toEqual([])
  })

  test('cuts the end off and signs with a key of her own: told by the key; without an opening nothing is called computed', () => {
    const cut = copy()
    cut.entries = cut.entries.slice(0, cut.entries.indexOf(entryOf(cut, 'opening')))
    const forged = signed(cut, generateKeyPairSync('ed25519').privateKey)
    expect(check(JSON.stringify(forged)).join('\n')).toMatch(/^文件由另一把密钥签名/)
    expect(verifyLedger(JSON.stringify(forged))).toMatchObject({
      reports: 0,
      last: expect.stringContaining('同意开封'),
    })
  })

  test('uses a signature or an entry of another file: told', () => {
    const other = signed({ ...copy(), exportedAt: '2012-09-01T00:00:00.000Z' })
    for (const file of [
      { ...copy(), signature: other.signature },
      { ...other, signature: round.ledger.signature },
    ])
      expect(check(JSON.stringify(file))).toEqual(['签名与内容不符：文件在签名之后被改过。'])
  })
})

type Change = (file: LedgerFile) => void
const body =
  <Kind extends LedgerKind>(kind: Kind, change: (body: LedgerBodies[Kind]) => void): Change =>
  (file) =>
    change(entryOf(file, kind).body as LedgerBodies[Kind])
const again =
  (kind: LedgerKind): Change =>
  (file) =>
    void file.entries.push(structuredClone(entryOf(file, kind)))
const without =
  (kind: LedgerKind): Change =>
  (file) =>
    void file.entries.splice(file.entries.indexOf(entryOf(file, kind)), 1)

describe('whoever holds the key puts hashes and signature right, and', () => {
  const forgeries: [string, Change, RegExp][] = [
    [
      'changes the seed of the judges',
      body('panel-draw', (one) => void (one.seed += 1)),
      /（抽取评委）按种子从评委库里重抽，与就任的评委不同。/,
    ],
    ['changes the pool after the seed', body('panel-draw', (one) => void one.pool!.pop()), /按种子从评委库里重抽/],
    ['seats another judge', body('seats', (one) => void (one.made[0]![1] = 'x')), /与就任的评委不同/],
    [
      'changes the seed of the draw',
      body('draw', (one) => void (one.seed += 1)),
      /（抽签）按种子重抽，与记录的分配不同。/,
    ],
    [
      'leaves a judge out of the problem',
      body('draw', (one) => void (one.problem!.judges as string[]).pop()),
      /所依据的席位与当时的评委不同。/,
    ],
    [
      'gives a report to another judge',
      (file) => {
        const { made } = entryOf(file, 'assignments').body
        made[0]![2] = ['1', '2', '3', '4'].find(
          (judge) => !made.some(([, report, one]) => report === made[0]![1] && one === judge),
        )!
      },
      /按种子重抽，与记录的分配不同。/,
    ],
    [
      'weighs the rubric otherwise',
      body('rules', ({ criteria }) => void Object.assign(criteria!.criteria[0]!, { weight: '99' })),
      /（开封）的计分规则与建立评选时不同。/,
    ],
    [
      'leaves the chance of an award out',
      body('opening', ({ result }) => void Reflect.deleteProperty(result.reports[0]!, 'pAward')),
      /应得奖的把握：记录 null/,
    ],
    [
      'raises the chance of an award',
      body('opening', ({ result }) => void (result.reports.at(-1)!.pAward! += 0.1)),
      /应得奖的把握：记录 [\d.]+，重算 [\d.]+。/,
    ],
    [
      'passes it off as another round',
      (file) => void (file.round.id = '00000000-0000-4000-8000-000000000000'),
      /开封的不是文件所说的这一轮评选。/,
    ],
    ['opens a second time', again('opening'), /（开封）是第二次，只能有一次。/],
    ['drops the first approval', without('approval'), /没有组织者和监督员两个人对当时情况的同意。/],
    [
      'approves before the last sheet',
      (file) => {
        const at = file.entries.indexOf(entryOf(file, 'approval'))
        file.entries.splice(at - 1, 0, ...file.entries.splice(at, 1))
      },
      /两个人对当时情况的同意/,
    ],
    [
      'lets the organizer be supervisor',
      (file) => {
        const rules = entryOf(file, 'rules')
        for (const { kind, body: one } of file.entries)
          if (kind === 'approval') one.by = one.side === 'SUPERVISOR' ? rules.body.by : 'x'
      },
      /是同意开封的监督员经手的。/,
    ],
    ['adds a sheet after the opening', again('sheet'), /（评分表，.+）在开封之后。/],
    [
      'gives points without a use',
      body('final', (one) => void one.uses!.pop()),
      /的成果运用应得 0.00 分，记录 5.00 分。/,
    ],
    [
      'counts a use that is worth less',
      body('final', (one) => void (one.uses![0]![2] = 'COUNTY')),
      /的成果运用应得 3.00 分，记录 5.00 分。/,
    ],
    [
      'shortens the notice',
      body('notice', (one) => void (one.lastDay = '2012-08-23')),
      /5 个工作日，应为 2012-08-20 至 2012-08-24/,
    ],
    ['leaves the notice out', without('notice'), /（确定奖项）没有经过公示。/],
    ['leaves an answer out', without('answer'), /（确定奖项）时还有 1 件异议没有答复。/],
    ['answers twice', again('answer'), /所答复的异议不存在，或已经答复过。/],
    ['takes an award away after the decision', again('awards-withdrawn'), /（取消奖项）在奖项确定之后。/],
    [
      'decides another grade',
      body('decision', ({ awards }) => void (awards[0]![1] = 'THIRD')),
      /确定奖项，报告 .+：应为 FIRST/,
    ],
    [
      'gives a unit more points than there are',
      body('organization-awards', ({ made }) => void (made[0]![3] = 99)),
      /各市积分之和多于奖项所值。/,
    ],
    [
      'certifies another grade',
      body('certificates', ({ made }) => void (made[0]![2] = '特等奖')),
      /证书：.+ 应为一等奖，证书写的是特等奖。/,
    ],
    [
      'certifies who has no award',
      body('certificates', ({ made }) => void (made[0]![1] = 'X')),
      /证书：X 没有奖项，证书写的是一等奖。/,
    ],
    ['certifies twice', again('certificates'), /已经有证书。/],
  ]
  test.each(forgeries)('%s: told by what else the ledger holds', (_what, change, told) => {
    const file = copy()
    change(file)
    expect(check(JSON.stringify(signed(file))).join('\n')).toMatch(told)
  })
})

// In this order: what one of them has changed stays changed.
describe('whoever has the database', { shuffle: false }, () => {
  test.each([
    `UPDATE "Round" SET "rubricVersionId" = "rubricVersionId"`,
    `UPDATE "Round" SET "settings" = '{}'`,
    `UPDATE "Round" SET "scoringStartsAt" = now()`,
    `UPDATE "Seat" SET "personId" = "personId"`,
    `UPDATE "Seat" SET "number" = 9`,
    `UPDATE "Entry" SET "submissionId" = "submissionId"`,
    `UPDATE "Award" SET "grade" = 'FIRST'`,
    `UPDATE "ObjectionAnswer" SET "answer" = ''`,
    `UPDATE "PublicNotice" SET "lastDay" = now()`,
    `UPDATE "PanelDraw" SET "pool" = '[]'`,
    `DELETE FROM "Withdrawal"`,
    `DELETE FROM "StandingApproval"`,
    `INSERT INTO "ScoreSheetSubmission" SELECT * FROM "ScoreSheetSubmission"`,
  ])('as the app may not %s', async (statement) => {
    await expect(pool.query(statement)).rejects.toThrow(/permission denied/)
  })

  test('as the app takes a decided award out under another name: told, the award and the order of things', async () => {
    const client = await pool.connect()
    await client.query('BEGIN')
    await client.query(`SELECT set_config('ledger.by', $1, true)`, [round.organizer.id])
    await client.query(`DELETE FROM "Award" WHERE "roundId" = $1 AND "grade" = 'FIRST'`, [round.round.id])
    await client.query('COMMIT')
    client.release()
    expect((await readRoundLedger(round.round.id, true)).faults).toEqual([
      expect.stringMatching(/（取消奖项）在奖项确定之后。$/),
    ])
  })

  test.each([
    ['an opinion', `UPDATE "ScoreSheetSubmission" SET "opinion" = '很好'`, /评分表 .+：意见与台账所记的不同。/],
    ['an answer', `UPDATE "ObjectionAnswer" SET "upheld" = false`, /异议和答复：现在的与台账所记的不同。/],
    ['an award', `UPDATE "Award" SET "grade" = 'FIRST' WHERE "grade" <> 'FIRST'`, /奖项：现在的名单与台账所记的不同。/],
    [
      'a total',
      `UPDATE "ScoreSheetSubmission" SET "total" = "total" + 1`,
      /评分表 .+：台账记 [\d.]+ 分，现在是 [\d.]+ 分。/,
    ],
  ])('as its owner changes %s behind the ledger: told by the check of the page', async (_what, statement, told) => {
    const owner = new pg.Client({ connectionString: process.env.FUQING_OWNER_DATABASE_URL })
    await owner.connect()
    await owner.query(statement)
    await owner.end()
    expect((await readRoundLedger(round.round.id, true)).faults.join('\n')).toMatch(told)
  })
})
