import { rmSync } from 'node:fs'
import path from 'node:path'
import type { TestProject } from 'vitest/node'
import { startServer } from '../../setup/server-process'
import { mainPages } from '../main-pages'
import type { MainPage } from '../pages/page'
import { findChromium } from './chromium'

declare module 'vitest' {
  interface ProvidedContext {
    /** the pages are found before any test changes what there is */
    e2e: { origin: string; pages: MainPage[] } | null
  }
}

/** Where a Chromium is found, serves the demonstration year once for the run, on a data folder made anew. */
export default async function setup(project: TestProject) {
  if (!findChromium()) return project.provide('e2e', null)
  const dataDir = path.resolve('data/e2e')
  rmSync(dataDir, { recursive: true, force: true })
  const server = await startServer({ DATA_DIR: dataDir, SEED: 'S' }, { patience: 300_000 })
  try {
    project.provide('e2e', { origin: server.origin, pages: await mainPages(server.origin) })
  } catch (error) {
    await server.stop()
    throw error
  }
  return () => server.stop()
}
