// npm run evaluation:verify <file> [fingerprint]: checks a ledger file without any database. Exit code 1 when something differs.
import { readFileSync } from 'node:fs'
import { verifyLedger } from '../../evaluation/ledger/verify'

const [file, fingerprint] = process.argv.slice(2)
const say = (line: string) => void process.stdout.write(`${line}\n`)
if (!file) {
  say('用法 Usage: npm run evaluation:verify <台账文件 file> [公钥指纹 fingerprint]')
  process.exit(2)
}
try {
  const {
    round,
    entries,
    sheets,
    reports,
    fingerprint: own,
    faults,
  } = verifyLedger(readFileSync(file, 'utf8'), fingerprint)
  say(`${round}：台账 ${entries} 条，评分表 ${sheets} 份，报告 ${reports} 篇。`)
  say(`公钥指纹 ${own}${fingerprint ? '' : '（请与监督台账页上的核对，或作为第二个参数给出）'}`)
  if (faults.length === 0) say('一致 Equal：签名有效，链完整，名次和奖项重算结果与记录完全相同。')
  else say(`不一致 Not equal，${faults.length} 处：\n${faults.map((fault) => `  - ${fault}`).join('\n')}`)
  process.exitCode = faults.length ? 1 : 0
} catch (error) {
  say(`无法核对 Cannot be checked: ${(error as Error).message}`)
  process.exitCode = 2
}
