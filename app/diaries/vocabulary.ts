/** Who may read an entry besides its author, from nobody to every researcher. */
export const visibilities = ['PRIVATE', 'UNIT', 'LIBRARY'] as const
export type Visibility = (typeof visibilities)[number]

/** What one entry holds at most. */
export const maxPhotos = 9
export const maxFindings = 20
