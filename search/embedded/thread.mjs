// A thread beside a rebuild: answers every list of documents with what is to be written of them.
import { parentPort } from 'node:worker_threads'
import { register } from 'tsx/esm/api'

register()
const { prepare } = await import('./prepare.ts')

parentPort.on('message', (documents) => parentPort.postMessage(documents.map(prepare)))
