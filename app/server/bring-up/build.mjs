// Everything up to the finished build, or to the step that is named, for images and packages; `npm start` then skips these steps.
import process from 'node:process'
import { prepare } from './prepare.mjs'

await prepare(process.argv[2] ?? 'build')
