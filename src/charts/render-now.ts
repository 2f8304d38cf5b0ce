/**
 * A chart as SVG at once, for a kernel that shows a cell's last value and cannot wait for promises.
 *
 * A worker thread draws while this one stands still. It is started by the first call (about a second), is kept
 * for the next ones (some hundredths), and does not keep the process alive.
 */
import { MessageChannel, receiveMessageOnPort, Worker, type MessagePort } from 'node:worker_threads'
import { UsageError } from '../failure.ts'
import type { Drawn, ToDraw } from './render-worker.ts'
import type { ChartSpec } from './spec.ts'

/** Longest wait for a picture, in milliseconds. */
const PATIENCE = 10_000

interface Draughtsman {
  readonly worker: Worker
  readonly port: MessagePort
}
let draughtsman: Draughtsman | undefined

/**
 * The same SVG as toSVG gives.
 *
 * @throws UsageError where the spec does not compile, with Vega's words; Error where no picture came within 10 seconds.
 */
export function toSVGNow(spec: ChartSpec, patience = PATIENCE): string {
  draughtsman ??= started()
  const done = new Int32Array(new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT))
  draughtsman.port.postMessage({ spec, done } satisfies ToDraw)
  if (Atomics.wait(done, 0, 0, patience) === 'timed-out') {
    stop()
    throw new Error(`no picture within ${patience / 1000} seconds; use toSVG, which waits, or draw fewer rows`)
  }
  const drawn = answerOn(draughtsman.port)
  if (drawn.svg !== undefined) return drawn.svg
  throw drawn.isUse ? new UsageError(drawn.message) : new Error(drawn.message)
}

function started(): Draughtsman {
  const { port1, port2 } = new MessageChannel()
  // Its own options: the flags of this process (a test runner's loader, --input-type) may not suit a worker.
  const worker = new Worker(new URL('./render-worker.js', import.meta.url), { workerData: port2, transferList: [port2], execArgv: [] })
  worker.on('error', stop) // told only when this thread is free again; the caller has had its own error by then
  worker.unref()
  port1.unref()
  return { worker, port: port1 }
}

/** Give up this worker: the next call starts another. */
function stop(): void {
  const given = draughtsman
  draughtsman = undefined
  given?.port.close()
  void given?.worker.terminate()
}

function answerOn(port: MessagePort): Drawn {
  const received = receiveMessageOnPort(port)
  if (!received) throw new Error('the worker said that a picture was ready, but sent none; use toSVG')
  return received.message as Drawn // the other end is render-worker.ts, which sends nothing else
}
