/** The notice sets up contact points by village or community. */
export const contactPointKinds = ['VILLAGE', 'COMMUNITY'] as const
