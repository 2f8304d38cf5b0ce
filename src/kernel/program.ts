/**
 * The process in which a notebook's code runs, seen from the kernel.
 *
 * It is a process of its own, so that code which never ends, or ends its process, takes the
 * kernel with it in no case. Everything it shows comes back in order over one channel; what native code
 * and its child processes write comes by its standard streams, and is waited for before a cell is over.
 */
import { spawn, type ChildProcess } from 'node:child_process'
import type { Readable, Writable } from 'node:stream'
import { fileURLToPath } from 'node:url'
import { MARK, type Fault, type Job, type Order, type Outcome, type Output, type Report } from './job.ts'

export interface Program {
  /** Run a cell; its outputs are shown before this settles. */
  readonly run: (job: Job) => Promise<Outcome>
  /** How often it was begun: with each time, all values are gone. */
  readonly starts: () => number
  /** End the cell that runs; settled when the program can take the next one. */
  readonly interrupt: () => Promise<void>
  readonly stop: () => void
}

/** What the program shows; `cell` is the cell that ran last when it was shown. */
export type Show = (cell: number, output: Output) => void

/** Cells that only wait are given this long to end by themselves, in ms, before they are cut off. */
const PATIENCE = 100
/** A program that does not come back after an interrupt is begun anew, after this many ms. */
const LOST = 3000
/** A package that is being loaded is not cut off, since Node.js could never load it again; it is given this long, in ms. */
const LOADING = 15_000
/** A program that ends so often before it is ready, one time after another, is not begun again. */
const TRIES = 3
/** What a process wrote last may come a little after its end, in ms. */
const LATE = 200

/** Start a program in a folder. */
export function startProgram(folder: string, show: Show): Program {
  let started = 0
  let isReady = false
  let tries = 0
  let lost: Fault | undefined
  let packages = 0
  let child = open()
  let running: { readonly cell: number; readonly settle: (outcome: Outcome) => void } | undefined
  let latest = 0
  let pings = 0
  const pongs = new Map<number, (pong: Pong) => void>()
  const drained = new Map<string, () => void>()

  function open(): ChildProcess {
    started++
    tries++
    isReady = false
    packages = 0
    const opened = spawn(
      process.execPath,
      [
        '--disable-warning=ExperimentalWarning',
        '--experimental-import-meta-resolve',
        '--no-force-async-hooks-checks', // cutting off a timer's code leaves the stack of hooks uneven
        fileURLToPath(new URL('program/child.js', import.meta.url)),
      ],
      { cwd: folder, stdio: ['ignore', 'pipe', 'pipe', 'ipc', 'pipe'], serialization: 'advanced' },
    )
    const closed = new Promise((close) => opened.on('close', close))
    opened.on('message', (report: Report | null) => report !== null && typeof report === 'object' && take(report)) // a cell may send messages, too
    opened.on('exit', (code, signal) => {
      void Promise.race([closed, wait(LATE)]).then(() => opened === child && lose(code, signal))
    })
    opened.on('error', (error) => opened === child && opened.pid === undefined && fail(error.message))
    opened.stdio[4]?.on('error', () => undefined)
    tap(opened.stdout, 'stdout')
    tap(opened.stderr, 'stderr')
    return opened
  }

  const send = (order: Order): void => void child.send(order, () => undefined) // a lost program is told by its exit

  function take(report: Report): void {
    if (report.type === 'ready') [isReady, tries] = [true, 0]
    else if (report.type === 'output') show(report.cell, report.output)
    else if (report.type === 'pong') pongs.get(report.id)?.(report)
    else if (report.type === 'loading') packages = report.packages
    else if ('outcome' in report && running?.cell === report.cell) running.settle(report.outcome)
  }

  /** Show what comes by a standard stream, and tell where a cell's part of it ends. */
  function tap(stream: Readable | null, name: 'stdout' | 'stderr'): void {
    let held = ''
    const flush = (text: string): void => {
      if (text !== '') show(latest, { type: 'stream', name, text })
    }
    stream?.setEncoding('utf8').on('data', (chunk: string) => {
      held += chunk
      for (let found = MARK.exec(held); found; found = MARK.exec(held)) {
        flush(held.slice(0, found.index))
        held = held.slice(found.index + found[0].length)
        drained.get(`${name}${found[1] ?? ''}`)?.()
      }
      const half = held.lastIndexOf('\u0000') // a mark of which the rest has not come
      const ready = half < 0 || held.length - half > 40 ? held.length : half
      flush(held.slice(0, ready))
      held = held.slice(ready)
    })
  }

  function lose(code: number | null, signal: NodeJS.Signals | null): void {
    const how = signal ? `was ended by ${signal}` : `ended with exit code ${code ?? 0}`
    if (!isReady && tries === TRIES) return fail(`it ${how} before it was ready`)
    child = open()
    const message = `the program ${how}; it was started anew, and all variables are gone: run the cells above again`
    const fault = { name: 'ProgramEnded', message, printed: '' }
    if (running) running.settle({ fault, held: [], loaded: [] })
    else show(latest, { type: 'stream', name: 'stderr', text: `${fault.name}: ${message}\n` })
  }

  /** There is no program, and trying again would not help: cells are told so. */
  function fail(why: string): void {
    lost = { name: 'ProgramFailed', message: `the program that runs cells cannot be started: ${why}; restart the kernel`, printed: '' }
    running?.settle({ fault: lost, held: [], loaded: [] })
  }

  async function run(job: Job): Promise<Outcome> {
    if (lost) return { fault: lost, held: [], loaded: [] }
    latest = job.cell
    const marks = ['stdout', 'stderr'].map((name) => new Promise<void>((come) => drained.set(`${name}${job.cell}`, come)))
    const outcome = await new Promise<Outcome>((settle) => {
      running = { cell: job.cell, settle }
      send({ type: 'run', job })
    })
    running = undefined
    await Promise.race([Promise.all(marks), wait(outcome.fault ? PATIENCE : LOST)]) // an interrupted cell leaves no marks
    drained.clear()
    return outcome
  }

  async function interrupt(): Promise<void> {
    const cut = running
    if (!cut) return
    send({ type: 'interrupt' })
    await wait(PATIENCE)
    for (const deadline = Date.now() + LOADING; running === cut && packages > 0; await wait(PATIENCE))
      if (Date.now() > deadline) return void child.kill('SIGKILL')
    if (running !== cut) return
    ;(child.stdio[4] as Writable).write('x') // the fifth pipe, opened above
    const id = ++pings
    const deadline = Date.now() + LOST
    for (let pong: Pong | undefined; running === cut;) {
      send({ type: 'ping', id })
      pong = await pongWithin(pongs, id, 200)
      if (pong) return cut.settle({ fault: { name: 'Interrupted', message: 'the cell was interrupted', printed: '' }, ...pong })
      if (Date.now() > deadline) return void child.kill('SIGKILL')
    }
  }

  return {
    run,
    starts: () => started,
    interrupt,
    stop() {
      const last = child
      last.removeAllListeners('exit')
      last.kill('SIGKILL')
    },
  }
}

type Pong = Pick<Outcome, 'held' | 'loaded'>

/** The answer to a ping, or undefined where it does not come within some ms. */
function pongWithin(waiting: Map<number, (pong: Pong) => void>, id: number, ms: number): Promise<Pong | undefined> {
  return new Promise((resolve) => {
    const end = (pong?: Pong): void => {
      clearTimeout(timer)
      waiting.delete(id)
      resolve(pong && { held: pong.held, loaded: pong.loaded })
    }
    const timer = setTimeout(end, ms)
    waiting.set(id, end)
  })
}

const wait = (ms: number): Promise<void> => new Promise((resolve) => void setTimeout(resolve, ms))
