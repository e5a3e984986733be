import { percentOf, reviewFrom, warnFrom } from '../../../search/likeness/thresholds'

type Measured = { title: string; unit: string; author: string; share: number | null }

/** What was measured and what it does not say, above the passages. */
export function likenessLead({ title, unit, author, share }: Measured): string {
  const whole = `《${title}》，${unit} ${author}。`
  if (share === null) return whole
  return `${whole}全文有 ${percentOf(share)} 与先报送的别人的报告成段相同；${percentOf(warnFrom)} 起提醒，${percentOf(reviewFrom)} 起须核对。本人和合作者的稿件、单句和套话不计。相同不等于抄袭，请对照后再定。`
}
