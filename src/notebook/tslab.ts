/**
 * Stock tslab, and all that is known here of its insides (1.0.22, the last release).
 *
 * tslab shows one MIME type a call and prints the last expression of a cell with `console.log`. Two of
 * its insides allow more. Its module `dist/jupyter.js` exports `lastWriteDisplayData`, the function by
 * which the running cell sends `display_data`; the copy of the module that runs is the one where that
 * is set. And its `dist/executor.js` is on the stack when, and only when, it prints a last expression.
 */
import { createRequire } from 'node:module'
import type { Bundle, Host } from './host.ts'

interface DisplayData {
  readonly data: Bundle
  readonly metadata: Readonly<Record<string, unknown>>
  readonly transient: { readonly display_id?: string }
}

type WriteDisplayData = (content: DisplayData, update: boolean) => void

const MODULE = /[\\/]tslab[\\/]dist[\\/]jupyter\.js$/
const EXECUTOR = /[\\/]tslab[\\/]dist[\\/]executor\.js/
/** Cells are run under this name; a frame of it below the print means that the cell itself printed. */
const CELL = 'evalmachine'
/** Frames between a value's inspection and the executor: 12 in Node 20. */
const FRAMES = 40

/** The host of a running tslab; undefined in any other process. */
export function tslabHost(): Host | undefined {
  const write = writeDisplayData()
  return (
    write && {
      name: 'tslab',
      isText: false,
      show(bundle, { id, update = false, metadata = {} }) {
        write({ data: bundle, metadata, transient: id === undefined ? {} : { display_id: id } }, update)
      },
    }
  )
}

function writeDisplayData(): WriteDisplayData | undefined {
  const loaded = createRequire(import.meta.url).cache
  for (const path in loaded) {
    if (!MODULE.test(path)) continue
    const { lastWriteDisplayData } = loaded[path]?.exports as { readonly lastWriteDisplayData?: WriteDisplayData | null } // as its source has it
    if (typeof lastWriteDisplayData === 'function') return lastWriteDisplayData
  }
  return undefined
}

/** True within the call by which tslab prints the last expression of a cell; false where the cell prints. */
export function isLastExpression(): boolean {
  const limit = Error.stackTraceLimit
  Error.stackTraceLimit = FRAMES
  const stack = new Error().stack ?? ''
  Error.stackTraceLimit = limit
  return EXECUTOR.test(stack) && !stack.includes(CELL)
}

/** Keep the line feed that `console.log` writes behind an empty text from becoming an output of the cell. */
export function swallowLineFeed(): void {
  const { stdout } = process
  const write: unknown = Reflect.get(stdout, 'write')
  stdout.write = (...args: readonly unknown[]): boolean => {
    Reflect.set(stdout, 'write', write)
    return args[0] === '\n' || (typeof write === 'function' && Boolean(Reflect.apply(write, stdout, args)))
  }
}
