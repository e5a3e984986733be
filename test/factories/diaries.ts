import { randomUUID } from 'node:crypto'
import type { Actor } from '../../app/accounts/actor'
import type { EntryInput } from '../../app/diaries/schema'
import { record } from '../../app/diaries/record.server'
import { db } from '../../app/server/db.server'

/** A valid entry as the form would give it. */
export function entryInput(changes: Partial<EntryInput> = {}): EntryInput {
  return {
    clientId: randomUUID(),
    date: '2012-05-08',
    place: '柳泉镇杏林村',
    weather: '晴',
    activityCodes: ['visit-life'],
    methods: ['interview'],
    groups: [],
    text: '上午到杏林村入户，走访了三户留守妇女。',
    findings: [],
    visibility: 'UNIT',
    sensitive: false,
    ...changes,
  }
}

/** An entry in the database. */
export async function makeEntry(author: Actor, changes: Partial<EntryInput> = {}): Promise<string> {
  return (await record(author, entryInput(changes))).id
}

/** An open contact point of the actor's unit. */
export async function makeContactPoint(actor: Actor, name = '杏林村'): Promise<string> {
  const { id } = await db.contactPoint.create({
    data: { organizationId: actor.unit.id, name, kind: 'VILLAGE', town: '柳泉镇', since: new Date('2012-03-01') },
  })
  return id
}
