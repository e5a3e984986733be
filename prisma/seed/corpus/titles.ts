import file from '../data/titles.json'

/** The thirty fictional titles with the abstracts that the reports of size S must bear out. */
export const titles = file.reports
export type Title = (typeof titles)[number]
