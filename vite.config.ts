import { vitePlugin as remix } from '@remix-run/dev'
import tailwindcss from '@tailwindcss/vite'
import { defineConfig } from 'vite'
import { routes } from './app/routes'

declare module '@remix-run/server-runtime' {
  interface Future {
    v3_singleFetch: true
  }
}

export default defineConfig({
  plugins: [
    tailwindcss(),
    remix({
      ignoredRouteFiles: ['**/*'], // every URL is listed in app/routes.ts
      routes,
      future: {
        v3_fetcherPersist: true,
        v3_relativeSplatPath: true,
        v3_throwAbortReason: true,
        v3_singleFetch: true,
        v3_lazyRouteDiscovery: true,
        v3_routeConfig: false,
      },
    }),
  ],
  build: { target: 'es2020', sourcemap: false, assetsInlineLimit: 0 },
  // Native and server-only packages stay outside the server bundle.
  ssr: { external: ['nodejieba', 'libsql', 'sharp', '@node-rs/argon2', 'esbuild'] },
})
