import { redact } from '../../app/evaluation/redact'
import { readCorpora, type Label, type Sentence } from './redaction-corpora'
import { suspectsInReports } from './redaction-reports'

/**
 * Measures how many unknown names the suspects cover on labelled texts that are not part of this project.
 * Usage: npm run bench:redaction -- FOLDER [--missed]
 */
const folder = process.argv[2]
if (!folder) {
  process.stderr.write('Usage: npm run bench:redaction -- FOLDER [--missed]\n')
  process.exit(2)
}
const showMissed = process.argv.includes('--missed')
const labels: Label[] = ['person', 'place', 'organization']

for (const [corpus, sentences] of Object.entries(readCorpora(folder))) {
  const result = measure(sentences)
  const share = labels.map((label) => `${label} ${percent(result.covered[label], result.total[label])}`)
  const { flagged, sightCharacters, flaggedSights } = result
  const withSights = sightCharacters
    ? ` (${percent(flagged + flaggedSights, result.innocent + sightCharacters)} if sights were innocent)`
    : ''
  const innocent = `innocent flagged ${percent(flagged, result.innocent)}${withSights}`
  process.stdout.write(`${corpus}: ${share.join(', ')}, ${innocent}, ${Math.round(result.milliseconds)} ms\n`)
}

const [news = []] = Object.values(readCorpora(folder))
process.stdout.write(`8,000 characters: ${speed(news).toFixed(1)} ms of processor time\n`)

const { suspects, different, slight, characters } = suspectsInReports()
process.stdout.write(
  `Demonstration reports: ${suspects.toFixed(1)} suspects, ${slight.toFixed(1)} of them decided together, ${different.toFixed(1)} others that differ, for 5,000 characters (a report has ${Math.round(characters)})\n`,
)

function measure(sentences: readonly Sentence[]) {
  const total = { person: 0, place: 0, organization: 0 }
  const covered = { person: 0, place: 0, organization: 0 }
  let flagged = 0
  let innocent = 0
  let sightCharacters = 0
  let flaggedSights = 0
  let milliseconds = 0
  for (const { text, entities, sights } of sentences) {
    const started = performance.now()
    const { masks, suspects } = redact(text, {})
    milliseconds += performance.now() - started
    const found = new Uint8Array(text.length)
    for (const { start, end } of [...masks, ...suspects]) found.fill(1, start, end)
    const named = new Uint8Array(text.length)
    for (const { start, end, label } of entities) {
      named.fill(1, start, end)
      total[label]++
      if (found.subarray(start, end).every(Boolean)) covered[label]++
      else if (showMissed)
        process.stdout.write(`- ${label} ${text.slice(start, end)} | ${text.slice(Math.max(0, start - 12), end + 8)}\n`)
    }
    for (const { start, end } of sights) {
      for (let i = start; i < end; i++) {
        if (named[i]) continue
        named[i] = 1
        sightCharacters++
        flaggedSights += found[i] ?? 0
      }
    }
    for (let i = 0; i < text.length; i++) {
      if (named[i]) continue
      innocent++
      flagged += found[i] ?? 0
    }
    if (showMissed) {
      for (const { start, end, text: span, kind } of suspects) {
        if (named.subarray(start, end).every((n) => !n))
          process.stdout.write(`+ ${kind} ${span} | ${text.slice(Math.max(0, start - 8), end + 8)}\n`)
      }
    }
  }
  return { total, covered, flagged, innocent, sightCharacters, flaggedSights, milliseconds }
}

function percent(part: number, whole: number): string {
  return whole === 0 ? 'none' : `${((100 * part) / whole).toFixed(2)} % of ${whole}`
}

/** Milliseconds of processor time for 8,000 characters, the median of 20 warm runs. */
function speed(sentences: readonly Sentence[]): number {
  const text = sentences
    .map((sentence) => sentence.text)
    .join('')
    .slice(0, 8000)
  const identities = {
    people: ['王秀英', '张丽', '欧阳明华'],
    units: ['夏津县妇女联合会'],
    city: '德州市',
    county: '夏津县',
  }
  const times = Array.from({ length: 30 }, () => {
    const before = process.cpuUsage()
    redact(text, identities)
    const { user, system } = process.cpuUsage(before)
    return (user + system) / 1000
  })
  return times.slice(10).sort((a, b) => a - b)[10] ?? NaN
}
