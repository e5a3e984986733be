/** 鲁妇调〔2012〕001号 */
export const certificateNumber = (year: number, number: number): string =>
  `鲁妇调〔${year}〕${String(number).padStart(3, '0')}号`

/** Reads a number as people type it: full-width digits, [2012], (2012) and spaces too; null where it is none. */
export function parseCertificateNumber(text: string): { year: number; number: number } | null {
  const [, year, number] =
    /^(?:鲁妇调)?[〔[(（【]?(\d{4})[〕\])）】]?[第\s-]*(\d{1,6})号?$/.exec(
      text.normalize('NFKC').replace(/\s+/g, ''),
    ) ?? []
  return year && number ? { year: Number(year), number: Number(number) } : null
}
