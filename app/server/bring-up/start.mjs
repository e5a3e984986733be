// npm start: from a clean clone to a served page. Plain JavaScript, since nothing is installed yet, and plain
// enough for an old Node to read up to the line that says it is too old.
import process from 'node:process'

const oldest = [20, 11]
const [major, minor] = process.versions.node.split('.').map(Number)
if (major < oldest[0] || (major === oldest[0] && minor < oldest[1])) {
  process.stderr.write(
    `需要 Node.js ${oldest.join('.')} 或更新版本，现在是 ${process.version}，请升级后再运行。This needs Node.js ${oldest.join('.')} or newer.\n`,
  )
  process.exit(1)
}
process.env.NODE_ENV = 'production'
start().catch((error) => {
  process.stderr.write(`启动没有完成 Could not start: ${error.message}\n`)
  process.exit(1)
})

async function start() {
  await import('./environment.mjs')
  const { refuseBusyPort } = await import('./port.mjs')
  await refuseBusyPort(process.env.HOST || '127.0.0.1', Number(process.env.PORT || 3000))
  const { prepare } = await import('./prepare.mjs')
  await prepare('build')
  const { register } = await import('tsx/esm/api')
  register()
  try {
    await import('../config.server.ts')
  } catch (error) {
    process.stderr.write(`${error.message}\n`)
    process.exit(1)
  }
  const { main } = await import('./serve.ts')
  await main()
}
