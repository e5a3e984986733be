import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import { expect, test } from 'vitest'

const run = (tool: string, args: string[]) =>
  promisify(execFile)(process.execPath, [`node_modules/${tool}`, ...args], { maxBuffer: 16 * 1024 * 1024 }).then(
    () => '',
    (error: { stdout: string; stderr: string }) => error.stdout + error.stderr,
  )

test('the code type-checks', { timeout: 180_000 }, async () => {
  expect(await run('typescript/bin/tsc', ['--noEmit'])).toBe('')
})

test('the code keeps the lint rules, accessibility among them', { timeout: 180_000 }, async () => {
  expect(await run('eslint/bin/eslint.js', ['app', 'prisma', 'scoring', 'search', 'test'])).toBe('')
})
