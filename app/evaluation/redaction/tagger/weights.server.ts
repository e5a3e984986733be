import { brotliDecompressSync } from 'node:zlib'
import learned from '../data/name-weights.json'
import { labelCount } from './labels'

/** A row of labels for each bucket of features, in units of 1 / weightScale. */
const weights = new Int8Array(brotliDecompressSync(Buffer.from(learned.weights, 'base64')))
const width = labelCount

export const weightScale: number = learned.scale

/** Adds what a feature says for each label. */
export function addWeights(bucket: number, sums: Int32Array): void {
  const row = bucket * width
  for (let label = 0; label < width; label++) sums[label]! += weights[row + label]!
}
