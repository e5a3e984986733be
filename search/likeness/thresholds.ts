/** Share of a text found elsewhere from which its author is told, and from which the organiser looks at it. */
export const warnFrom = 0.15
export const reviewFrom = 0.3

/** A share as people read it: 23 %. */
export const percentOf = (share: number) => `${Math.round(100 * share)}%`
