import { searchEngine } from '../../../app/library/engine.server'
import { drainIndexJobs } from '../../../app/library/indexer.server'

// A process that drains the outbox until it is ended: node --import tsx drainer.ts [stuck]. A stuck one writes to the
// index and never gets to say that it did.

void main()

async function main(): Promise<void> {
  const engine = await searchEngine()
  if (process.argv[2] === 'stuck') {
    const index = engine.index.bind(engine)
    engine.index = async (documents) => {
      await index(documents)
      process.stdout.write('written\n')
      await new Promise(() => setInterval(() => undefined, 1000))
    }
  }
  for (;;) {
    const done = await drainIndexJobs()
    if (done > 0) process.stdout.write(`${done}\n`)
    else await new Promise((resolve) => setTimeout(resolve, 20))
  }
}
