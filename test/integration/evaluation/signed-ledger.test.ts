import { spawnSync } from 'node:child_process'
import { generateKeyPairSync } from 'node:crypto'
import { mkdtempSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { beforeAll, expect, test } from 'vitest'
import { db, pool } from '../../../app/server/db.server'
import { unlockSheet } from '../../../app/evaluation/assignments/unlock.server'
import { hashOf } from '../../../app/evaluation/ledger/chain'
import type { LedgerFile } from '../../../app/evaluation/ledger/entries'
import { ledgerFingerprint, ledgerKey } from '../../../app/evaluation/ledger/key.server'
import { exportLedger } from '../../../app/evaluation/ledger/read.server'
import { signLedger } from '../../../app/evaluation/ledger/signature'
import { verifyLedger } from '../../../app/evaluation/ledger/verify'
import { makeDrawnRound } from '../../factories/drawn-rounds'
import { openTogether, submitSheet } from '../../factories/rounds'

/** An opened round in which a sheet was annulled and judged anew, and its ledger. */
async function openedLedger(): Promise<LedgerFile> {
  const { organizer, supervisor, round } = await makeDrawnRound({ reports: 6 })
  const [first] = await db.assignment.findMany({ where: { roundId: round.id }, orderBy: { id: 'asc' } })
  await submitSheet(first!.id, 0.5)
  await unlockSheet(supervisor, round.id, { assignmentId: first!.id, reason: '评委漏看第三部分' })
  const waiting = await db.assignment.findMany({ where: { roundId: round.id, submission: null, release: null }, orderBy: { id: 'asc' } })
  for (const [at, { id }] of waiting.entries()) await submitSheet(id, 0.7 + ((at * 7) % 12) / 100)
  await openTogether({ organizer, supervisor, round })
  return exportLedger(round)
}

let ledger: LedgerFile
beforeAll(async () => {
  ledger = await openedLedger()
})
const copy = () => structuredClone(ledger)
const faultsOf = (file: LedgerFile, fingerprint = ledgerFingerprint().fingerprint) => verifyLedger(JSON.stringify(file), fingerprint).faults
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
  expect(ledger.entries.map(({ kind }) => kind)).toEqual(expect.arrayContaining(['draw', 'assignments', 'release', 'sheet', 'approval', 'opening']))
  const file = path.join(mkdtempSync(path.join(tmpdir(), 'ledger-')), 'ledger.json')
  writeFileSync(file, JSON.stringify(ledger, null, 2))
  const run = (...args: string[]) => spawnSync(process.execPath, ['--import', 'tsx', 'app/server/bring-up/evaluation-verify.ts', ...args], { encoding: 'utf8', env: { NODE_ENV: 'test', PATH: process.env.PATH } })
  expect(run(file, ledgerFingerprint().fingerprint)).toMatchObject({ status: 0, stdout: expect.stringContaining('一致 Equal') })
  expect(run(file, '00000000-00000000-00000000-00000000')).toMatchObject({ status: 1, stdout: expect.stringContaining('另一把密钥') })
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
  expect(faultsOf(without)).toEqual(expect.arrayContaining([`缺少第 ${gone!.number} 条。`, expect.stringMatching(/号席：开封时计入，台账里没有。$/)]))
  const { publicKey: _key, signature: _signature, ...unsigned } = rechained(without)
  expect(faultsOf(signLedger(unsigned, ledgerKey()))).toEqual(expect.arrayContaining([expect.stringMatching(/号席：开封时计入，台账里没有。$/)]))
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

test('the tables behind the ledger, and the ledger, take no change from the app', async () => {
  const refused = ['Draw', 'PanelDraw', 'Recusal', 'AssignmentRelease', 'ScoreSheetSubmission', 'OpeningApproval', 'Opening', 'LedgerEntry', 'AuditEvent']
  for (const table of refused) {
    const { rows } = await pool.query<{ column: string }>(`SELECT column_name AS "column" FROM information_schema.columns WHERE table_name = $1 LIMIT 1`, [table])
    await expect(pool.query(`UPDATE "${table}" SET "${rows[0]!.column}" = "${rows[0]!.column}"`), table).rejects.toThrow(/permission denied/)
    for (const statement of [`DELETE FROM "${table}"`, `TRUNCATE "${table}" CASCADE`]) await expect(pool.query(statement), statement).rejects.toThrow(/permission denied/)
  }
  await expect(pool.query(`INSERT INTO "LedgerEntry" VALUES ('${ledger.round.id}', 9999, now(), 'sheet', '{}', '', '')`)).rejects.toThrow(/permission denied/)
  await expect(pool.query(`SELECT append_to_ledger('${ledger.round.id}', 'sheet', '{}')`)).rejects.toThrow(/permission denied/)
  await expect(pool.query(`UPDATE "Assignment" SET "seatId" = "seatId"`)).rejects.toThrow(/permission denied/)
})

test('the key is readable by its owner alone', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'key-'))
  ledgerKey(folder)
  expect(statSync(path.join(folder, 'ledger-key.pem')).mode & 0o777).toBe(0o600)
})
