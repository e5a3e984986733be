import { execFile, spawn } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { once } from 'node:events'
import path from 'node:path'
import { promisify } from 'node:util'
import { expect, it } from 'vitest'
import { hold, release, share } from '../../../app/server/bring-up/hold.mjs'

const module = path.resolve('app/server/bring-up/hold.mjs')
const elsewhere = async (name: string) => {
  const script = `import(${JSON.stringify(module)}).then(async ({ hold }) => console.log(await hold(${JSON.stringify(name)})))`
  return (await promisify(execFile)(process.execPath, ['-e', script])).stdout.trim()
}

it('one process holds a name; another is refused, and free names are its own', async () => {
  const name = randomUUID()
  expect([await hold(name), await hold(name)]).toEqual([true, true])
  expect(await elsewhere(name)).toBe('false')
  expect(await elsewhere(randomUUID())).toBe('true')
})

it('the name is free again when its process has ended', async () => {
  const name = randomUUID()
  expect(await elsewhere(name)).toBe('true')
  expect(await hold(name)).toBe(true)
})

it('a child that was given the name holds it on when this process lets go', async () => {
  const name = randomUUID()
  await hold(name)
  const child = spawn('sleep', ['60'], { stdio: ['ignore', 'ignore', 'ignore', await share(name)] })
  try {
    await release(name)
    expect(await elsewhere(name)).toBe('false')
  } finally {
    child.kill()
    await once(child, 'exit')
  }
  expect(await elsewhere(name)).toBe('true')
})
