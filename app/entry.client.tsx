import { RemixBrowser } from '@remix-run/react'
import { startTransition } from 'react'
import { hydrateRoot } from 'react-dom/client'

/**
 * Waits for the page's data, which the router decodes when it is first asked for them. React must not begin before: a
 * key or click that finds it waiting at the root ends its work with an error, and the page would stay without scripts.
 */
async function dataDecoded() {
  try {
    RemixBrowser({})
  } catch (decoding) {
    await decoding
  }
}

void dataDecoded().then(() =>
  startTransition(() => {
    hydrateRoot(document, <RemixBrowser />)
  }),
)
