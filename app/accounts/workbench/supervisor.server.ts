import { pool } from '../../server/db.server'
import { formatDateTime } from '../../ui/dates'
import type { Campaign } from '../campaign.server'
import { standingRounds, stopped } from './rounds.server'
import type { Workbench } from './workbench'

/** Openings that wait for the supervisor, notices that run and objections without an answer, rounds under way, and what the ledger noted last. */
export async function supervisorWorkbench(campaign: Campaign): Promise<Workbench> {
  const [rounds, { rows }] = await Promise.all([
    standingRounds(campaign.id),
    pool.query<{ events: number; at: Date | null }>({
      name: 'workbench-ledger',
      text: `SELECT coalesce(max("sequence"), 0)::int AS "events", max("at") AS "at" FROM (SELECT "sequence", "at" FROM "AuditEvent" ORDER BY "sequence" DESC LIMIT 1) last`,
    }),
  ])
  const ready = rounds.filter(
    ({ openedAt, assigned, submitted, short, approvedBy }) =>
      !openedAt && assigned > 0 && submitted === assigned && short === 0 && !approvedBy.includes('SUPERVISOR'),
  )
  const { events, at } = rows[0]!
  return {
    waiting: [
      ...ready.map(({ id, name, approvedBy }) => ({
        key: id,
        title: `${name}：评分已全部提交，等您同意开封`,
        to: `/rounds/${id}`,
        action: '去核对',
        detail: approvedBy.includes('ORGANIZER')
          ? '评选组织者已同意；两人都同意后开封。'
          : '须评选组织者和您两人都同意才能开封。',
      })),
      ...rounds.filter(stopped).map(({ id, name }) => ({
        key: `opening ${id}`,
        title: `${name}：开封没有做完`,
        to: `/rounds/${id}/opening`,
        action: '看原因',
        urgent: true,
      })),
      ...rounds
        .filter(({ objections }) => objections > 0)
        .map(({ id, name, objections, answerDue }) => ({
          key: `objections ${id}`,
          title: `${name}：${objections} 件异议还没有答复`,
          to: `/rounds/${id}/notice`,
          action: '去看',
          due: answerDue!,
          urgent: campaign.now > answerDue!,
        })),
      ...rounds
        .filter(({ noticeEnds, decided }) => noticeEnds && !decided && campaign.now < noticeEnds)
        .map(({ id, name, awards, noticeEnds }) => ({
          key: `notice ${id}`,
          title: `${name}：正在公示 ${awards} 篇`,
          to: `/rounds/${id}/notice`,
          action: '看公示',
          due: noticeEnds!,
        })),
    ],
    standing: [
      ...rounds
        .filter(({ openedAt, assigned }) => !openedAt && assigned > 0)
        .map(({ id, name, submitted, assigned }) => ({
          label: `${name}：已提交评分`,
          done: submitted,
          total: assigned,
          to: `/rounds/${id}`,
        })),
      { label: '台账记录', done: events, unit: '条', to: '/ledger' },
    ],
    recent: [
      {
        title: '台账',
        items: at
          ? [{ key: 'ledger', title: '监督台账', detail: `最近一条记于 ${formatDateTime(at)}`, to: '/ledger' }]
          : [],
      },
    ],
  }
}
