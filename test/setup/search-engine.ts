import { afterAll } from 'vitest'
import { openTestServer, whyNoServer } from '../contract/search/meilisearch'

// The embedded engine, or with TEST_SEARCH=meilisearch a server of its own for every test file:
//   TEST_SEARCH=meilisearch npm test -- --project integration test/integration/library
process.env.MEILI_URL = ''
if (process.env.TEST_SEARCH === 'meilisearch') {
  const why = whyNoServer()
  if (why) throw new Error(`No Meilisearch to test with: ${why}.`)
  const server = await openTestServer()
  Object.assign(process.env, { MEILI_URL: server.url, MEILI_KEY: server.key })
  afterAll(() => server.dispose())
}
