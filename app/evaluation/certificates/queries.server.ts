import { config } from '../../server/config.server'
import { db } from '../../server/db.server'
import type { CertificateText } from '../../server/documents/write-certificates.server'
import { formatDate } from '../../ui/dates'
import { certificateNumber, parseCertificateNumber } from './number'

const shown = {
  id: true,
  year: true,
  number: true,
  names: true,
  unit: true,
  award: true,
  title: true,
  issuedAt: true,
  organizationId: true,
  round: { select: { campaign: { select: { year: true } } } },
} as const

/** The certificates of a round by number. */
export function listCertificates(roundId: string) {
  return db.certificate.findMany({ where: { roundId }, orderBy: { number: 'asc' }, select: shown })
}
export type CertificateRow = Awaited<ReturnType<typeof listCertificates>>[number]

/** One certificate of a round. @throws Response 404 */
export async function findCertificate(roundId: string, id: string): Promise<CertificateRow> {
  const row = await db.certificate.findFirst({ where: { id, roundId }, select: shown })
  if (!row) throw new Response(null, { status: 404 })
  return row
}

/** Where whoever holds a certificate may check it. */
const checkPage = config.PUBLIC_URL ? ` ${new URL('/certificates', config.PUBLIC_URL).href} ` : '本系统“证书核验”页'

/** What is printed on a certificate. */
export function textOf({
  year,
  number,
  names,
  award,
  title,
  issuedAt,
  organizationId,
  round,
}: CertificateRow): CertificateText {
  const activity = `${round.campaign.year}年度全省妇联系统优秀调研报告评选`
  return {
    to: names.join('　'),
    award,
    number: certificateNumber(year, number),
    issuer: '山东省妇女联合会',
    date: formatDate(issuedAt),
    body: organizationId
      ? `在${activity}中组织工作成绩突出，特发此证。`
      : `撰写的调研报告《${title}》，在${activity}中获得以下等次，特发此证。`,
    check: `凭编号和${organizationId ? '单位名称' : '姓名'}可在${checkPage}查询`,
  }
}

/** What a stranger learns who knows the number and a name on it; everything else is answered alike. */
export async function checkCertificate({ number, name }: { number: string; name: string }) {
  const parsed = parseCertificateNumber(number)
  if (!parsed || !name) return null
  const row = await db.certificate.findUnique({ where: { year_number: parsed }, select: shown })
  if (!row?.names.includes(name)) return null
  return {
    number: certificateNumber(row.year, row.number),
    award: row.award,
    title: row.title,
    issuedAt: row.issuedAt,
    name,
  }
}
