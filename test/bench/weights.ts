import { readFileSync } from 'node:fs'
import path from 'node:path'
import type { Client } from './client'

const assets = 'build/client'

/**
 * Compressed (brotli) JavaScript in KB that a page loads: what its HTML names, with everything these import,
 * and also what they load later (`import()`), since a writing page brings its editor that way.
 */
export async function scriptWeight(client: Client, page: string): Promise<{ first: number; all: number }> {
  const { text } = await client.open(page)
  const named = new Set(text.match(/\/assets\/[\w.-]+\.js/g))
  const first = closure(named, /(?:from|import)\s*"\.\/([\w.-]+\.js)"/g)
  const all = closure(first, /(?:from|import)\s*\(?\s*"\.\/([\w.-]+\.js)"/g)
  return { first: weigh(first), all: weigh(all) }
}

function closure(start: Iterable<string>, imports: RegExp): Set<string> {
  const known = new Set(start)
  for (const file of known) {
    for (const [, name] of readFileSync(path.join(assets, file), 'utf8').matchAll(imports)) known.add(`/assets/${name}`)
  }
  return known
}

const weigh = (files: Set<string>) =>
  [...files].reduce((sum, file) => sum + readFileSync(path.join(assets, `${file}.br`)).length, 0) / 1000
