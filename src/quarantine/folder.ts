/**
 * The folder of a quarantine: what stands in it, and how it changes.
 *
 *   README.txt         what this is
 *   quarantine.jsonl   the index: an entry a line, by source and hash; lines that are no entries stand, untouched, at its end
 *   pages/ab/<sha256>  the exact bytes, once for all sources that have them
 *
 * The index is replaced by renaming, after the bytes that it names have come and before those that it
 * names no more go. So whoever reads it sees it whole, and a killed run costs nothing but its own news.
 */
import { closeSync, existsSync, mkdirSync, openSync, readdirSync, renameSync, rmdirSync, rmSync, writeFileSync, writeSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { UsageError, writeFailure } from '../failure.ts'
import { compareKeys, readEntry, type Entry } from './entry.ts'
import { isGone, LOCK, nameRun, takeLock } from './lock.ts'
import { linesOf } from './sorted.ts'

export const INDEX = 'quarantine.jsonl'
const README = 'README.txt'
const PARTIAL = '.partial-'

const WORDS = `Pages that tidywire refused, byte for byte: quarantine.jsonl says which, why, and where their bytes are.
When the publisher's profile is mended, "tidywire retry" takes in what can be read now.
`

export interface QuarantineFolder {
  /** Where this quarantine is, as it was named. */
  readonly name: string
  /** An absolute path below it. */
  readonly path: (...below: readonly string[]) => string
  /** A folder for this run's files until it commits; gone afterwards. */
  readonly staging: string
  /** Replace the index by these entries while no other run can; `work` may move files before and after. */
  readonly change: (work: (writeIndex: WriteIndex) => Promise<void>) => Promise<void>
  /** Remove what this run staged; more than once does no harm. */
  readonly abandon: () => void
}

/** Writes the new index, in the order of the entries; lines that could not be read are kept at its end. */
export type WriteIndex = (entries: AsyncIterable<Entry>, broken: readonly string[]) => Promise<void>

/** Open a quarantine, or begin one. Throws a {@link UsageError} where other files stand, or nothing can be written. */
export function openFolder(name: string): QuarantineFolder {
  const run = nameRun()
  const path = (...below: readonly string[]): string => join(resolve(name), ...below)
  const staging = path(`${PARTIAL}${run}`)
  try {
    mkdirSync(path(), { recursive: true })
    checkFiles(name, path())
    for (const found of readdirSync(path())) if (isLeftover(found)) rmSync(path(found), { recursive: true, force: true })
    for (const [file, text] of [
      [INDEX, ''],
      [README, WORDS],
    ] as const)
      if (!existsSync(path(file))) writeFileSync(path(file), text, { flag: 'a' }) // another run may begin it too
    mkdirSync(staging)
  } catch (error) {
    throw writeFailure(error, name, '--quarantine')
  }
  const abandon = (): void => rmSync(staging, { recursive: true, force: true })
  return {
    name,
    path,
    staging,
    abandon,
    async change(work) {
      try {
        const giveBack = await takeLock(path(), run)
        try {
          await work((entries, broken) => writeIndex(path(), staging, entries, broken))
        } finally {
          giveBack()
        }
      } catch (error) {
        throw writeFailure(error, name, '--quarantine')
      } finally {
        abandon()
      }
    },
  }
}

/** The entries of the index, in order; lines that hold none are handed to `onBroken` with their number. */
export async function* entriesOf(folder: string, onBroken: (line: string, number: number) => void): AsyncGenerator<Entry> {
  const index = join(folder, INDEX)
  if (!existsSync(index)) return
  let [number, last] = [0, undefined as Entry | undefined] // none before the first
  for await (const line of linesOf(index)) {
    number++
    const entry = readEntry(line)
    // An index that somebody edited may be out of order; it could not be merged.
    if (!entry || (last && compareKeys(last, entry) >= 0)) {
      if (line !== '') onBroken(line, number)
    } else {
      last = entry
      yield entry
    }
  }
}

async function writeIndex(folder: string, staging: string, entries: AsyncIterable<Entry>, broken: readonly string[]): Promise<void> {
  const partial = join(staging, INDEX)
  const file = openSync(partial, 'w')
  try {
    for await (const entry of entries) writeSync(file, `${JSON.stringify(entry)}\n`)
    for (const line of broken) writeSync(file, `${line}\n`)
  } finally {
    closeSync(file)
  }
  renameSync(partial, join(folder, INDEX))
}

/** Move a staged file to its place; one that stands there has the same bytes. */
export function moveIn(from: string, to: string): void {
  mkdirSync(dirname(to), { recursive: true })
  renameSync(from, to)
}

/** Remove a file, and the folders around it that it leaves empty; `file` is its path below the quarantine. */
export function removeFrom({ path }: QuarantineFolder, file: string): void {
  rmSync(path(file), { force: true })
  for (let around = dirname(file); around !== '.'; around = dirname(around))
    if (existsSync(path(around)) && readdirSync(path(around)).length === 0) rmdirSync(path(around))
}

function checkFiles(name: string, path: string): void {
  const own = [INDEX, README, 'pages']
  const files = readdirSync(path).filter((file) => !file.startsWith(PARTIAL) && !file.startsWith(LOCK))
  const foreign = files.find((file) => !own.includes(file))
  const stray = foreign ?? (files.includes(INDEX) ? undefined : files[0])
  if (stray !== undefined) throw new UsageError(`${name} holds "${stray}", which is no part of a quarantine; name another folder`)
}

/** True for what a killed run of this machine left. */
function isLeftover(file: string): boolean {
  const run = [PARTIAL, `${LOCK}-`].find((start) => file.startsWith(start))
  return run !== undefined && isGone(file.slice(run.length))
}
