import type { PrismaClient } from '../client/client'

/** The columns the notice names: a magazine's, a bulletin's and a site's. */
export async function seedColumns(db: PrismaClient): Promise<void> {
  await db.column.createMany({
    data: [
      {
        slug: 'shandong-funv',
        name: '下基层·访妇情·办实事',
        medium: '《山东妇女》',
        description: '刊发有情况、有分析、有建议的调研文章。',
      },
      {
        slug: 'qingkuang-jiaoliu',
        name: '基层调研',
        medium: '《妇女工作情况交流》',
        description: '供各级妇联交流工作、参考决策。',
      },
      { slug: 'funv-wang', name: '妇情专栏', medium: '山东妇女网', description: '向社会介绍活动的做法和成效。' },
    ],
  })
}
