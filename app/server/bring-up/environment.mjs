// What a file .env beside package.json sets, for the variables the environment does not.
import { existsSync } from 'node:fs'
import path from 'node:path'

const file = path.resolve(import.meta.dirname, '../../../.env')
if (existsSync(file)) {
  if (!process.loadEnvFile)
    throw new Error('.env：读这个文件需要 Node.js 20.12 或更新版本。Reading it needs Node.js 20.12 or newer.')
  process.loadEnvFile(file)
}
