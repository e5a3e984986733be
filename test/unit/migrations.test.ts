import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'

test('no change of the schema is without its migration', () => {
  const read = (file: string) => readFileSync(file, 'utf8')
  expect(read('prisma/migrations/schema.prisma'), 'npm run migration -- <name> writes the missing one').toBe(
    read('prisma/schema.prisma'),
  )
})
