import net from 'node:net'
import process from 'node:process'

/** Says so at once, before minutes of installing, when another program holds the address. */
export function refuseBusyPort(host, port) {
  return new Promise((resolve) => {
    const probe = net.createServer()
    probe.once('error', (error) => {
      if (error.code === 'EADDRINUSE')
        process.stderr.write(
          `端口 ${port} 已被占用。请先停止占用它的程序，或换一个端口：PORT=${port + 1} npm start\nPort ${port} is in use: stop the other program or choose another port.\n`,
        )
      else if (error.code === 'EACCES')
        process.stderr.write(
          `没有权限使用端口 ${port}。请换 1024 以上的端口：PORT=3000 npm start\nPort ${port} needs more rights: choose one above 1024.\n`,
        )
      else if (error.code === 'EADDRNOTAVAIL' || error.code === 'ENOTFOUND')
        process.stderr.write(`HOST=${host} 不是本机的地址。This machine has no address ${host}.\n`)
      else if (error.code === 'ERR_SOCKET_BAD_PORT')
        process.stderr.write('PORT 应为 0 到 65535 之间的数字。PORT must be a number from 0 to 65535.\n')
      else process.stderr.write(`${error.message}\n`)
      process.exit(1)
    })
    try {
      probe.listen(port, host, () => probe.close(() => resolve()))
    } catch (error) {
      probe.emit('error', error)
    }
  })
}
