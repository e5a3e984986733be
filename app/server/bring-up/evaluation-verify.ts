// npm run evaluation:verify <file> [fingerprint]: checks a ledger file without any database. Exit code 1 when something
// differs, 2 when the file cannot be checked at all.
import { readFileSync, statSync } from 'node:fs'
import { verifyLedger } from '../../evaluation/ledger/verify'

const [file, fingerprint] = process.argv.slice(2)
const most = 256 // MB: several times what the largest round takes
const say = (line: string) => void process.stdout.write(`${line}\n`)
if (!file) {
  say('用法 Usage: npm run evaluation:verify <台账文件 file> [公钥指纹 fingerprint]')
  process.exit(2)
}
try {
  const { round, entries, sheets, reports, last, fingerprint: own, faults } = verifyLedger(read(file), fingerprint)
  say(`${round}：台账 ${entries} 条，评分表 ${sheets} 份，报告 ${reports} 篇。`)
  say(`到${last}（请与监督台账页上的末条指纹核对：不同就是较早导出的文件，或结尾被截去）`)
  say(`公钥指纹 ${own}${fingerprint ? '' : '（请与监督台账页上的核对，或作为第二个参数给出）'}`)
  if (faults.length === 0)
    say(
      reports > 0
        ? '一致 Equal：签名有效，链完整，名次和奖项重算结果与记录完全相同。'
        : '一致 Equal：签名有效，链完整。台账里还没有开封，没有结果可以重算。',
    )
  else say(`不一致 Not equal，${faults.length} 处：\n${faults.map((fault) => `  - ${fault}`).join('\n')}`)
  process.exitCode = faults.length ? 1 : 0
} catch (error) {
  say(`无法核对 Cannot be checked: ${(error as Error).message}`)
  process.exitCode = 2
}

function read(path: string): string {
  const size = statSync(path, { throwIfNoEntry: false })?.size
  if (size === undefined) throw new Error(`没有文件 ${path}。`)
  if (size > most * 2 ** 20) throw new Error(`文件有 ${Math.round(size / 2 ** 20)} MB，不是台账文件。`)
  return readFileSync(path, 'utf8')
}
