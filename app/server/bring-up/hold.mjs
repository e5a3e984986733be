// A name that one process on this machine holds. The system frees it when the process ends, however it ends,
// so nothing is left that could block the next start.
import { createHash } from 'node:crypto'
import { rmSync } from 'node:fs'
import net from 'node:net'
import { tmpdir } from 'node:os'
import path from 'node:path'
import process from 'node:process'

const held = new Map()

/**
 * @param {string} name
 * @returns {Promise<boolean>} false when another process holds it
 */
export async function hold(name) {
  if (!held.has(name)) held.set(name, take(addressOf(name)))
  return (await held.get(name)) !== 'EADDRINUSE'
}

/**
 * What a child is given to hold the name too, until it has ended, though this process be killed before.
 * @param {string} name
 * @returns {Promise<number | undefined>} a file descriptor, where the system has them
 */
export async function share(name) {
  const fd = (await held.get(name))?._handle?.fd
  return fd >= 0 ? fd : undefined
}

/** @param {string} name */
export async function release(name) {
  const holder = await held.get(name)
  held.delete(name)
  holder?.close?.()
}

/** The listening server, or the code of what hindered it: only EADDRINUSE means that somebody else holds the name. */
async function take(address) {
  const taken = await listen(address)
  if (taken !== 'EADDRINUSE' || !address.startsWith('/') || (await answers(address))) return taken
  rmSync(address, { force: true }) // a file that a killed process left
  return listen(address)
}

/** Linux and Windows have names outside the file system that vanish with their process. */
function addressOf(name) {
  const id = `fuqing-${createHash('sha256').update(name).digest('hex').slice(0, 24)}`
  if (process.platform === 'linux') return `\0${id}`
  return process.platform === 'win32' ? `\\\\.\\pipe\\${id}` : path.join(tmpdir(), `${id}.sock`)
}

function listen(address) {
  return new Promise((resolve) => {
    const server = net.createServer((socket) => socket.destroy())
    server.once('error', (error) => resolve(error.code))
    server.listen(address, () => resolve(server))
    server.unref()
  })
}

function answers(address) {
  return new Promise((resolve) => {
    const socket = net.connect(address)
    socket.once('connect', () => resolve(true)).once('error', () => resolve(false))
    socket.once('connect', () => socket.destroy())
  })
}
