import { unissuedPhone } from '../diary/personal-data'
import { nameOf } from '../divisions'
import type { Stream } from '../random'
import type { PartName, Person, PlantedInReport, Report } from '../types'

type Leak = Exclude<PlantedInReport, { kind: 'copied' }>

/** Plants one of four leaks by which a judge could recognise the author, in turn. */
export function leakIdentity(report: Report, author: Person, turn: number, draws: Stream): Report {
  const federation = `${nameOf(author.organizationCode)}妇联`
  const phone = unissuedPhone(draws)
  const rank = report.place.slice(-1)
  const leaks: [Leak, string][] = [
    [{ kind: 'author-name', text: author.name, part: 'advice' }, `（执笔人：${author.name}）`],
    [
      { kind: 'our-county', text: `我${rank}`, part: 'situation' },
      `我${rank}的情况在周边有一定代表性，特向各位评委说明。`,
    ],
    [
      { kind: 'federation', text: federation, part: 'situation' },
      `${federation}为此专门成立了调研小组，抽调骨干参加。`,
    ],
    [{ kind: 'phone', text: phone, part: 'advice' }, `如需进一步了解情况，请与调研组联系，电话${phone}。`],
  ]
  const [leak, sentence] = leaks[turn % leaks.length] ?? leaks[0]!
  return {
    ...report,
    parts: { ...report.parts, [leak.part]: insertParagraph(report.parts[leak.part], leak.part, sentence) },
    planted: [...report.planted, leak],
  }
}

/** In the situation after its first paragraph, elsewhere before its last. */
function insertParagraph(text: string, part: PartName, sentence: string): string {
  const paragraphs = text.split('\n\n')
  paragraphs.splice(part === 'situation' ? 1 : -1, 0, sentence)
  return paragraphs.join('\n\n')
}
