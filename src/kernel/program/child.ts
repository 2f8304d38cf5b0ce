/** The process in which a notebook's code runs: takes cells, shows what they print and give, tells how they ended. */
import { writeSync } from 'node:fs'
import { Worker } from 'node:worker_threads'
import { faultOf, Interrupted } from './fault.ts'
import { markOf, type Fault, type Job, type Order, type Report } from '../job.ts'
import { createLoader } from './loader.ts'
import { captureStreams, installDisplay, shownAll, showResult } from './outputs.ts'
import { runCell } from './run.ts'
import { endWaits } from './waits.ts'

// Kept from the start: a cell may put its own values into these names.
const { setImmediate } = globalThis
const post = process.send?.bind(process)
const tell = (report: Report): void => void post?.(report)

let cell = 0
let latest: Job | undefined
let fail: ((reason: unknown) => void) | undefined
let send = (name: 'stdout' | 'stderr', text: string): void => tell({ type: 'output', cell, output: { type: 'stream', name, text } })
const flush = captureStreams((name, text) => send(name, text))
process.on('exit', () => {
  send = (name, text) => writeNow(name === 'stdout' ? 1 : 2, text) // messages may not leave any more
  flush()
})
installDisplay((output) => {
  flush()
  tell({ type: 'output', cell, output })
})
const loader = createLoader((packages) => tell({ type: 'loading', packages }))

process.on('message', (order: Order) => {
  if (order.type === 'ping')
    tell({ type: 'pong', id: order.id, held: loader.held(latest?.names ?? []), loaded: loader.loaded(latest?.imports ?? []) })
  else if (order.type === 'interrupt') endWaits()
  else void run(order.job)
})
process.on('SIGINT', () => undefined) // the kernel's, which tells us
process.on('uncaughtException', astray)
process.on('unhandledRejection', astray)
new Worker(new URL('./interrupter.js', import.meta.url)).unref()
tell({ type: 'ready' })

async function run(job: Job): Promise<void> {
  cell = job.cell
  latest = job
  let fault: Fault | undefined
  let held: readonly string[] | undefined
  // What goes astray while the cell runs is the cell's own fault.
  let mine: typeof fail
  const stray = new Promise<never>((_, reject) => (fail = mine = reject))
  stray.catch(() => undefined)
  try {
    const ran = await Promise.race([runCell(job, loader), stray])
    ;({ fault, held } = ran)
    if (!fault) await Promise.race([showResult(ran.value), stray])
    await Promise.race([shownAll(), stray])
    await Promise.race([new Promise((resolve) => setImmediate(resolve)), stray]) // rejections that nobody handled are told by now
  } catch (error) {
    fault ??= faultOf(error)
  }
  const outcome = { fault, held: held ?? loader.held(job.names), loaded: loader.loaded(job.imports) }
  if (fail === mine) fail = undefined
  flush()
  for (const stream of [1, 2]) writeNow(stream, markOf(job.cell))
  tell({ type: 'done', cell: job.cell, outcome })
}

/** An error that no code catches: it ends the cell that runs, or is printed where none does. */
function astray(error: unknown): void {
  if (fail) fail(error)
  else if (!(error instanceof Interrupted)) {
    flush()
    tell({ type: 'output', cell, output: { type: 'stray', fault: faultOf(error) } })
  }
}

function writeNow(stream: number, text: string): void {
  try {
    writeSync(stream, text)
  } catch {
    // A full pipe: the kernel waits a moment for a mark, and goes on without it.
  }
}
