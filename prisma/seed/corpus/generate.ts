import { contactPointsOf } from './contact-points'
import { writeDiary } from './diary/entry'
import { pickForColumns } from './judging/picks'
import { scoreReports } from './judging/scores'
import { makePeople } from './people'
import { planYear, type Writer } from './plan'
import { organizationCodes } from './divisions'
import { plantInReport } from './planting/report'
import { writeReport } from './report/compose'
import { type Corpus, type DiaryEntry, MARKER, type Report, type Size } from './types'
import { diarists, reporters } from './writers'

/**
 * Makes a whole campaign of demonstration texts: the same for the same size and seed, all fictional,
 * all marked 「示例数据」. S is 64 people with 30 reports and 540 diary entries; M 640, 600 and 9,600;
 * L 2,420, 2,360 and 94,400. Reports, diaries and scores are made while they are read, so that even L
 * never stands in memory as a whole; each generator can be asked for again.
 */
export function generateCorpus({ size, seed }: { size: Size; seed: number }): Corpus {
  const people = makePeople(size, seed)
  const writers = reporters(size, people)
  const judges = people.filter((person) => person.kind === 'judge')
  const present = new Set(people.map((person) => person.organizationCode))
  return {
    marker: MARKER,
    size,
    seed,
    people,
    contactPoints: organizationCodes.filter((code) => present.has(code)).flatMap((code) => contactPointsOf(seed, code)),
    reports: () => writeReports(size, seed, writers),
    diaryEntries: () => writeDiaries(seed, diarists(size, people)),
    scores: () => scoreReports(seed, writers, judges),
    picks: () => pickForColumns(seed, writers),
  }
}

function* writeReports(size: Size, seed: number, writers: Writer[]): Generator<Report> {
  for (const [index, writer] of writers.entries()) {
    const report = writeReport(planYear(seed, writer))
    yield size === 'S' ? report : plantInReport(report, { seed, index, writers })
  }
}

function* writeDiaries(seed: number, writers: Writer[]): Generator<DiaryEntry> {
  for (const writer of writers) yield* writeDiary(planYear(seed, writer))
}
