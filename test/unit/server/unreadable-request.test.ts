import { once } from 'node:events'
import { createServer } from 'node:http'
import { connect, type AddressInfo } from 'node:net'
import { text } from 'node:stream/consumers'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { longestHead, refuseUnreadable } from '../../../app/server/unreadable-request'

const server = createServer({ maxHeaderSize: longestHead }, (request, response) =>
  response.end(String(request.url!.length)),
).on('clientError', refuseUnreadable)
beforeAll(async () => void (await once(server.listen(0, '127.0.0.1'), 'listening')))
afterAll(() => server.closeAllConnections())

const send = (raw: string) => {
  const socket = connect((server.address() as AddressInfo).port, '127.0.0.1', () => socket.write(raw))
  return text(socket)
}
const asking = (characters: number) =>
  `GET /search?q=${'%E5%A6%87'.repeat(characters)} HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n`

test('the longest search is read, one beyond is refused in words, and so is what is no request', async () => {
  expect(await send(asking(6000))).toMatch(/200 OK[^]*54010/)
  expect(await send(asking(9000))).toMatch(/^HTTP\/1.1 431 [^]*检索词请控制在 500 字以内/)
  expect(await send('no request\r\n\r\n')).toMatch(/^HTTP\/1.1 400 [^]*系统看不懂/)
})
