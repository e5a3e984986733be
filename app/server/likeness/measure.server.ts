import { measureLikeness, readyText, sample, takenPassages, type Likeness } from '../../../search/likeness'
import { nearest, ownersOf } from './nearest.server'
import { ownTexts } from './own-texts.server'
import { reportText } from './report-text'

/**
 * How much of a report's text stands in reports of other people handed in so far, and in which; ids are submissions.
 * Passages its own people had here first do not count.
 */
export async function measureReport(
  reportId: string,
  content: unknown,
): Promise<{ likeness: Likeness<string>; shingles: number[] }> {
  const mine = readyText(reportText(content))
  const shingles = sample(mine.hashes)
  const owners = await ownersOf(reportId)
  const others = (await nearest(shingles, owners)).map((near) => ({
    id: near.submissionId,
    since: near.since,
    text: readyText(reportText(near.content)),
  }))
  const likeness = measureLikeness(mine, others)
  if (likeness.share === 0) return { likeness, shingles }
  const own = (await ownTexts(owners)).map(({ text, since }) => ({
    since,
    spans: takenPassages(mine, readyText(text)).map((passage) => passage.mine),
  }))
  const judged = others.map((other) => ({
    ...other,
    excused: own.filter(({ since }) => since < other.since).flatMap(({ spans }) => spans),
  }))
  return { likeness: measureLikeness(mine, judged), shingles }
}
