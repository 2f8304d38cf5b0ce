/**
 * A kernel's process: its connection file, its start and its end.
 *
 * The kernel leads a process group of its own, as under JupyterLab, so that an interrupt by signal reaches what it
 * started, and a Ctrl-C at the terminal reaches it only through the client. Groups still alive when this process ends
 * are killed. Everything binds to 127.0.0.1.
 *
 * @typedef {{ transport: 'tcp', ip: string, key: string, signature_scheme: string, kernel_name: string,
 *   shell_port: number, iopub_port: number, stdin_port: number, control_port: number, hb_port: number }} Connection
 */
import { spawn } from 'node:child_process'
import { randomInt, randomUUID } from 'node:crypto'
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** Ephemeral ports begin at 32768 on Linux; below them no client socket of anyone can take a port before its kernel binds it. */
const [FIRST_PORT, LAST_PORT] = [20_000, 32_000]

/** @type {Set<number>} */
const alive = new Set()
process.on('exit', () => alive.forEach((pid) => signalGroup(pid, 'SIGKILL')))

/** A connection on five free ports with a new key. @returns {Promise<Connection>} */
export async function newConnection() {
  const ports = new Set()
  while (ports.size < 5) ports.add(await freePort())
  const [shell_port, iopub_port, stdin_port, control_port, hb_port] = [...ports]
  const sockets = { shell_port, iopub_port, stdin_port, control_port, hb_port }
  return { transport: 'tcp', ip: '127.0.0.1', key: randomUUID(), signature_scheme: 'hmac-sha256', kernel_name: '', ...sockets }
}

/** A port of 127.0.0.1 that nobody listens on. */
export async function freePort() {
  for (;;) {
    const port = randomInt(FIRST_PORT, LAST_PORT)
    if (await isFree(port)) return port
  }
}

/**
 * The process of a kernel on a connection; `ended` resolves to its exit code and signal.
 *
 * @param {{ argv: readonly string[], cwd: string, env?: Record<string, string> }} command
 * @param {Connection} connection
 */
export function startProcess({ argv, cwd, env = {} }, connection) {
  const folder = mkdtempSync(join(tmpdir(), 'tidywire-kernel-'))
  const file = join(folder, 'connection.json')
  writeFileSync(file, JSON.stringify(connection), { mode: 0o600 })
  const [program = '', ...rest] = argv.map((word) => word.replace('{connection_file}', file))
  const child = spawn(program, rest, {
    cwd,
    env: { ...process.env, JPY_PARENT_PID: String(process.pid), ...env },
    detached: true,
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const text = { stdout: '', stderr: '' }
  child.stdout.setEncoding('utf8').on('data', (chunk) => (text.stdout += chunk))
  child.stderr.setEncoding('utf8').on('data', (chunk) => (text.stderr += chunk))
  const pid = child.pid ?? 0
  if (pid) alive.add(pid)
  /** @type {Promise<{ code: number | null, signal: NodeJS.Signals | null }>} */
  const ended = new Promise((resolve) => {
    child.once('error', (error) => {
      text.stderr += String(error)
      resolve({ code: 127, signal: null })
    })
    child.once('exit', (code, signal) => resolve({ code, signal }))
  })
  void ended.then(() => rmSync(folder, { recursive: true, force: true }))
  return {
    pid,
    text,
    ended,
    /** Send a signal to the whole group. @param {NodeJS.Signals} name */
    signal: (name) => signalGroup(pid, name),
    /** Whether a process of the group still runs; one that ended and waits for its parent does not. */
    isAlive: () => (membersOf(pid) ?? []).length > 0,
    /** Kill what is left of the group. */
    reap() {
      signalGroup(pid, 'SIGKILL')
      alive.delete(pid)
    },
    peakMemory: () => groupMemory(pid),
  }
}

/** Most memory that each process of a group held, summed, in bytes; null where the system does not tell (Linux does). @param {number} group */
function groupMemory(group) {
  return membersOf(group)?.reduce((sum, pid) => sum + peakOf(pid), 0) || null
}

/** The processes of a group that have not ended; undefined where the system has no /proc. @param {number} group */
function membersOf(group) {
  if (!existsSync('/proc/self/stat')) return undefined
  return readdirSync('/proc').filter((name) => {
    // State, parent and group follow the program's name, which stands in brackets: proc(5).
    const [state, , groupId] = /^\d+$/.test(name) ? (readProc(name, 'stat').split(') ').at(-1)?.split(' ') ?? []) : []
    return Number(groupId) === group && state !== 'Z'
  })
}

/** @param {string} pid */
const peakOf = (pid) => Number(/^VmHWM:\s+(\d+) kB$/m.exec(readProc(pid, 'status'))?.[1] ?? 0) * 1024

/** @param {string} pid @param {string} file */
function readProc(pid, file) {
  try {
    return readFileSync(`/proc/${pid}/${file}`, 'utf8')
  } catch {
    return ''
  }
}

/** @param {number} pid @param {NodeJS.Signals} name */
function signalGroup(pid, name) {
  try {
    if (pid > 0) process.kill(-pid, name)
  } catch {
    // The group has ended.
  }
}

/** @param {number} port @returns {Promise<boolean>} */
function isFree(port) {
  return new Promise((resolve) => {
    const server = createServer()
    server.once('error', () => resolve(false))
    server.listen(port, '127.0.0.1', () => server.close(() => resolve(true)))
  })
}
