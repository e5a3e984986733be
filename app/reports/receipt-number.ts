/**
 * A receipt number easy to read out: 妇调2012-384-729-105. Nine random digits say nothing of how many
 * reports there are or whose came first.
 * @param randomBelow gives an integer in [0, limit)
 */
export function receiptNumber(year: number, randomBelow: (limit: number) => number): string {
  const digits = String(randomBelow(1_000_000_000)).padStart(9, '0')
  return `妇调${year}-${digits.slice(0, 3)}-${digits.slice(3, 6)}-${digits.slice(6)}`
}
