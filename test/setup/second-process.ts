import { commands } from './both-processes'

// A process of its own that carries out commands on the same database, as a second server would.
process.on('message', async ({ name, input }: { name: keyof typeof commands; input: unknown[] }) => {
  try {
    process.send!({ value: await (commands[name] as (...input: unknown[]) => unknown)(...input) })
  } catch (error) {
    process.send!({ refused: error instanceof Response ? String(error.status) : (error as Error).message })
  }
})
process.send!({ value: 'ready' })
