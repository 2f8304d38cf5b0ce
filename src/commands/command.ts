/** What commands share: where they write, and how they end. Data goes to standard output, talk to standard error. */
import pc from 'picocolors'
import type { Command } from 'commander'
import { safeJson } from '../text/shown.ts'

export { counted, grouped, nounFor, printable, safeJson } from '../text/shown.ts'

/** The outcome of a command, as the process's exit code. */
export const EXIT = { well: 0, refused: 1, wrongUse: 2, fault: 70 } as const

/** A command as the program's help lists it. */
export interface CommandEntry {
  readonly name: string
  /** What it does, in a sentence. */
  readonly about: string
  readonly load: () => Promise<AddCommand>
}

/** Adds to a command its arguments, options and action. Its result is the exit code. */
export type AddCommand = (command: Command, done: (code: number) => void) => void

export const print = (text: string): void => void process.stdout.write(`${text}\n`)
export const say = (text: string): void => void process.stderr.write(`${text}\n`)
export const printJson = (value: unknown): void => print(safeJson(value, 2))

/** Colours for one stream: none in a pipe, none where NO_COLOR is set. */
export function coloursFor(stream: NodeJS.WriteStream): ReturnType<typeof pc.createColors> {
  const forced = !['', '0'].includes(process.env['FORCE_COLOR'] ?? '')
  return pc.createColors((process.env['NO_COLOR'] ?? '') === '' && (forced || (stream.isTTY as boolean | undefined) === true)) // undefined in a pipe, whatever the types say
}

/** A positive whole number of bytes, with an optional kB, MB or GB. */
export function readBytes(text: string): number | undefined {
  const found = /^(\d{1,12})(kB|MB|GB)?$/i.exec(text)
  const unit = { kb: 1e3, mb: 1e6, gb: 1e9 }[found?.[2]?.toLowerCase() ?? ''] ?? 1
  const bytes = found ? Number(found[1]) * unit : 0
  return bytes > 0 ? bytes : undefined
}
