/**
 * A folder that appears whole or not at all.
 *
 * Files are written into a folder beside the target, which takes the target's place by renaming when
 * all is done. A run that is killed leaves the target as it was; what it left beside it is cleared by
 * the next run into the same target on the same machine.
 */
import { hostname } from 'node:os'
import { basename, dirname, join, resolve } from 'node:path'
import { existsSync, mkdirSync, readdirSync, renameSync, rmSync } from 'node:fs'
import { UsageError, writeFailure } from './failure.ts'

/** The file by which a data set of tidywire is known, written last. */
export const MARK = 'provenance.json'

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
  const old = checkTarget(place, target, force)
  const parent = dirname(place)
  const name = `${basename(place)}.partial-${hostname().replace(/[^\w.-]/g, '')}-`
  const path = join(parent, `${name}${process.pid}`)
  try {
    mkdirSync(parent, { recursive: true })
    clearLeftovers(parent, name)
    mkdirSync(path)
  } catch (error) {
    throw writeFailure(error, target)
  }
  const abandon = (): void => rmSync(path, { recursive: true, force: true })
  return {
    path,
    abandon,
    commit() {
      const aside = `${path}.old`
      if (old) renameSync(place, aside)
      renameSync(path, place)
      rmSync(aside, { recursive: true, force: true })
    },
  }
}

/** True where something stands at the target that may be replaced. */
function checkTarget(place: string, target: string, force: boolean): boolean {
  if (!existsSync(place)) return false
  let files: string[]
  try {
    files = readdirSync(place)
  } catch (error) {
    throw writeFailure(error, target)
  }
  if (files.length === 0) return true
  if (!files.includes(MARK)) throw new UsageError(`${target} holds files that are no data set of tidywire; name another folder with --out`)
  if (!force) throw new UsageError(`${target} holds a data set already; add --force to replace it, or name another folder with --out`)
  return true
}

/** Remove the folders of runs on this machine that were killed. */
function clearLeftovers(parent: string, name: string): void {
  for (const found of readdirSync(parent)) {
    const pid = found.startsWith(name) ? Number.parseInt(found.slice(name.length), 10) : NaN
    if (pid > 0 && !isAlive(pid)) rmSync(join(parent, found), { recursive: true, force: true })
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
