export const contactPointKindNames = { VILLAGE: '村', COMMUNITY: '社区' } as const
