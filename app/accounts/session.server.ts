import { redirect, type AppLoadContext } from '@remix-run/node'
import { parseCookie } from 'cookie'
import { pool } from '../server/db.server'
import type { Actor, ActorRole, ActorUnit } from './actor'
import { sessionCookie } from './authentication.server'
import { can, type Action } from './permissions'
import type { Role } from './roles'

const idleMinutes = 120

declare module '@remix-run/node' {
  interface AppLoadContext {
    actor?: Promise<Actor | null>
    nonce: string
    /** where the request came from, for counting failed sign-ins */
    address: string
  }
}
/** What a loader or action is given; the context lives as long as one HTTP request. */
export type RequestArguments = { request: Request; context: AppLoadContext }

/** The signed-in person behind a request, or null. Read once per request, in one joined query. */
export function readActor({ request, context }: RequestArguments): Promise<Actor | null> {
  return (context.actor ??= findActor(request))
}

/** Like readActor, but sends strangers to sign-in and brings them back afterwards. */
export async function requireActor(args: RequestArguments): Promise<Actor> {
  const actor = await readActor(args)
  if (actor?.mustChangePassword && new URL(args.request.url).pathname.replace(/\.data$/, '') !== '/account')
    throw redirect('/account')
  if (actor) return actor
  const { pathname, search } = new URL(args.request.url)
  const back = args.request.method === 'GET' ? pathname.replace(/\.data$/, '') + search : '/'
  throw redirect(`/sign-in?to=${encodeURIComponent(back)}`)
}

/** The actor, if she may do this; otherwise the page does not exist for her (404, not 403). */
export async function authorize(args: RequestArguments, action: Action): Promise<Actor> {
  const actor = await requireActor(args)
  if (!can(actor, action)) throw new Response(null, { status: 404 })
  return actor
}

type Row = {
  sessionId: string
  stale: boolean
  activeRoleGrantId: string | null
  id: string
  name: string
  username: string
  mustChangePassword: boolean
  twoFactorEnabled: boolean
  home: ActorUnit
  roles: { grantId: string; role: Role; unit: ActorUnit }[]
}

const unitJson = (
  alias: string,
) => `json_build_object('id', ${alias}."id", 'code', ${alias}."code", 'name', ${alias}."name",
  'shortName', ${alias}."shortName", 'level', ${alias}."level", 'cityCode', ${alias}."cityCode")`

const query = {
  name: 'actor-of-session',
  text: `SELECT s."id" AS "sessionId", s."activeRoleGrantId", s."updatedAt" < now() AT TIME ZONE 'UTC' - interval '5 minutes' AS "stale",
      p."id", p."name", p."username", p."mustChangePassword", p."twoFactorEnabled", ${unitJson('h')} AS "home",
      (SELECT coalesce(json_agg(json_build_object('grantId', g."id", 'role', g."role", 'unit', ${unitJson('o')}) ORDER BY g."role", g."id"), '[]')
        FROM "RoleGrant" g JOIN "Organization" o ON o."id" = g."organizationId"
        WHERE g."personId" = p."id" AND g."revokedAt" IS NULL) AS "roles"
    FROM "Session" s JOIN "Person" p ON p."id" = s."userId" JOIN "Organization" h ON h."id" = p."organizationId"
    WHERE s."token" = $1 AND s."expiresAt" > now() AT TIME ZONE 'UTC' AND p."deactivatedAt" IS NULL
      AND s."updatedAt" > now() AT TIME ZONE 'UTC' - interval '${idleMinutes} minutes'`,
}

async function findActor(request: Request): Promise<Actor | null> {
  const cookie = parseCookie(request.headers.get('Cookie') ?? '')[sessionCookie]
  // The value is token.signature; the token itself is a secret of 32 random characters, looked up whole.
  const token = cookie?.split('.')[0]
  if (!token) return null
  const { rows } = await pool.query<Row>({ ...query, values: [token] })
  const row = rows[0]
  if (!row || row.roles.length === 0) return null
  if (row.stale)
    await pool.query(`UPDATE "Session" SET "updatedAt" = now() AT TIME ZONE 'UTC' WHERE "id" = $1`, [row.sessionId])
  const active: ActorRole = row.roles.find(({ grantId }) => grantId === row.activeRoleGrantId) ?? row.roles[0]!
  const { id, name, username, home, roles, mustChangePassword, twoFactorEnabled, sessionId } = row
  return {
    id,
    name,
    username,
    role: active.role,
    unit: active.unit,
    roles,
    home,
    mustChangePassword,
    twoFactorEnabled,
    sessionId,
  }
}
