import path from 'node:path'
import { z } from 'zod'
import { parseStorageUrl } from './storage-url'

const webAddress = '应为 http:// 或 https:// 开头的地址。Expected an http(s) address.'
const oneOf = <const Choice extends string>(...choices: Choice[]) =>
  z.enum(choices, `应为 ${choices.join('、')} 之一。Expected one of ${choices.join(', ')}.`)
const atLeast = (length: number) =>
  z.string().min(length, `至少 ${length} 个字符。Expected at least ${length} characters.`)
function wholeNumber(largest: number) {
  const error = `应为 0 到 ${largest} 的整数。Expected a whole number from 0 to ${largest}.`
  return z.coerce.number(error).int(error).min(0, error).max(largest, error)
}

/** Everything that can be set from outside. Each variable has a default that works on one fresh machine. */
const schema = z.object({
  NODE_ENV: oneOf('development', 'production', 'test').default('production'),
  HOST: z.string().min(1).default('127.0.0.1'),
  PORT: wholeNumber(65535).default(3000),
  /** Address under which people reach the app, when a proxy stands before it. */
  PUBLIC_URL: z.url({ protocol: /^https?$/, error: webAddress }).optional(),
  /** Number of proxies whose X-Forwarded-* headers are believed. */
  TRUSTED_PROXIES: wholeNumber(10).default(0),
  DATA_DIR: z.string().min(1).default('data'),
  /** Which demonstration data a fresh database gets. */
  SEED: oneOf('S', 'M', 'L', 'none').default('S'),
  /** PostgreSQL of your own: a role that may create tables and roles. */
  DATABASE_URL: z
    .url({
      protocol: /^postgres(ql)?$/,
      error: '应形如 postgresql://账号:密码@主机:5432/库名。Expected postgresql://user:password@host:5432/database.',
    })
    .optional(),
  /** Passwords of the app's and the judges' database roles; needed when several machines share DATABASE_URL. */
  APP_DATABASE_PASSWORD: atLeast(12).optional(),
  JUDGE_DATABASE_PASSWORD: atLeast(12).optional(),
  MEILI_URL: z.url({ protocol: /^https?$/, error: webAddress }).optional(),
  MEILI_KEY: z.string().optional(),
  /** s3://bucket/prefix?endpoint=…&region=… with the keys in STORAGE_KEY_ID and STORAGE_SECRET. */
  STORAGE_URL: z.string().superRefine(refuseBadStorage).optional(),
  STORAGE_KEY_ID: z.string().optional(),
  STORAGE_SECRET: z.string().optional(),
  /** Signs sessions; made at first start when not given. Needed when several machines share one database. */
  SESSION_SECRET: atLeast(32).optional(),
  /** Ed25519 key that signs the ledgers, PKCS#8 in Base64; made at first start when not given, the same on every machine. */
  LEDGER_KEY: z
    .base64('应为 Base64 写成的 Ed25519 私钥（PKCS#8）。Expected an Ed25519 key, PKCS#8 in Base64.')
    .optional(),
})

function refuseBadStorage(address: string, { addIssue }: z.RefinementCtx) {
  try {
    parseStorageUrl(address)
  } catch (error) {
    addIssue(
      `应形如 s3://存储桶?endpoint=https://主机。Expected s3://bucket?endpoint=https://host: ${(error as Error).message}.`,
    )
  }
}

export type Config = z.infer<typeof schema> & { dataDir: string }

/**
 * Reads and checks the environment.
 * @throws Error whose message names each faulty variable and what it should be
 */
export function readConfig(env: Record<string, string | undefined> = process.env): Config {
  const given = Object.fromEntries(Object.entries(env).filter(([, value]) => value !== ''))
  const parsed = schema.safeParse(given)
  if (!parsed.success) {
    const lines = parsed.error.issues.map((issue) => `  ${issue.path.join('.')}: ${issue.message}`)
    throw new Error(`配置有误，请改正下列环境变量。Correct these environment variables:\n${lines.join('\n')}`)
  }
  return { ...parsed.data, dataDir: path.resolve(parsed.data.DATA_DIR) }
}

export const config = readConfig()
