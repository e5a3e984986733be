import { datesBetween, type Exceptions } from './working-days'

type Year = { off: readonly [name: string, first: string, last: string][]; worked: readonly string[] }

/** 国务院办公厅关于 2012 年、2013 年部分节假日安排的通知; later years are entered by the administrator. */
const years: Record<number, Year> = {
  2012: {
    off: [
      ['元旦', '2012-01-01', '2012-01-03'],
      ['春节', '2012-01-22', '2012-01-28'],
      ['清明节', '2012-04-02', '2012-04-04'],
      ['劳动节', '2012-04-29', '2012-05-01'],
      ['端午节', '2012-06-22', '2012-06-24'],
      ['中秋节、国庆节', '2012-09-30', '2012-10-07'],
    ],
    worked: ['2011-12-31', '2012-01-21', '2012-01-29', '2012-03-31', '2012-04-01', '2012-04-28', '2012-09-29'],
  },
  2013: {
    off: [
      ['元旦', '2013-01-01', '2013-01-03'],
      ['春节', '2013-02-09', '2013-02-15'],
      ['清明节', '2013-04-04', '2013-04-06'],
      ['劳动节', '2013-04-29', '2013-05-01'],
      ['端午节', '2013-06-10', '2013-06-12'],
      ['中秋节', '2013-09-19', '2013-09-21'],
      ['国庆节', '2013-10-01', '2013-10-07'],
    ],
    worked: [
      '2013-01-05',
      '2013-01-06',
      '2013-02-16',
      '2013-02-17',
      '2013-04-07',
      '2013-04-27',
      '2013-04-28',
      '2013-06-08',
      '2013-06-09',
      '2013-09-22',
      '2013-09-29',
      '2013-10-12',
    ],
  },
}

/** Years whose holidays are known without anybody entering them. */
export const knownYears: readonly number[] = Object.keys(years).map(Number)

export const knownHolidays: Exceptions = Object.fromEntries(
  Object.values(years).flatMap(({ off, worked }) => [
    ...off.flatMap(([, first, last]) => datesBetween(first, last).map((date) => [date, false] as const)),
    ...worked.map((date) => [date, true] as const),
  ]),
)
