// A thread beside the server: calls one function of one TypeScript file for every message and sends back what it gives.
import { parentPort, workerData } from 'node:worker_threads'
import { register } from 'tsx/esm/api'

register()
const { [workerData.name]: work } = await import(workerData.file)

parentPort.on('message', async (input) => {
  try {
    parentPort.postMessage({ value: await work(...input) })
  } catch (error) {
    parentPort.postMessage({ error })
  }
})
