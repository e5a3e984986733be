import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { brotliCompressSync, constants } from 'node:zlib'
import { bucketCount, featuresOf, featuresPerCharacter } from '../../app/evaluation/redaction/tagger/features'
import { labelCount, mayFollow } from '../../app/evaluation/redaction/tagger/labels'
import { wordsOf } from '../../app/evaluation/redaction/words.server'
import { randomFrom } from '../../scoring/random'

/**
 * Learns the weights of the name tagger: a conditional random field over characters, trained by AdaGrad
 * against label probabilities. After half of the rounds only the strongest features go on.
 * Usage: npx tsx test/bench/redaction-training.ts FOLDER WEIGHTS.json
 * FOLDER holds *.jsonl with lines {"text", "labels"}: labels are seven bytes for each UTF-16 unit in base64, the
 * probabilities (of 255) of the labels in app/evaluation/redaction/tagger/labels.ts.
 */
const [folder = '', target = ''] = process.argv.slice(2)
const rounds = 4
const featuresKept = 280_000
const scale = 12
const K = labelCount

interface Sample {
  length: number
  buckets: Int32Array
  wanted: Uint8Array
}

const samples = readdirSync(folder)
  .filter((file) => file.endsWith('.jsonl'))
  .flatMap((file) => readFileSync(join(folder, file), 'utf8').split('\n').filter(Boolean))
  .map((line): Sample => {
    const { text, labels } = JSON.parse(line) as { text: string; labels: string }
    return { length: text.length, buckets: featuresOf(text, wordsOf(text)), wanted: Buffer.from(labels, 'base64') }
  })
const longest = samples.reduce((most, { length }) => Math.max(most, length), 0)

const weights = new Float32Array(bucketCount * K)
const slopes = new Float32Array(bucketCount * K)
let isKept = (_bucket: number): boolean => true

const emitted = new Float64Array(longest * K)
const forward = new Float64Array(longest * K)
const backward = new Float64Array(longest * K)

/** Forward and backward sums, each position normalised by itself. */
function expect({ length, buckets }: Sample): void {
  for (let at = 0; at < length; at++) {
    const row = emitted.subarray(at * K, at * K + K).fill(0)
    for (let f = at * featuresPerCharacter; f < (at + 1) * featuresPerCharacter; f++) {
      const bucket = buckets[f]! * K
      for (let k = 0; k < K; k++) row[k]! += weights[bucket + k]!
    }
    const top = Math.max(...row)
    for (let k = 0; k < K; k++) row[k] = Math.exp(row[k]! - top)
  }
  for (let at = 0; at < length; at++) {
    let total = 0
    for (let k = 0; k < K; k++) {
      let sum = 0
      if (at === 0) sum = mayFollow(0, k) ? 1 : 0
      else for (let j = 0; j < K; j++) if (mayFollow(j, k)) sum += forward[(at - 1) * K + j]!
      total += forward[at * K + k] = sum * emitted[at * K + k]!
    }
    for (let k = 0; k < K; k++) forward[at * K + k]! /= total
  }
  backward.fill(1, (length - 1) * K, length * K)
  for (let at = length - 2; at >= 0; at--) {
    let total = 0
    for (let j = 0; j < K; j++) {
      let sum = 0
      for (let k = 0; k < K; k++) if (mayFollow(j, k)) sum += emitted[(at + 1) * K + k]! * backward[(at + 1) * K + k]!
      total += backward[at * K + j] = sum
    }
    for (let j = 0; j < K; j++) backward[at * K + j]! /= total
  }
}

/** One step towards what is wanted of a sample; returns the loss before it. */
function learn(sample: Sample, rate: number): number {
  expect(sample)
  const { length, buckets, wanted } = sample
  let loss = 0
  const error = new Float64Array(K)
  for (let at = 0; at < length; at++) {
    const here = at * K
    let total = 0
    for (let k = 0; k < K; k++) total += forward[here + k]! * backward[here + k]!
    let largest = 0
    for (let k = 0; k < K; k++) {
      const is = (forward[here + k]! * backward[here + k]!) / total
      error[k] = wanted[here + k]! / 255 - is
      loss -= (wanted[here + k]! / 255) * Math.log(is + 1e-9)
      largest = Math.max(largest, Math.abs(error[k]!))
    }
    if (largest < 0.003) continue
    for (let f = at * featuresPerCharacter; f < (at + 1) * featuresPerCharacter; f++) {
      const bucket = buckets[f]!
      if (!isKept(bucket)) continue
      for (let i = bucket * K, k = 0; k < K; i++, k++) {
        slopes[i]! += error[k]! ** 2
        weights[i]! += (rate * error[k]!) / Math.sqrt(slopes[i]! + 1)
      }
    }
  }
  return loss
}

/** Forgets all but the features with the largest weights. */
function keepStrongest(): void {
  const strength = Float32Array.from({ length: bucketCount }, (_, bucket) => {
    let most = 0
    for (let i = bucket * K; i < (bucket + 1) * K; i++) most = Math.max(most, Math.abs(weights[i]!))
    return most
  })
  const least = strength.toSorted()[bucketCount - featuresKept]!
  isKept = (bucket) => strength[bucket]! >= least
  for (let i = 0; i < weights.length; i++) if (!isKept(Math.floor(i / K))) weights[i] = 0
}

const random = randomFrom('name tagger')
const characters = samples.reduce((sum, { length }) => sum + length, 0)
process.stdout.write(`${samples.length} samples, ${characters} characters\n`)
for (let round = 0; round < rounds; round++) {
  if (round === rounds / 2) keepStrongest()
  let loss = 0
  for (const sample of random.shuffle(samples)) loss += learn(sample, 0.2 / (1 + round / 2))
  process.stdout.write(`round ${round + 1}: loss ${(loss / characters).toFixed(4)} a character\n`)
}

const whole = Int8Array.from(weights, (weight) => Math.max(-127, Math.min(127, Math.round(weight * scale))))
const packed = brotliCompressSync(whole, {
  params: { [constants.BROTLI_PARAM_LGWIN]: 24, [constants.BROTLI_PARAM_QUALITY]: 10 },
})
writeFileSync(target, `${JSON.stringify({ scale, weights: packed.toString('base64') }, null, 1)}\n`)
process.stdout.write(`${packed.length} bytes of weights\n`)
