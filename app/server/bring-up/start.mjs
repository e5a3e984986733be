// npm start: from a clean clone to a served page. Plain JavaScript, since nothing is installed yet.
import process from 'node:process'
import { prepare } from './prepare.mjs'
import { refuseBusyPort } from './port.mjs'

if (Number(process.versions.node.split('.')[0]) < 20) {
  process.stderr.write(`需要 Node.js 20 或更新版本，现在是 ${process.version}。This needs Node.js 20 or newer.\n`)
  process.exit(1)
}
process.env.NODE_ENV = 'production'
await refuseBusyPort(process.env.HOST || '127.0.0.1', Number(process.env.PORT || 3000))
await prepare({ build: true })
const { register } = await import('tsx/esm/api')
register()
try {
  await import('../config.server.ts')
} catch (error) {
  process.stderr.write(`配置有误，请改正下列环境变量。${error.message}\n`)
  process.exit(1)
}
const { main } = await import('./serve.ts')
await main()
