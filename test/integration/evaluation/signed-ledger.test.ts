import { spawnSync } from 'node:child_process'
import { generateKeyPairSync } from 'node:crypto'
import { mkdtempSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { beforeAll, expect, test } from 'vitest'
import { hashOf } from '../../../app/evaluation/ledger/chain'
import type { LedgerEntry, LedgerFile, LedgerKind } from '../../../app/evaluation/ledger/entries'
import { ledgerFingerprint, ledgerKey } from '../../../app/evaluation/ledger/key.server'
import { readRoundLedger } from '../../../app/evaluation/ledger/round-ledger.server'
import { signLedger } from '../../../app/evaluation/ledger/signature'
import { verifyLedger } from '../../../app/evaluation/ledger/verify'
import { openedLedger } from '../../factories/opened-ledger'

let ledger: LedgerFile
beforeAll(async () => {
  ledger = await openedLedger()
})
const copy = () => structuredClone(ledger)
const faultsOf = (file: LedgerFile, fingerprint = ledgerFingerprint().fingerprint) =>
  verifyLedger(JSON.stringify(file), fingerprint).faults
const sheetOf = (file: LedgerFile) => file.entries.findLast((entry) => entry.kind === 'sheet')!

/** What somebody with the database could do: change an entry and put all later hashes right. */
function rechained(file: LedgerFile): LedgerFile {
  let head = ''
  for (const [at, entry] of file.entries.entries()) {
    Object.assign(entry, { number: at + 1, previousHash: head })
    head = entry.hash = hashOf(file.round.id, entry)
  }
  return { ...file, head }
}

test('the ledger of an opened round is equal when computed anew, by the program that needs no database', () => {
  expect(faultsOf(ledger)).toEqual([])
  expect(ledger.entries.map(({ kind }) => kind)).toEqual(
    expect.arrayContaining(['draw', 'assignments', 'release', 'sheet', 'approval', 'opening']),
  )
  const file = path.join(mkdtempSync(path.join(tmpdir(), 'ledger-')), 'ledger.json')
  writeFileSync(file, JSON.stringify(ledger, null, 2))
  const run = (...args: string[]) =>
    spawnSync(process.execPath, ['--import', 'tsx', 'app/server/bring-up/evaluation-verify.ts', ...args], {
      encoding: 'utf8',
      env: { NODE_ENV: 'test', PATH: process.env.PATH },
    })
  expect(run(file, ledgerFingerprint().fingerprint)).toMatchObject({
    status: 0,
    stdout: expect.stringContaining('一致 Equal'),
  })
  expect(run(file, '00000000-00000000-00000000-00000000')).toMatchObject({
    status: 1,
    stdout: expect.stringContaining('另一把密钥'),
  })
})

test('the page of a ledger computes the result anew and names who did what, also who took something out', async () => {
  const { faults, checked, entries, names } = await readRoundLedger(ledger.round.id, true)
  expect([faults, checked]).toEqual([[], true])
  const [set, lifted] = (['pair-rule', 'pair-rule-lifted'] as const).map((wanted) =>
    entries.find(({ kind }) => kind === wanted)!,
  )
  expect(lifted).toMatchObject({ rule: 'BLOCKED', by: set!.by })
  expect(names[lifted!.by!]).toBeTruthy()
})

test('one score changed is named: the entry, the report and the judge', () => {
  const file = copy()
  const sheet = sheetOf(file)
  sheet.body.total = '99.00'
  const { report, judge } = sheet.body
  const faults = faultsOf(file)
  expect(faults).toContain('签名与内容不符：文件在签名之后被改过。')
  expect(faults).toContain(`第 ${sheet.number} 条（评分表，${report}，${judge}号席）的内容被改过，与指纹不符。`)
  expect(faults.join()).toMatch(new RegExp(`评分表 ${report}，${judge}号席：台账记 99.00 分，开封时计入`))
  expect(faults.filter((fault) => fault.startsWith('第 '))).toHaveLength(1)
})

test('every kind of entry is in the ledger, and one of any kind that is changed is named', () => {
  const kinds = [
    'rules',
    'seats',
    'pair-rule',
    'pair-rule-lifted',
    'draw',
    'assignments',
    'extension',
    'release',
    'seat-vacated',
    'sheet',
    'discussion',
    'approval',
    'opening',
  ] as const satisfies LedgerKind[]
  expect(new Set(ledger.entries.map(({ kind }) => kind))).toEqual(new Set(kinds))
  for (const kind of kinds) {
    const file = copy()
    const entry = file.entries.find((one) => one.kind === kind)!
    Object.assign(entry.body, { by: '00000000-0000-4000-8000-000000000000' })
    expect(faultsOf(file), kind).toEqual(
      expect.arrayContaining([
        expect.stringMatching(new RegExp(`^第 ${entry.number} 条（.*）的内容被改过，与指纹不符。$`)),
      ]),
    )
  }
})

type Forgery = { kind: LedgerKind; change: (body: never, entries: LedgerEntry[]) => void; told: RegExp }

test.each<Forgery>([
  {
    kind: 'extension',
    change: (body: { from: string }) => void (body.from = '2012-09-20T00:00:00.000Z'),
    told: /（延后评阅截止）与当时的截止时间不符。/,
  },
  {
    kind: 'rules',
    change: (body: { endsAt: string }, entries) =>
      void [
        (body.endsAt = '2012-08-01T00:00:00.000Z'),
        entries.splice(
          entries.findIndex(({ kind }) => kind === 'extension'),
          1,
        ),
      ],
    told: /（评分表，.+）提交于截止和宽限之后。/,
  },
  {
    kind: 'rules',
    change: (body: { judgesPerReport: number }) => void (body.judgesPerReport = 5),
    told: /（开封）的计分规则与建立评选时不同。/,
  },
  { kind: 'seats', change: (body: { made: unknown[] }) => void body.made.shift(), told: /这一席当时没有评委。/ },
  {
    kind: 'seat-vacated',
    change: (body: { judge: string }) => void (body.judge = '99'),
    told: /（评委退出，99号席）所说的席位当时没有评委。/,
  },
  {
    kind: 'pair-rule-lifted',
    change: (body: { judge: string }) => void (body.judge = '99'),
    told: /（撤销必评或不评，.+）所说的规定并不存在。/,
  },
  {
    kind: 'pair-rule',
    change: (_body, entries) =>
      entries.forEach((one) => one.kind === 'pair-rule' && one.body.rule === 'FORCED' && (one.body.rule = 'BLOCKED')),
    told: /违反当时的不评规定。/,
  },
  {
    kind: 'pair-rule',
    change: (_body, entries) =>
      entries.forEach((one) => one.kind === 'pair-rule' && one.body.rule === 'BLOCKED' && (one.body.rule = 'FORCED')),
    told: /规定必评的 .+ 与\d+号席，抽签没有分到一起。/,
  },
  {
    kind: 'discussion',
    change: (_body, entries) =>
      void entries.splice(
        entries.findIndex(({ kind }) => kind === 'discussion'),
        1,
      ),
    told: /评委分歧超过限度，开封前没有增派评委，也没有登记讨论。/,
  },
])('$kind falsified by whoever holds the key is told by what followed: $told', ({ kind, change, told }) => {
  const file = copy()
  change(file.entries.find((one) => one.kind === kind)!.body as never, file.entries)
  const { publicKey: _key, signature: _signature, ...unsigned } = rechained(file)
  expect(faultsOf(signLedger(unsigned, ledgerKey())).join('\n')).toMatch(told)
})

test('a score changed with all hashes put right and signed by another key is still named', () => {
  const file = copy()
  const { body } = sheetOf(file)
  body.marks.situation = Number(body.marks.situation) - 5
  body.total = (Number(body.total) - 5).toFixed(2)
  const { publicKey: _key, signature: _signature, ...unsigned } = rechained(file)
  const forged = signLedger(unsigned, generateKeyPairSync('ed25519').privateKey)
  const faults = faultsOf(forged)
  expect(faults.join('\n')).toMatch(/^文件由另一把密钥签名：应为 /)
  expect(faults.join('\n')).toMatch(new RegExp(`评分表 ${body.report}，${body.judge}号席：台账记`))
  expect(faults.join('\n')).toMatch(new RegExp(`报告 ${body.report} 的得分：记录 [\\d.]+，重算 [\\d.]+`))
  expect(verifyLedger(JSON.stringify(forged)).faults.join('\n')).toMatch(/^文件由另一把密钥签名/) // the opening itself records the key
})

test('one entry removed is named, renumbered or not; a cut tail too', () => {
  const without = copy()
  const [gone] = without.entries.splice(without.entries.indexOf(sheetOf(without)), 1)
  expect(faultsOf(without)).toEqual(
    expect.arrayContaining([`缺少第 ${gone!.number} 条。`, expect.stringMatching(/号席：开封时计入，台账里没有。$/)]),
  )
  const { publicKey: _key, signature: _signature, ...unsigned } = rechained(without)
  expect(faultsOf(signLedger(unsigned, ledgerKey()))).toEqual(
    expect.arrayContaining([expect.stringMatching(/号席：开封时计入，台账里没有。$/)]),
  )
  const cut = copy()
  cut.entries.pop()
  expect(faultsOf(cut)).toEqual(expect.arrayContaining([expect.stringMatching(/^末条指纹与文件所记的链尾不符/)]))
})

test('a result that does not follow from the sheets is named by report and field', () => {
  const file = copy()
  const opening = file.entries.find((entry) => entry.kind === 'opening')!
  const last = opening.body.result.reports.at(-1)!
  last.award = 1
  const { publicKey: _key, signature: _signature, ...unsigned } = rechained(file)
  expect(faultsOf(signLedger(unsigned, ledgerKey()))).toEqual([`报告 ${last.report} 的奖项：记录 1，重算 0。`])
})

test('the key is readable by its owner alone', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'key-'))
  ledgerKey(folder)
  expect(statSync(path.join(folder, 'ledger-key.pem')).mode & 0o777).toBe(0o600)
})
