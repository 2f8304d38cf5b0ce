/** Files that commands read and write by the names that they were given: what the system refuses is wrong use. */
import { readFileSync, writeFileSync } from 'node:fs'
import { UsageError, writeReason } from '../failure.ts'

/** The text of a file, without a byte-order mark, which some shells put before what they write; `what` and `next` are words for the error. */
export function readText(path: string, { what, next }: { readonly what: string; readonly next: string }): string {
  try {
    return readFileSync(path, 'utf8').replace(/^\ufeff/, '')
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : String(error)
    throw new UsageError(`the ${what} ${path} cannot be read (${code}); ${next}`)
  }
}

/** Write a file that an option named, replacing what stands there. */
export const writeText = (path: string, text: string, option = '--out'): void => attemptWrite(path, option, () => writeFileSync(path, text))

/** What an action gives; where the system refuses it, the error says so of the file that the option named. */
export function attemptWrite<Result>(path: string, option: string, action: () => Result): Result {
  try {
    return action()
  } catch (error) {
    const reason = writeReason(error)
    throw reason === undefined ? error : new UsageError(`cannot write ${path}: ${reason}; mend it, or name another file with ${option}`)
  }
}
