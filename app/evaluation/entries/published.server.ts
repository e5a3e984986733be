import type { Prisma } from '../../../prisma/client/client'

/** An article that readers can open: it names its author, and judges are readers. */
export const stands: Prisma.ArticleWhereInput = { publications: { some: { retraction: null } } }
