/** What a cell prints and shows, on its way to the kernel: streams joined into larger pieces, values as MIME bundles. */
import { inspect } from 'node:util'
import { BUNDLE, JUPYTER_DISPLAY, KERNEL, type Bundle, type KernelHost } from '../../notebook/host.ts'
import { readable, type Output } from '../job.ts'
import { wait } from './waits.ts'

type Show = (output: Output) => void
type StreamName = 'stdout' | 'stderr'

/** Printed text is sent on when it is this long, in UTF-16 units … */
const PIECE = 8192
/** … or this old, in ms; what stands still longer is sent by a timer. */
const AGE = 50

/** Take over both standard streams; gives the function that sends what was printed so far. */
export function captureStreams(send: (name: StreamName, text: string) => void): () => void {
  const { setTimeout } = globalThis
  const now = performance.now.bind(performance)
  let held = ''
  let name: StreamName = 'stdout'
  let since = 0
  let timed = false
  const flush = (): void => {
    if (held !== '') send(name, held)
    held = ''
  }
  const take = (from: StreamName, text: string): void => {
    if (from !== name) flush()
    if (held === '') since = now()
    name = from
    held += text
    if (held.length >= PIECE || now() - since >= AGE) return flush()
    if (timed) return
    timed = true
    setTimeout(() => {
      timed = false
      flush()
    }, AGE).unref()
  }
  for (const from of ['stdout', 'stderr'] as const) {
    const decoder = new TextDecoder()
    process[from].write = (chunk: string | Uint8Array, encoding?: unknown, done?: unknown): boolean => {
      take(from, typeof chunk === 'string' ? chunk : decoder.decode(chunk, { stream: true }))
      const settle = typeof encoding === 'function' ? encoding : done
      if (typeof settle === 'function') process.nextTick(settle) // the callback of a stream's write
      return true
    }
  }
  return flush
}

let show: Show = () => undefined
const held = new Set<Promise<void>>()

/** Make displaying possible for libraries. */
export function installDisplay(send: Show): void {
  show = send
  const kernel: KernelHost = {
    display: (bundle, { id, update = false, metadata = {} } = {}) =>
      send({ type: 'display', data: plain(bundle), metadata: sendable(metadata), id, update }),
    hold(shown) {
      held.add(shown)
      void shown.finally(() => held.delete(shown))
    },
  }
  Object.defineProperty(globalThis, KERNEL, { value: kernel })
}

/** Settled when all that the cell shows has been shown; an interrupt ends it, and what never came is given up. */
export async function shownAll(): Promise<void> {
  try {
    while (held.size > 0) await wait(Promise.allSettled(held))
  } finally {
    held.clear()
  }
}

/** Show the value of a cell's last expression; undefined shows nothing, nor does an empty bundle. */
export async function showResult(value: unknown): Promise<void> {
  if (value === undefined) return
  const data = plain(await bundleOf(value))
  if (Object.keys(data).length > 0) show({ type: 'result', data })
}

async function bundleOf(value: unknown): Promise<Bundle> {
  const own =
    value !== null && (typeof value === 'object' || typeof value === 'function')
      ? (value as Record<symbol, unknown>)[JUPYTER_DISPLAY]
      : undefined // any object may have one
  if (typeof own === 'function') return (await Reflect.apply(own, value, [])) as Bundle // the convention of Deno's kernel
  const library = (globalThis as Record<symbol, unknown>)[BUNDLE]
  if (typeof library === 'function') return (await Reflect.apply(library, undefined, [value])) as Bundle // by the library's word
  return { 'text/plain': inspect(value) }
}

/** A bundle as JSON can carry it: bytes in Base64; anything that is no bundle, as its text. Throws a TypeError for what JSON cannot hold. */
function plain(bundle: unknown): Bundle {
  if (bundle === null || typeof bundle !== 'object') return { 'text/plain': inspect(bundle) }
  return Object.fromEntries(
    Object.entries(bundle).map(([type, data]: [string, unknown]) => [
      type,
      data instanceof Uint8Array ? Buffer.from(data).toString('base64') : sendable(data),
    ]),
  )
}

/** The same value, once it is seen that JSON can hold it: told here, the cell that shows it can be told. */
function sendable<Value>(value: Value): Value {
  if (typeof value === 'object') JSON.stringify(value, readable)
  return value
}
