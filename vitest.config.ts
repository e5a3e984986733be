import { defineConfig } from 'vitest/config'

// Time limits only end what hangs: they are wide enough for a slow and busy machine.
const shared = {
  environment: 'node' as const,
  setupFiles: ['test/setup/quiet.ts'],
  testTimeout: 60_000,
  hookTimeout: 60_000,
}
const database = {
  ...shared,
  globalSetup: ['test/setup/cluster.ts'],
  setupFiles: ['test/setup/quiet.ts', 'test/setup/worker-database.ts', 'test/setup/search-engine.ts'],
}

export default defineConfig({
  test: {
    pool: 'forks',
    maxWorkers: 2,
    projects: [
      { test: { ...shared, name: 'unit', include: ['test/unit/**/*.test.ts', 'test/*.test.ts'] } },
      { test: { ...shared, name: 'contract', include: ['test/contract/**/*.test.ts'] } },
      { test: { ...database, name: 'integration', include: ['test/integration/**/*.test.ts'] } },
      {
        test: {
          ...shared,
          name: 'e2e',
          include: ['test/e2e/**/*.test.ts'],
          globalSetup: ['test/e2e/setup/serve.ts'],
          testTimeout: 180_000,
        },
      },
      { test: { ...database, name: 'leak', include: ['test/leak/**/*.test.ts'] } },
    ],
  },
})
