// Opens the page «记日记» where there is no signal. Scope: /diary/new alone.
// The page is asked for first, so that it is never older than the network allows.
const store = 'diary-page'
const page = '/diary/new'
const patience = 4000 // milliseconds before the kept page is shown instead

self.addEventListener('install', () => self.skipWaiting())
self.addEventListener('activate', (event) => event.waitUntil(self.clients.claim()))

self.addEventListener('fetch', (event) => {
  const { request } = event
  const url = new URL(request.url)
  if (request.method !== 'GET' || url.origin !== self.location.origin) return
  if (request.mode === 'navigate' && url.pathname === page) event.respondWith(openPage(request))
  else if (url.pathname.startsWith('/assets/')) event.respondWith(openAsset(request))
})

async function openPage(request) {
  const kept = await caches.match(page)
  if (!kept) return fetch(request)
  const impatience = new AbortController()
  const timer = setTimeout(() => impatience.abort(), patience)
  try {
    return await fetch(request, { signal: impatience.signal })
  } catch {
    return kept
  } finally {
    clearTimeout(timer)
  }
}

// Assets are named by their content: one that is kept never changes.
async function openAsset(request) {
  return (await caches.match(request)) ?? fetch(request)
}

// The page tells which assets it was made of; both are kept together, older ones let go.
self.addEventListener('message', (event) => event.waitUntil(keep(event.data)))

async function keep(assets) {
  if (!Array.isArray(assets)) return
  const cache = await caches.open(store)
  const response = await fetch(page, { credentials: 'same-origin', redirect: 'manual' })
  if (response.status !== 200) return
  const known = new Set((await cache.keys()).map(({ url }) => new URL(url).pathname))
  await cache.addAll(assets.filter((path) => !known.has(path)))
  await cache.put(page, response)
  for (const path of known) if (path !== page && !assets.includes(path)) await cache.delete(path)
}
