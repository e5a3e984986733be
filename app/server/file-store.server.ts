import path from 'node:path'
import { config } from './config.server'
import { createFileStore } from './files.server'

/** The installation's files: a local folder, or the bucket of STORAGE_URL. */
export const files = createFileStore({
  root: path.join(config.dataDir, 'files'),
  storageUrl: config.STORAGE_URL,
  keyId: config.STORAGE_KEY_ID,
  secret: config.STORAGE_SECRET,
})
