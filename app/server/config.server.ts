import path from 'node:path'
import { z } from 'zod'

/** Everything that can be set from outside. Each variable has a default that works on one fresh machine. */
const schema = z.object({
  NODE_ENV: z.enum(['development', 'production', 'test']).default('production'),
  HOST: z.string().min(1).default('127.0.0.1'),
  PORT: z.coerce.number().int().min(0).max(65535).default(3000),
  /** Address under which people reach the app, when a proxy stands before it. */
  PUBLIC_URL: z.url({ protocol: /^https?$/ }).optional(),
  /** Number of proxies whose X-Forwarded-* headers are believed. */
  TRUSTED_PROXIES: z.coerce.number().int().min(0).max(10).default(0),
  DATA_DIR: z.string().min(1).default('data'),
  /** Which demonstration data a fresh database gets. */
  SEED: z.enum(['S', 'M', 'L', 'none']).default('S'),
  /** PostgreSQL of your own: a role that may create tables and roles. */
  DATABASE_URL: z.url({ protocol: /^postgres(ql)?$/ }).optional(),
  /** Passwords of the app's and the judges' database roles; needed when several machines share DATABASE_URL. */
  APP_DATABASE_PASSWORD: z.string().min(12).optional(),
  JUDGE_DATABASE_PASSWORD: z.string().min(12).optional(),
  MEILI_URL: z.url({ protocol: /^https?$/ }).optional(),
  MEILI_KEY: z.string().optional(),
  /** s3://bucket/prefix?endpoint=…&region=… with the keys in STORAGE_KEY_ID and STORAGE_SECRET. */
  STORAGE_URL: z.url({ protocol: /^s3$/ }).optional(),
  STORAGE_KEY_ID: z.string().optional(),
  STORAGE_SECRET: z.string().optional(),
  /** Signs sessions; made at first start when not given. Needed when several machines share one database. */
  SESSION_SECRET: z.string().min(32).optional(),
})

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
    throw new Error(`Configuration cannot be used. Correct these environment variables:\n${lines.join('\n')}`)
  }
  return { ...parsed.data, dataDir: path.resolve(parsed.data.DATA_DIR) }
}

export const config = readConfig()
