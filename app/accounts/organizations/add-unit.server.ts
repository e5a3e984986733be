import { Prisma } from '../../../prisma/client/client'
import { audit } from '../../server/audit.server'
import { db } from '../../server/db.server'
import { Refusal } from '../../server/refusal'
import type { Actor } from '../actor'
import { holdUnits } from './lock-unit.server'
import type { NewUnit } from './schema'

/** Adds a unit outside the division code below a province or city. @returns its id */
export async function addUnit(actor: Actor, input: NewUnit): Promise<string> {
  try {
    return await db.$transaction(async (tx) => {
      await holdUnits(tx, [input.parentId])
      const parent = await tx.organization.findFirst({
        where: { id: input.parentId, validTo: null, level: { in: ['PROVINCE', 'CITY', 'COUNTY'] } },
        select: { code: true, cityCode: true },
      })
      if (!parent) throw new Refusal('上级单位不存在或已撤销，请重新选择。', 'parentId')
      if (!input.code.startsWith(`${parent.code}-`))
        throw new Refusal(`代码应以上级单位的代码开头：${parent.code}-…`, 'code')
      const { id } = await tx.organization.create({
        data: { ...input, level: 'OTHER', cityCode: parent.cityCode },
        select: { id: true },
      })
      await audit(tx, {
        actorId: actor.id,
        action: 'organization.add',
        subjectType: 'Organization',
        subjectId: id,
        detail: { name: input.name, code: input.code },
      })
      return id
    })
  } catch (error) {
    if (error instanceof Prisma.PrismaClientKnownRequestError && error.code === 'P2002')
      throw new Refusal('这个代码已有单位使用，请换一个。', 'code')
    throw error
  }
}
