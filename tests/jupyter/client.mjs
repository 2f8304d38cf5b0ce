/**
 * A Jupyter client: starts a kernel and speaks its protocol, without Python.
 *
 * Requests may be sent without waiting for the one before, as "Run all" does; each resolves when the kernel has replied and
 * said that it is idle again, and `grace` milliseconds more, so that messages that come late are seen and marked.
 *
 * @typedef {import('./wire.mjs').Json} Json
 * @typedef {{ type: string, content: Json, late: boolean, order: number }} Broadcast late: after the kernel said that the cell was over
 * @typedef {{ reply: Json, outputs: Json[], messages: Broadcast[], seconds: number }} Execution seconds: until replied to and idle
 * @typedef {{ argv: readonly string[], cwd: string, env?: Record<string, string>, interruptMode?: 'signal' | 'message',
 *   startTimeout?: number, grace?: number }} LaunchOptions times in milliseconds
 * @typedef {Awaited<ReturnType<typeof launch>>} Kernel
 */
import { setTimeout as wait } from 'node:timers/promises'
import { openChannels } from './channels.mjs'
import { createScreen } from './outputs.mjs'
import { newConnection, startProcess } from './process.mjs'

/** A kernel that answers and whose broadcasts are heard; a start that gets no answer is tried twice more. @param {LaunchOptions} options */
export async function launch(options) {
  for (let attempt = 1; ; attempt++) {
    const kernel = createKernel(options, await newConnection())
    try {
      await kernel.ready()
      return kernel
    } catch (error) {
      const hasEnded = kernel.exitCode !== undefined // of itself; after the kill it has in any case
      await kernel.kill()
      if (attempt === ATTEMPTS || hasEnded) throw error
    }
  }
}

const ATTEMPTS = 3

/** @param {LaunchOptions} options @param {import('./process.mjs').Connection} connection */
function createKernel({ argv, cwd, env, interruptMode = 'signal', startTimeout = 20_000, grace = 20 }, connection) {
  /** @type {Map<string, Pending>} */
  const pending = new Map()
  const show = createScreen()
  let order = 0
  let running = start()
  const channels = openChannels(connection, take, (error) => failAll(error))

  function start() {
    const started = {
      process: startProcess({ argv, cwd, env }, connection),
      at: performance.now(),
      startSeconds: 0,
      exitCode: /** @type {number | null | undefined} */ (undefined),
    }
    void started.process.ended.then(({ code, signal }) => {
      started.exitCode = code
      failAll(new Error(`the kernel ended with ${signal ?? `code ${code}`}: ${started.process.text.stderr.trim().slice(-2000)}`))
    })
    return started
  }

  /** @param {Error} error */
  function failAll(error) {
    for (const request of pending.values()) request.fail(error)
  }

  /** @param {string} channel @param {import('./wire.mjs').Message} message */
  function take(channel, { header, parent, content }) {
    const request = pending.get(parent.msg_id)
    if (!request) return
    if (channel !== 'iopub') return request.onReply(header.msg_type, content)
    request.messages.push({ type: header.msg_type, content, late: request.idle, order: order++ })
    show(request.outputs, header.msg_type, content)
    if (header.msg_type === 'status' && content.execution_state === 'idle') request.onIdle()
  }

  /** @param {'shell' | 'control'} channel @param {string} type @param {Json} content @param {{ timeout?: number, untilIdle?: boolean }} [options] */
  async function ask(channel, type, content, { timeout = 30_000, untilIdle = false } = {}) {
    const request = createPending(type, untilIdle)
    if (running.exitCode !== undefined) throw new Error(`the kernel has ended with code ${running.exitCode}`)
    pending.set(channels.send(channel, type, content), request)
    const timer = setTimeout(
      () =>
        request.fail(
          new Error(
            `${request.reply ? 'no idle after' : 'no answer to'} ${type} in ${timeout / 1000} s: ${JSON.stringify(content).slice(0, 200)}`,
          ),
        ),
      timeout,
    )
    try {
      await request.settled
    } finally {
      clearTimeout(timer)
    }
    return request
  }

  /** @param {string} type @param {Json} [content] */
  const askShell = async (type, content = {}) => /** @type {Json} settled means replied */ ((await ask('shell', type, content)).reply)

  /** Wait until the kernel replies and its broadcasts arrive here. */
  async function ready() {
    const first = await ask('shell', 'kernel_info_request', {}, { timeout: startTimeout })
    running.startSeconds = (performance.now() - running.at) / 1000
    for (let request = first; !request.idle; request = await ask('shell', 'kernel_info_request', {})) {
      if (performance.now() - running.at > startTimeout) throw new Error('the kernel replies, but its broadcasts do not arrive')
      await wait(request === first ? 10 : 50)
    }
  }

  /**
   * Run a cell. The outputs are those of a notebook file and go on changing when a later cell updates a display.
   *
   * @param {string} code
   * @param {{ stopOnError?: boolean, silent?: boolean, storeHistory?: boolean, timeout?: number }} [options] timeout in milliseconds
   * @returns {Promise<Execution>}
   */
  async function execute(code, { stopOnError = true, silent = false, storeHistory = !silent, timeout = 60_000 } = {}) {
    const content = { code, silent, store_history: storeHistory, user_expressions: {}, allow_stdin: false, stop_on_error: stopOnError }
    const began = performance.now()
    const request = await ask('shell', 'execute_request', content, { timeout, untilIdle: true })
    const seconds = (performance.now() - began) / 1000
    await wait(grace)
    return { reply: request.reply ?? {}, outputs: request.outputs, messages: request.messages, seconds }
  }

  async function interrupt() {
    if (interruptMode === 'message') return (await ask('control', 'interrupt_request', {})).reply ?? {}
    running.process.signal('SIGINT')
    return {}
  }

  /** Ask the kernel to end; one that does not within `timeout` milliseconds is killed. @param {{ restart?: boolean, timeout?: number }} [options] */
  async function end({ restart = false, timeout = 15_000 } = {}) {
    const { process } = running
    const reply = (await ask('control', 'shutdown_request', { restart }, { timeout }).catch(() => undefined))?.reply
    const ended = await Promise.race([process.ended, wait(timeout, undefined, { ref: false })])
    const clean = ended !== undefined && (await isEmpty(process))
    process.reap()
    await process.ended
    return { reply, exitCode: ended?.code, clean }
  }

  return {
    ready,
    execute,
    interrupt,
    info: () => askShell('kernel_info_request'),
    complete: (/** @type {string} */ code, cursor_pos = code.length) => askShell('complete_request', { code, cursor_pos }),
    inspect: (/** @type {string} */ code, cursor_pos = code.length, detail_level = 0) =>
      askShell('inspect_request', { code, cursor_pos, detail_level }),
    isComplete: (/** @type {string} */ code) => askShell('is_complete_request', { code }),
    commInfo: () => askShell('comm_info_request'),
    /** The last `n` inputs, as [session, line, input]. */
    history: (n = 10) => askShell('history_request', { hist_access_type: 'tail', n, output: false, raw: true }),
    /** End it; `clean` tells that it ended by itself and left no process behind. @param {{ timeout?: number }} [options] */
    async shutdown(options) {
      const told = await end(options)
      channels.close()
      return told
    },
    /** End it and start it anew on the same connection. */
    async restart() {
      const told = await end({ restart: true })
      running = start()
      await ready()
      return told
    },
    async kill() {
      running.process.reap()
      await running.process.ended
      channels.close()
    },
    /** Most memory that its processes held, in bytes; null where the system does not tell. */
    peakMemory: () => running.process.peakMemory(),
    get pid() {
      return running.process.pid
    },
    /** Seconds from the start of the process to its first reply. */
    get startSeconds() {
      return running.startSeconds
    },
    /** undefined while it runs, null when a signal ended it. */
    get exitCode() {
      return running.exitCode
    },
    get stderr() {
      return running.process.text.stderr
    },
  }
}

/** @typedef {ReturnType<typeof createPending>} Pending */

/** A request under way; settled when replied to, and idle too where asked. @param {string} type @param {boolean} untilIdle */
function createPending(type, untilIdle) {
  const expected = type.replace('_request', '_reply')
  const { promise, resolve, reject } = withResolvers()
  const request = {
    /** @type {Json | undefined} */ reply: undefined,
    idle: false,
    /** @type {Json[]} */ outputs: [],
    /** @type {Broadcast[]} */ messages: [],
    settled: promise,
    fail: reject,
    /** @param {string} replyType @param {Json} reply */
    onReply(replyType, reply) {
      if (replyType !== expected) return reject(new Error(`${type} is answered by ${replyType}`))
      request.reply = reply
      if (request.idle || !untilIdle) resolve()
    },
    onIdle() {
      request.idle = true
      if (request.reply) resolve()
    },
  }
  promise.catch(() => undefined)
  return request
}

function withResolvers() {
  let resolve = () => {}
  /** @type {(error: Error) => void} */
  let reject = () => {}
  /** @type {Promise<void>} */
  const promise = new Promise((onDone, onError) => {
    resolve = onDone
    reject = onError
  })
  return { promise, resolve, reject }
}

/** Whether a process group empties within a second. @param {ReturnType<typeof startProcess>} process */
async function isEmpty(process) {
  for (let tries = 0; tries < 20; tries++) {
    if (!process.isAlive()) return true
    await wait(50)
  }
  return false
}
