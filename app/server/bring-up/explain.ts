type Given = { DATABASE_URL?: string; PORT: number; dataDir: string }

/**
 * What kept the app from starting, as one line that says what to do. An error that already names its variable
 * says it itself.
 */
export function explain(error: unknown, config: Given): string {
  const { code, message: whole } = firstOf(error)
  const message = whole.split('\n')[0]!
  if (/^[A-Z]+_[A-Z]+：/.test(message)) return message
  if (config.DATABASE_URL && code && databaseAdvice[code]) return `DATABASE_URL：${databaseAdvice[code]} (${message})`
  if (config.DATABASE_URL && /SSL|timeout|terminated|SASL/.test(message))
    return `DATABASE_URL：${databaseAdvice.ETIMEDOUT} (${message})`
  const local = localAdvice(code, whole, config)
  return local ? `${local} (${/^[^:]*/.exec(message)![0]})` : `启动没有完成 Could not start: ${message}`
}

const unreachable = '连不上这个数据库，请确认地址正确、数据库已启动。The database cannot be reached.'
const databaseAdvice: Record<string, string> = {
  ECONNREFUSED: unreachable,
  ENOTFOUND: unreachable,
  EAI_AGAIN: unreachable,
  ETIMEDOUT: unreachable,
  EHOSTUNREACH: unreachable,
  ENETUNREACH: unreachable,
  ECONNRESET: unreachable,
  '28P01': '账号或密码不对。The user name or password is refused.',
  '28000': '数据库不接受这个账号从本机登录。The database does not accept this user from here.',
  '3D000': '没有这个数据库，请先建立。There is no such database: create it first.',
  '42501': '这个账号权限不够：要能在库里建表，并有 CREATEROLE。The role needs CREATE on the database and CREATEROLE.',
  '53300': '数据库的连接已满。The database has no connection left.',
  '53100': '数据库所在的磁盘已满。The disk of the database is full.',
}

function localAdvice(code: string | undefined, message: string, { PORT, dataDir }: Given): string | undefined {
  // PostgreSQL's tools tell only in words what hindered them
  if (code === 'ENOSPC' || code === '53100' || /No space left on device/.test(message))
    return `磁盘已满：${dataDir}。请腾出空间后再次启动。The disk is full: free some space and start again.`
  if (
    code === 'EACCES' ||
    code === 'EROFS' ||
    code === 'EPERM' ||
    /Permission denied|Read-only file system|ENOENT.*mkdir/.test(message)
  )
    return `没有写入权限：${dataDir}。请修正权限，或用 DATA_DIR 指定别的文件夹。DATA_DIR cannot be written.`
  if (code === '28P01')
    return `${dataDir} 里的 secrets.json 与数据库不是同一次安装的：请放回原来的 secrets.json；确实不要旧数据时，删去数据库文件夹再启动。secrets.json does not belong to this database: put the old one back.`
  if (code === 'EADDRINUSE')
    return `端口 ${PORT} 已被占用，请换一个：PORT=${PORT + 1} npm start。PORT is in use: choose another.`
  return undefined
}

/** A name with two addresses fails with both reasons bundled; the first will do. */
function firstOf(error: unknown): { code?: string; message: string } {
  const { code, message, errors } = error as { code?: string; message: string; errors?: Error[] }
  return { code, message: message || errors?.[0]?.message || String(error) }
}
