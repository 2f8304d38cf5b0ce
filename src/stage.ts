/**
 * A folder that appears whole or not at all.
 *
 * Files are written into a folder beside the target, which takes the target's place by renaming when
 * all is done. A run that is killed leaves the target as it was; what it left beside it is cleared by
 * the next run into the same target on the same machine.
 */
import { hostname } from 'node:os'
import { basename, dirname, join, resolve } from 'node:path'
import { existsSync, mkdirSync, readdirSync, renameSync, rmdirSync, rmSync } from 'node:fs'
import { UsageError, writeFailure } from './failure.ts'
import { formats } from './formats/index.ts'

/** The file by which a data set of tidywire is known, written last. */
export const MARK = 'provenance.json'

/** The file that tells of a data set's quality. */
export const REPORT = 'quality-report.json'

export interface StagedFolder {
  /** Where files are written until the folder is complete. */
  readonly path: string
  /** Put the folder in the target's place. */
  readonly commit: () => void
  /** Remove what was written; the target stays as it was. */
  readonly abandon: () => void
}

export function stageFolder(target: string, { force }: { readonly force: boolean }): StagedFolder {
  const place = resolve(target)
  const parent = dirname(place)
  const name = `${basename(place)}.partial-${hostname().replace(/[^\w.-]/g, '')}-`
  const path = join(parent, `${name}${process.pid}`)
  const aside = `${path}${OLD}`
  const attempt = <Result>(action: () => Result): Result => {
    try {
      return action()
    } catch (error) {
      throw writeFailure(error, target)
    }
  }
  attempt(() => {
    mkdirSync(parent, { recursive: true })
    clearLeftovers(place, parent, name)
    checkTarget(place, target, force)
    mkdirSync(path)
  })
  return {
    path,
    abandon: () => rmSync(path, { recursive: true, force: true }),
    commit() {
      attempt(() => {
        const standing = checkTarget(place, target, force) // it may have come since the run began
        if (standing === 'empty') rmdirSync(place)
        if (standing === 'dataset') renameSync(place, aside)
        renameSync(path, place)
        rmSync(aside, { recursive: true, force: true })
      })
    },
  }
}

/** Ends the name of a data set that stands aside while another takes its place. */
const OLD = '.old'

/** What stands at the target; throws where it must not be replaced. */
function checkTarget(place: string, target: string, force: boolean): 'nothing' | 'empty' | 'dataset' {
  if (!existsSync(place)) return 'nothing'
  const files = readdirSync(place)
  if (files.length === 0) return 'empty'
  if (!files.includes(MARK)) throw new UsageError(`${target} holds files that are no data set of tidywire; name another folder with --out`)
  const foreign = files.find((file) => file !== MARK && file !== REPORT && !formats.some((format) => format.name === file))
  if (foreign !== undefined)
    throw new UsageError(`${target} holds "${foreign}", which is no part of a data set; move it away, or name another folder with --out`)
  if (!force) throw new UsageError(`${target} holds a data set already; add --force to replace it, or name another folder with --out`)
  return 'dataset'
}

/**
 * Clear what runs on this machine left that were killed. One that was killed between its two renames
 * left the old data set aside: it is put back.
 */
function clearLeftovers(place: string, parent: string, name: string): void {
  for (const found of readdirSync(parent).sort()) {
    const pid = found.startsWith(name) ? Number.parseInt(found.slice(name.length), 10) : NaN
    if (!(pid > 0) || isAlive(pid)) continue
    if (found.endsWith(OLD) && !existsSync(place)) renameSync(join(parent, found), place)
    else rmSync(join(parent, found), { recursive: true, force: true })
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM' // it lives, and is another user's
  }
}
