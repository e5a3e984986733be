import { hash, verify } from '@node-rs/argon2'
import { betterAuth } from 'better-auth'
import { prismaAdapter } from 'better-auth/adapters/prisma'
import { twoFactor, username } from 'better-auth/plugins'
import { config } from '../server/config.server'
import { db } from '../server/db.server'
import { readSecrets } from '../server/secrets.server'

/** Cookie that carries the session's token. */
export const sessionCookie = 'fuqing.session_token'

const passwordHashing = { memoryCost: 19 * 1024, timeCost: 2, parallelism: 1 } // OWASP's argon2id setting, about 20 ms

export const hashPassword = (password: string) => hash(password, passwordHashing)

/** Sign-in, sessions and second factor; roles at units are ours (RoleGrant). */
export const authentication = betterAuth({
  appName: '妇情',
  baseURL: config.PUBLIC_URL ?? `http://${config.HOST}:${config.PORT}`,
  secret: config.SESSION_SECRET ?? readSecrets().sessionSecret,
  telemetry: { enabled: false },
  logger: { level: 'error' }, // wrong passwords are kept as SignInAttempt rows
  database: prismaAdapter(db, { provider: 'postgresql' }),
  user: { modelName: 'person' },
  emailAndPassword: {
    enabled: true,
    disableSignUp: true,
    minPasswordLength: 10,
    maxPasswordLength: 128,
    password: { hash: hashPassword, verify: ({ hash: stored, password }) => verify(stored, password) },
  },
  session: { expiresIn: 12 * 3600, disableSessionRefresh: true },
  rateLimit: { enabled: false }, // counted by us, in the database, per account: sign-in.server.ts
  advanced: {
    cookiePrefix: 'fuqing',
    useSecureCookies: false,
    defaultCookieAttributes: {
      sameSite: 'lax',
      httpOnly: true,
      secure: config.PUBLIC_URL?.startsWith('https') ?? false,
    },
    database: { generateId: false },
  },
  plugins: [
    username({
      minUsernameLength: 2,
      maxUsernameLength: 40,
      usernameValidator: (name) => /^[a-z0-9_.-]+$/i.test(name),
    }),
    twoFactor({ issuer: '妇情' }),
  ],
})
