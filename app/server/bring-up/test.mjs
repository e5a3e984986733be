// npm test: sets itself up on a clean clone, then runs everything. Arguments go on to the test runner.
import { spawnSync } from 'node:child_process'
import process from 'node:process'
import { prepare } from './prepare.mjs'

await prepare('build')
const runner = [
  'node_modules/vitest/vitest.mjs',
  'run',
  '--reporter=default',
  '--reporter=./test/setup/closing-line.ts',
]
const { status } = spawnSync(process.execPath, [...runner, ...process.argv.slice(2)], {
  stdio: 'inherit',
  env: { ...process.env, NODE_ENV: 'test' },
})
process.exit(status ?? 1)
