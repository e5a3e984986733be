import { pool } from '../../server/db.server'
import { formatDateTime } from '../../ui/dates'
import { failuresPerAccount, windowMinutes } from '../lockout.server'
import type { Waiting, Workbench } from './workbench'

type Row = {
  people: number
  indexWaiting: number
  indexSeconds: number
  indexFailing: number
  lastError: string | null
  tasks: { id: string; kind: string; error: string; at: string }[]
  locked: string[]
}

/** Whether the machine keeps up: index, long work, locked accounts. */
export async function administratorWorkbench(): Promise<Workbench> {
  const { rows } = await pool.query<Row>({
    name: 'workbench-administrator',
    text: `WITH job AS (SELECT * FROM "IndexJob" WHERE "doneAt" IS NULL),
        attempt AS (SELECT t."username", max(t."at") FILTER (WHERE t."succeeded") AS "success" FROM "SignInAttempt" t
          WHERE t."at" > now() AT TIME ZONE 'UTC' - make_interval(mins => $1) GROUP BY t."username")
      SELECT (SELECT count(*)::int FROM "Person" WHERE "deactivatedAt" IS NULL) AS "people",
        (SELECT count(*)::int FROM job) AS "indexWaiting",
        (SELECT coalesce(extract(epoch FROM now() AT TIME ZONE 'UTC' - min("createdAt")), 0)::int FROM job) AS "indexSeconds",
        (SELECT count(*)::int FROM job WHERE "attempts" > 0 AND "lastError" IS NOT NULL) AS "indexFailing",
        (SELECT "lastError" FROM job WHERE "lastError" IS NOT NULL ORDER BY "sequence" DESC LIMIT 1) AS "lastError",
        (SELECT coalesce(json_agg(f), '[]') FROM (SELECT "id", "kind", "error", to_char("createdAt", 'YYYY-MM-DD"T"HH24:MI:SS"Z"') AS "at" FROM "Task"
          WHERE "error" IS NOT NULL AND "createdAt" > now() AT TIME ZONE 'UTC' - interval '7 days' ORDER BY "createdAt" DESC LIMIT 10) f) AS "tasks",
        ARRAY(SELECT a."username" FROM attempt a WHERE EXISTS (SELECT FROM "Person" p WHERE p."username" = a."username") AND (
          SELECT count(*) FROM "SignInAttempt" t WHERE t."username" = a."username" AND NOT t."succeeded"
            AND t."at" > coalesce(a."success", now() AT TIME ZONE 'UTC' - make_interval(mins => $1))) >= $2 ORDER BY 1 LIMIT 20) AS "locked"`,
    values: [windowMinutes, failuresPerAccount],
  })
  const { people, indexWaiting, indexSeconds, indexFailing, lastError, tasks, locked } = rows[0]!
  const waiting: Waiting[] = []
  if (indexFailing > 0)
    waiting.push({
      key: 'index',
      title: `${indexFailing} 项检索更新失败，正在自动重试`,
      detail: lastError ?? '',
      to: '/system',
      action: '看系统状况',
      urgent: true,
    })
  else if (indexSeconds > 60)
    waiting.push({
      key: 'index',
      title: `检索更新落后 ${Math.ceil(indexSeconds / 60)} 分钟`,
      detail: `还有 ${indexWaiting} 项等待`,
      to: '/system',
      action: '看系统状况',
      urgent: true,
    })
  for (const { id, kind, error, at } of tasks)
    waiting.push({
      key: id,
      title: `后台任务没有完成：${kind}`,
      detail: `${formatDateTime(at)}，${error.slice(0, 200)}`,
      to: '/system',
      action: '看系统状况',
      urgent: true,
    })
  if (locked.length > 0)
    waiting.push({
      key: 'locked',
      title: `${locked.length} 个账号因连续输错密码暂时锁定`,
      detail: `${locked.join('、')}；${windowMinutes} 分钟后自动解除`,
      to: '/people',
      action: '去人员管理',
    })
  return {
    waiting,
    standing: [
      { label: '等待更新的检索', done: indexWaiting, unit: '项', to: '/system' },
      { label: '在用账号', done: people, unit: '个', to: '/people' },
    ],
    recent: [],
  }
}
