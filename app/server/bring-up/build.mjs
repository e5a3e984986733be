// Everything up to the finished build, for images and packages; `npm start` then skips these steps.
import { prepare } from './prepare.mjs'

await prepare({ build: true })
