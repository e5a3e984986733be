import { readdirSync, readFileSync } from 'node:fs'

const ticksPerSecond = 100 // USER_HZ of Linux on every usual machine

/** CPU time a process has used in user and kernel mode, in ms (steps of 10). Linux only. */
export function cpuOf(pid: number): number {
  const fields = statOf(pid)
  return ((Number(fields[11]) + Number(fields[12])) * 1000) / ticksPerSecond
}

/** The embedded PostgreSQL of a data folder with all its backends, in ms. */
export function cpuOfDatabase(dataDir: string): number {
  const postmaster = Number(readFileSync(`${dataDir}/postgresql/postmaster.pid`, 'utf8').split('\n')[0])
  const children = readdirSync('/proc')
    .map(Number)
    .filter((pid) => pid > 0 && parentOf(pid) === postmaster)
  const ended = statOf(postmaster)
    .slice(13, 15)
    .reduce((sum, ticks) => sum + Number(ticks), 0) // backends gone since the start
  return [postmaster, ...children].reduce((sum, pid) => sum + cpuOf(pid), (ended * 1000) / ticksPerSecond)
}

const parentOf = (pid: number) => {
  try {
    return Number(statOf(pid)[1])
  } catch {
    return 0 // gone since the folder was listed
  }
}

/** Fields of /proc/PID/stat from the state on; the name before it may hold spaces. */
const statOf = (pid: number) =>
  readFileSync(`/proc/${pid}/stat`, 'utf8')
    .replace(/^.*\) /s, '')
    .split(' ')
