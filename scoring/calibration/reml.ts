import type { Design } from './design'
import { type Fit, fitModel, precision, type Ratios } from './mixed-model'

/** Ratios outside e^±LIMIT are taken for the boundary itself. */
const LIMIT = 18
const GRID = [0.05, 0.5, 4]
/**
 * Up to this many judges the start is looked for on a grid, as small data may have flat or odd likelihoods.
 */
const GRID_JUDGES = 60

interface Point {
  readonly fit: Fit
  /** Derivatives of the deviance by the logarithms of the ratios. */
  readonly slope: readonly [number, number]
}

/** Which ratios are sought; the others keep their value (0, or infinite for fixed reports). */
type Free = readonly [boolean, boolean]

/**
 * Restricted maximum likelihood: the variance ratios at the least deviance, by damped Newton steps on their
 * logarithms with exact derivatives, and on the boundary (a variance of zero) where the minimum lies there.
 * `null` where the data cannot tell the variances apart.
 */
export function fitReml(design: Design, near?: Ratios, fixedReports = false): Fit | null {
  const report = fixedReports ? Infinity : (near?.report ?? 1)
  const begin = near ? { report: report || 1e-3, judge: near.judge || 1e-3 } : startOf(design, fixedReports)
  const inside = minimize(design, begin, [!fixedReports, true])
  const edges: (Fit | null)[] = []
  const flat = (value: number) => value < Math.exp(4 - LIMIT)
  if (!inside || flat(inside.ratios.judge) || flat(inside.ratios.report) || design.J <= GRID_JUDGES) {
    edges.push(minimize(design, { report: begin.report, judge: 0 }, [!fixedReports, false]))
    if (!fixedReports) {
      edges.push(
        minimize(design, { report: 0, judge: begin.judge }, [false, true]),
        fitModel(design, { report: 0, judge: 0 }),
      )
    }
  }
  // An interior minimum must be better than the edge by more than rounding, or it is the edge seen from near.
  const best = lowest(edges)
  if (!inside) return best
  if (!best) return inside
  return inside.deviance < best.deviance - 1e-9 * Math.max(1, Math.abs(best.deviance)) ? inside : best
}

function startOf(design: Design, fixedReports: boolean): Ratios {
  const usual = { report: fixedReports ? Infinity : 1, judge: 0.5 }
  if (design.J > GRID_JUDGES) return usual
  const reports = fixedReports ? [Infinity] : GRID
  return lowest(reports.flatMap((report) => GRID.map((judge) => fitModel(design, { report, judge }))))?.ratios ?? usual
}

const lowest = (fits: readonly (Fit | null)[]): Fit | null =>
  fits.reduce((best, fit) => (fit && (!best || fit.deviance < best.deviance) ? fit : best), null)

function evaluate(design: Design, ratios: Ratios): Point | null {
  const fit = fitModel(design, ratios)
  if (!fit) return null
  const { byReport, byJudge } = precision(design, fit)
  const byLogReport = ratios.report === Infinity ? 0 : byReport * ratios.report
  return { fit, slope: [byLogReport, byJudge * ratios.judge] }
}

function minimize(design: Design, begin: Ratios, free: Free): Fit | null {
  let here = evaluate(design, begin)
  for (let step = 0; here && step < 60; step++) {
    if (isFlat(here, free)) break
    const next = downhill(design, here, free)
    if (!next) break
    here = next
    const { report, judge } = here.fit.ratios
    if ((free[0] && isExtreme(report)) || (free[1] && isExtreme(judge))) break
  }
  return here?.fit ?? null
}

const isExtreme = (ratio: number): boolean => Math.abs(Math.log(ratio)) > LIMIT

const isFlat = ({ slope, fit }: Point, free: Free): boolean => {
  const small = 1e-11 * Math.max(10, Math.abs(fit.deviance))
  return (!free[0] || Math.abs(slope[0]) < small) && (!free[1] || Math.abs(slope[1]) < small)
}

const move = ({ report, judge }: Ratios, a: number, b: number): Ratios => ({
  report: report === Infinity || a === 0 ? report : report * Math.exp(a),
  judge: judge * Math.exp(b),
})

/** One damped Newton step; the curvature comes from differences of the exact slope. */
function downhill(design: Design, here: Point, free: Free): Point | null {
  const [g, h] = here.slope
  const width = 1e-4
  const aside = (a: number, b: number) => evaluate(design, move(here.fit.ratios, a, b))?.slope ?? here.slope
  const [alongReport, alongJudge] = [free[0] ? aside(width, 0) : here.slope, free[1] ? aside(0, width) : here.slope]
  const gg = (alongReport[0] - g) / width
  const hh = (alongJudge[1] - h) / width
  const gh = free[0] && free[1] ? (alongReport[1] - h + alongJudge[0] - g) / (2 * width) : 0
  let [a, b] = newtonStep(free, g, h, gg, gh, hh)
  const long = Math.max(Math.abs(a), Math.abs(b))
  if (long > 2) [a, b] = [(2 * a) / long, (2 * b) / long]
  for (let half = 0; half < 30; half++) {
    const next = evaluate(design, move(here.fit.ratios, a, b))
    const enough = next && next.fit.deviance <= here.fit.deviance + 1e-12 * Math.abs(here.fit.deviance)
    if (enough) return Math.max(Math.abs(a), Math.abs(b)) < 1e-13 ? null : next
    a /= 2
    b /= 2
  }
  return null
}

function newtonStep(free: Free, g: number, h: number, gg: number, gh: number, hh: number): [number, number] {
  const determinant = gg * hh - gh * gh
  if (free[0] && free[1] && gg > 0 && determinant > 0) {
    return [(gh * h - hh * g) / determinant, (gh * g - gg * h) / determinant]
  }
  const alone = (is: boolean, slope: number, bend: number) =>
    is ? -slope / Math.max(bend, Math.abs(slope) / 2, 1e-12) : 0
  return [alone(free[0], g, gg), alone(free[1], h, hh)]
}
