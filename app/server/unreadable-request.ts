import type { Duplex } from 'node:stream'

/** Bytes of address and headers: a search within five long searches takes half of it. */
export const longestHead = 64 * 1024

/** Answers what is no request, or too long to be read as one, in words for the person who sent it. */
export function refuseUnreadable(error: NodeJS.ErrnoException, socket: Duplex): void {
  if (error.code === 'ECONNRESET' || !socket.writable) return void socket.destroy()
  const tooLong = error.code === 'HPE_HEADER_OVERFLOW'
  const text = tooLong
    ? '内容太长，系统没有接收。检索词请控制在 500 字以内，再试一次。'
    : '这个请求系统看不懂，没有接收。'
  const status = tooLong ? '431 Request Header Fields Too Large' : '400 Bad Request'
  socket.removeAllListeners('data').resume() // what is still on its way passes by, or the answer would not be read
  setTimeout(() => socket.destroy(), 5000).unref()
  socket.end(
    `HTTP/1.1 ${status}\r\nContent-Type: text/plain; charset=utf-8\r\nContent-Length: ${Buffer.byteLength(text)}\r\nConnection: close\r\n\r\n${text}`,
  )
}
