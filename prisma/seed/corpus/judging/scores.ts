import { cityCodeOf } from '../divisions'
import { planYear, type Writer } from '../plan'
import { stream, type Stream } from '../random'
import { reportId } from '../report/compose'
import { criteria, type Criterion, type Person, type Quality, type Report, type Score } from '../types'
import { wordOpinion } from './opinions'

const judgesPerReport = 5
const names = Object.keys(criteria) as Criterion[]

/** Scores of five judges for each report, none from her own federation; who scores what is by lot, evenly. */
export function* scoreReports(seed: number, writers: Writer[], judges: Person[]): Generator<Score> {
  const load = new Map(judges.map((judge) => [judge.id, 0]))
  for (const writer of writers) {
    const { author, quality, divisionCode } = planYear(seed, writer)
    const draws = stream(seed, 'scores', author.id)
    const free = draws.shuffle(judges.filter((judge) => judge.organizationCode !== author.organizationCode))
    const panel = free.sort((a, b) => (load.get(a.id) ?? 0) - (load.get(b.id) ?? 0)).slice(0, judgesPerReport)
    for (const judge of panel) {
      load.set(judge.id, (load.get(judge.id) ?? 0) + 1)
      const marks = markAs(judge, quality, divisionCode, draws)
      const total = names.reduce((sum, name) => sum + marks[name], 0)
      yield {
        judgeId: judge.id,
        reportId: reportId(author.id),
        marks,
        total,
        opinion: wordOpinion(marks, draws),
      }
    }
  }
}

/** What this judge gives this report, in her way of judging; the same pair always gets the same marks. */
export function scoreReport(
  seed: number,
  judge: Person,
  report: Pick<Report, 'id' | 'quality' | 'divisionCode'>,
): Score {
  const draws = stream(seed, 'pair', judge.id, report.id)
  const marks = markAs(judge, report.quality, report.divisionCode, draws)
  const total = names.reduce((sum, name) => sum + marks[name], 0)
  return { judgeId: judge.id, reportId: report.id, marks, total, opinion: wordOpinion(marks, draws) }
}

/** Marks in whole points: the true quality seen through the behaviour of the judge. */
function markAs(judge: Person, quality: Quality, divisionCode: string, draws: Stream): Record<Criterion, number> {
  const mood = draws.normal(0, 0.03)
  const see = (name: Criterion): number => {
    const fair = quality[name] + mood + draws.normal(0, 0.05)
    switch (judge.judge?.behaviour) {
      case 'severe':
        return fair - 0.14
      case 'lenient':
        return fair + 0.12
      case 'flat':
        return 0.78 + draws.normal(0, 0.012)
      case 'narrow':
        return 0.74 + (fair - 0.7) * 0.3
      case 'random':
        return 0.45 + 0.5 * draws.unit()
      case 'conflicted':
        return judge.judge.favours === cityCodeOf(divisionCode) ? fair + 0.22 : fair
      default:
        return fair
    }
  }
  const marks = { ...criteria } as Record<Criterion, number>
  for (const name of names) {
    marks[name] = Math.round(criteria[name] * Math.min(1, Math.max(0.2, see(name))))
  }
  return marks
}
