/** Files that commands read and write by the names that they were given: what the system refuses is wrong use. */
import { readFileSync, writeFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { codeOf, messageOf, UsageError, writeReason } from '../failure.ts'
import { isWithin } from './folders.ts'

/** The text of a file, without a byte-order mark, which some shells put before what they write; `what` and `next` are words for the error. */
export function readText(path: string, { what, next }: { readonly what: string; readonly next: string }): string {
  try {
    return readFileSync(path, 'utf8').replace(/^\ufeff/, '')
  } catch (error) {
    const code = codeOf(error) ?? messageOf(error)
    throw new UsageError(`the ${what} ${path} cannot be read (${code}); ${next}`)
  }
}

/** Write a file that an option named, replacing what stands there. */
export const writeText = (path: string, text: string, option = '--out'): void => attemptWrite(path, option, () => writeFileSync(path, text))

/** Refuse to write a file over an input, or into a folder of inputs under a name that would be read as a page the next time. */
export function checkBeside(path: string, option: string, inputs: readonly string[]): void {
  const clash = inputs.find((input) => {
    if (resolve(input) === resolve(path)) return true
    return isWithin(path, input) && /\.(?:txt|md)(?:\.gz)?$/i.test(path)
  })
  if (clash !== undefined)
    throw new UsageError(`${option} ${path} would be written over or among the pages of ${clash}; name a file that lies apart`)
}

/** What an action gives; where the system refuses it, the error says so of the file that the option named. */
export function attemptWrite<Result>(path: string, option: string, action: () => Result): Result {
  try {
    return action()
  } catch (error) {
    const reason = writeReason(error)
    throw reason === undefined ? error : new UsageError(`cannot write ${path}: ${reason}; mend it, or name another file with ${option}`)
  }
}
