/** The machine that a benchmark runs on, and one core of it for a script of its own. */
import { execFileSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { cpus, totalmem } from 'node:os'
import { fileURLToPath } from 'node:url'

const oneCore = existsSync('/usr/bin/taskset') ? ['taskset', '-c', '0'] : []

/** The machine in a few words, and whether scripts are held to one core. */
export const machine = `${cpus()[0]?.model ?? 'unknown processor'}, ${cpus().length} cores, ${Math.round(totalmem() / 2 ** 30)} GiB, Node.js ${process.version}${oneCore.length ? ', each step on one core' : ''}`

/** What a script of this folder prints as JSON, run as a process of its own; throws where it takes longer than `timeout` milliseconds. */
export function alone(script, args, timeout) {
  const [program, ...rest] = [...oneCore, process.execPath, fileURLToPath(new URL(script, import.meta.url)), ...args]
  return JSON.parse(execFileSync(program, rest, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'inherit'], timeout, killSignal: 'SIGKILL' }))
}
