/**
 * SQL: those who ought to keep a diary and write a report («每位干部»), each at her unit. Leave, departure
 * and exemption take a person out of the count. Ends within WHERE, so that a condition on `g` may follow.
 */
export const members = `SELECT DISTINCT g."personId", g."organizationId" FROM "RoleGrant" g JOIN "Person" p ON p."id" = g."personId"
  WHERE g."role" IN ('CADRE', 'UNIT_LEADER') AND g."revokedAt" IS NULL AND p."deactivatedAt" IS NULL
    AND p."status" IN ('ACTIVE', 'SECONDED') AND p."exemptReason" IS NULL`
