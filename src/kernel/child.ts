/** The process in which a notebook's code runs: takes cells, shows what they print and give, tells how they ended. */
import { writeSync } from 'node:fs'
import { Worker } from 'node:worker_threads'
import { faultOf, Interrupted } from './fault.ts'
import { markOf, type Job, type Order, type Outcome, type Report } from './job.ts'
import { createLoader } from './loader.ts'
import { captureStreams, installDisplay, showResult } from './outputs.ts'
import { runCell } from './run.ts'
import { endWaits } from './waits.ts'

// Kept from the start: a cell may put its own values into these names.
const { setImmediate } = globalThis
const send = process.send?.bind(process)
const tell = (report: Report): void => void send?.(report)

let cell = 0
let fail: ((reason: unknown) => void) | undefined
const flush = captureStreams((name, text) => tell({ type: 'output', cell, output: { type: 'stream', name, text } }))
installDisplay((output) => {
  flush()
  tell({ type: 'output', cell, output })
})
const loader = createLoader()

process.on('message', (order: Order) => {
  if (order.type === 'ping') tell({ type: 'pong', id: order.id })
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
  let outcome: Outcome
  // What goes astray while the cell runs is the cell's own fault.
  const stray = new Promise<never>((_, reject) => (fail = reject))
  stray.catch(() => undefined)
  try {
    const result = await Promise.race([runCell(job, loader), stray])
    await Promise.race([showResult(result), stray])
    await Promise.race([new Promise((resolve) => setImmediate(resolve)), stray]) // rejections that nobody handled are told by now
    outcome = { status: 'ok', held: loader.held(job.names) }
  } catch (error) {
    outcome = { status: 'error', fault: faultOf(error), held: loader.held(job.names) }
  }
  fail = undefined
  flush()
  for (const stream of [1, 2]) mark(stream, markOf(job.cell))
  tell({ type: 'done', cell: job.cell, outcome })
}

/** An error that no code catches: it ends the cell that runs, or is printed where none does. */
function astray(error: unknown): void {
  if (fail) fail(error)
  else if (!(error instanceof Interrupted)) process.stderr.write(`Uncaught ${faultOf(error).printed}\n`)
}

function mark(stream: number, text: string): void {
  try {
    writeSync(stream, text)
  } catch {
    // A full pipe: the kernel waits a moment, and goes on without the mark.
  }
}
