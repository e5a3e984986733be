// npm run generate: everything before the build.
import { prepare } from './prepare.mjs'

await prepare('client')
