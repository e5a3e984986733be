import { openSearchEngine, type SearchDocument } from '../../../search'

// A process that writes to an embedded index until it is ended: node --import tsx writer.ts <file> index|rebuild

const [file, way] = process.argv.slice(2) as [string, 'index' | 'rebuild']
const batch = 40

void main()

async function main(): Promise<void> {
  const engine = await openSearchEngine({ indexPath: file })
  if (way === 'rebuild') return engine.rebuild(endless())
  for (let n = 0; ; n += batch) {
    await engine.index(Array.from({ length: batch }, (_, i) => numbered(n + i)))
    process.stdout.write(`${n + batch}\n`)
  }
}

function* endless(): Generator<SearchDocument> {
  for (let n = 0; ; n++) {
    if (n % batch === 0) process.stdout.write(`${n}\n`)
    yield numbered(n)
  }
}

function numbered(n: number): SearchDocument {
  const body = `第${n}号记录，走访农村留守妇女，了解手工编织与就业培训。`.repeat(8)
  return {
    id: `report:${n}`,
    kind: 'report',
    title: `编号${n}`,
    body,
    access: ['public'],
    year: 2012,
    date: '2012-05-01',
  }
}
