import type { Stream } from '../random'

/** A Markdown table; the first column is text, the others are numbers set to the right. */
export function table(head: readonly string[], rows: readonly (readonly (string | number)[])[]): string {
  const line = (cells: readonly (string | number)[]) => `| ${cells.join(' | ')} |`
  return [line(head), line(head.map((_, i) => (i === 0 ? '---' : '---:'))), ...rows.map(line)].join('\n')
}

/** Whole numbers in about the given proportions that add up to `total`; none is zero when it can be helped. */
export function partition(total: number, weights: readonly number[], draws: Stream): number[] {
  const jittered = weights.map((weight) => weight * (0.85 + 0.3 * draws.unit()))
  const sum = jittered.reduce((a, b) => a + b, 0)
  const parts = jittered.map((weight) => Math.max(1, Math.floor((weight / sum) * total)))
  const largest = parts.indexOf(Math.max(...parts))
  parts[largest] = (parts[largest] ?? 0) + total - parts.reduce((a, b) => a + b, 0)
  return parts
}

export const percentOf = (count: number, of: number) => ((100 * count) / of).toFixed(1)
