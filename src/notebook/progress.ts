/**
 * A bar that tells how far a loop has come.
 *
 * In a notebook it is redrawn in place; in a terminal it is one line on standard error; elsewhere there is none.
 */
import { randomUUID } from 'node:crypto'
import { presentHost } from './hosts.ts'
import type { Bundle } from './host.ts'
import { barHtml, barText, type Step } from './progress-bar.ts'

export interface ProgressOptions {
  /** How many there will be; told from the length or size of what is gone through unless given. */
  readonly total?: number | undefined
  /** Stands before the bar. */
  readonly label?: string
}

/** Milliseconds between two drawings. */
const PAUSE = 100

/** Go through the same items, with a bar that shows how many have come. A thrown error or an early end shows where it stopped. */
export function progress<Item>(items: AsyncIterable<Item>, options?: ProgressOptions): AsyncIterableIterator<Item>
export function progress<Item>(items: Iterable<Item>, options?: ProgressOptions): IterableIterator<Item> & AsyncIterable<Item>
export function progress<Item>(items: Iterable<Item> | AsyncIterable<Item>, options: ProgressOptions = {}): AsyncIterable<Item> {
  const bar = (): Bar => startBar(options.label, options.total ?? sizeOf(items))
  if (typeof items !== 'string' && Symbol.asyncIterator in items) return throughAsync(items, bar)
  const through = throughNow(items, bar)
  return Object.assign(through, { [Symbol.asyncIterator]: () => throughAsync(throughNow(items, bar), undefined) })
}

function* throughNow<Item>(items: Iterable<Item>, start: () => Bar): Generator<Item> {
  const bar = start()
  try {
    for (const item of items) {
      yield item
      bar.step()
    }
    bar.end('done')
  } catch (error) {
    bar.end('failed')
    throw error
  } finally {
    bar.end('stopped')
  }
}

async function* throughAsync<Item>(items: AsyncIterable<Item> | Iterable<Item>, start: (() => Bar) | undefined): AsyncGenerator<Item> {
  const bar = start?.()
  try {
    for await (const item of items) {
      yield item
      bar?.step()
    }
    bar?.end('done')
  } catch (error) {
    bar?.end('failed')
    throw error
  } finally {
    bar?.end('stopped')
  }
}

/** How many items there are, of what says so: arrays, sets, maps, the rows of a data set. */
function sizeOf(items: object): number | undefined {
  const size: unknown = Reflect.get(Object(items) as object, 'length') ?? Reflect.get(Object(items) as object, 'size')
  return typeof size === 'number' ? size : undefined
}

interface Bar {
  readonly step: () => void
  /** The first end counts; later ones are passed over. */
  readonly end: (how: 'done' | 'failed' | 'stopped') => void
}

function startBar(label: string | undefined, total: number | undefined): Bar {
  const draw = pen()
  const began = performance.now()
  let count = 0
  let drawn = began
  let state: Step['state'] = 'going'
  const show = (): void => {
    drawn = performance.now()
    draw({ label, total, count, state, seconds: (drawn - began) / 1000 })
  }
  show()
  return {
    step() {
      count++
      if (performance.now() - drawn >= PAUSE) show()
    },
    end(how) {
      if (state !== 'going') return
      state = how
      show()
    },
  }
}

/** What draws a bar where this runs. */
function pen(): (step: Step) => void {
  const host = presentHost()
  if (host.isText) return process.stderr.isTTY ? drawOnTerminal : () => undefined
  const id = randomUUID()
  let update = false
  return (step) => {
    const bundle: Bundle = { 'text/html': barHtml(step), 'text/plain': barText(step) }
    host.show(bundle, { id, update })
    update = true
  }
}

function drawOnTerminal(step: Step): void {
  process.stderr.write(`\r\u001B[K${barText(step)}${step.state === 'going' ? '' : '\n'}`)
}
