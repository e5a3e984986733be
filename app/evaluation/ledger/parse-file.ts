import { z } from 'zod'
import { kindNames, type LedgerFile } from './entries'

const format = 'fuqing-ledger/1'
const text = z.string()

const entry = z.strictObject({
  number: z.int().positive(),
  at: z.iso.datetime({ precision: 3 }),
  kind: z.enum(Object.keys(kindNames)),
  body: z.record(text, z.unknown()),
  previousHash: text,
  hash: text,
})
const ledgerFile = z.strictObject({
  format: z.literal(format),
  round: z.strictObject({ id: text, name: text }),
  exportedAt: z.iso.datetime(),
  entries: z.array(entry),
  head: text,
  publicKey: text,
  signature: text,
})

/**
 * Reads the text of a ledger file. Nothing may stand in it that is not checked: an unknown kind or field makes it
 * none.
 * @throws SyntaxError which says in plain words why it cannot be checked
 */
export function parseLedgerFile(written: string): LedgerFile {
  const file = parse(written)
  const version = (file as Partial<LedgerFile> | null)?.format
  if (typeof version !== 'string' || !version.startsWith('fuqing-ledger/'))
    throw new SyntaxError('这不是评选台账文件。')
  if (version !== format) throw new SyntaxError(`这是另一版本的台账文件（${version}），请用相应版本的程序核对。`)
  const { error } = ledgerFile.safeParse(file)
  if (error)
    throw new SyntaxError(
      `台账文件里有不该有的内容，或者缺了内容：${error.issues.slice(0, 5).map(placeOf).join('、')}。`,
    )
  return file as LedgerFile
}

function parse(written: string): unknown {
  try {
    return JSON.parse(written)
  } catch {
    throw new SyntaxError('文件残缺，或不是台账文件。')
  }
}

/** entries, 11, kind → 第 12 条的 kind */
function placeOf({ path, ...issue }: z.core.$ZodIssue): string {
  const fields = [...path, ...('keys' in issue ? [issue.keys.join('、')] : [])]
  const [first, at, ...rest] = fields
  return first === 'entries' && typeof at === 'number'
    ? `第 ${at + 1} 条的 ${rest.join('.') || '形式'}`
    : fields.join('.')
}

/**
 * Whether the text is written as the program writes it, blanks between the parts aside. A field given twice, 1e2 for
 * 100 or -0 would be read by another program as something else than what is checked here.
 */
export function isPlainlyWritten(written: string, file: LedgerFile): boolean {
  return written.replace(/("[^"\\]*(?:\\.[^"\\]*)*")|\s+/g, '$1') === JSON.stringify(file)
}
