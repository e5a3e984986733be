// npm start: from a clean clone to a served page. Plain JavaScript, since nothing is installed yet.
import process from 'node:process'
import { prepare } from './prepare.mjs'

process.env.NODE_ENV = 'production'
await prepare({ build: true })
await import('tsx/esm/api').then(({ register }) => register())
const { main } = await import('./serve.ts')
await main()
