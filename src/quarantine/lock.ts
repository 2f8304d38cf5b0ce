/**
 * One at a time: runs that change one quarantine take turns.
 *
 * The lock is a folder that holds a file named by its owner, and comes whole by renaming. One whose
 * owner was killed on this machine is taken over; one of another machine is waited for.
 */
import { mkdirSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { hostname } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { UsageError } from '../failure.ts'
import { isAlive } from '../stage.ts'

let count = 0

/** A name for one run among all that share a disk: host, a hyphen, process id, a point, and its number in the process. */
export const nameRun = (): string => `${host()}-${process.pid}.${count++}`
const host = (): string => hostname().replace(/[^\w.-]/g, '')

/** True where the run was one of a process of this machine and is no more. */
export function isGone(name: string): boolean {
  const at = name.lastIndexOf('-')
  const pid = Number.parseInt(name.slice(at + 1), 10)
  return name.slice(0, at) === host() && pid > 0 && !isAlive(pid)
}

export const LOCK = '.lock'

/** Milliseconds between two looks, and how many: two minutes. */
const WAIT: { readonly pause: number; readonly looks: number } = { pause: 100, looks: 1200 }

/** Take the lock of a folder, waiting for others, and get what gives it back. */
export async function takeLock(folder: string, run: string, wait: typeof WAIT = WAIT): Promise<() => void> {
  const lock = join(folder, LOCK)
  const mine = `${lock}-${run}`
  mkdirSync(mine, { recursive: true })
  writeFileSync(join(mine, run), '')
  for (let look = 0; look < wait.looks; look++) {
    if (isRenamed(mine, lock)) return () => giveBack(lock, run)
    const holder = holderOf(lock)
    if (holder !== undefined && isGone(holder)) takeAway(lock, holder, run)
    else await pause(wait.pause)
  }
  rmSync(mine, { recursive: true, force: true })
  throw new UsageError(
    `${folder} is in use by ${holderOf(lock) ?? 'another run'}; wait until that run has ended, or delete ${lock} if it was killed, and run again`,
  )
}

/** The lock goes whole too: emptied in its place it could be another's before it is removed. */
function giveBack(lock: string, run: string): void {
  const aside = `${lock}-${run}.old`
  if (isRenamed(lock, aside)) rmSync(aside, { recursive: true, force: true })
}

/** False where another's lock, which is not empty, stands there, or where there is nothing to rename. */
function isRenamed(from: string, to: string): boolean {
  try {
    renameSync(from, to)
    return true
  } catch (error) {
    const { code = '' } = error as NodeJS.ErrnoException // the file system throws nothing else
    if (['ENOTEMPTY', 'EEXIST', 'EPERM', 'ENOENT'].includes(code)) return false
    throw error
  }
}

function holderOf(lock: string): string | undefined {
  try {
    return readdirSync(lock)[0]
  } catch {
    return undefined // it has been given back since
  }
}

/** Remove the lock of one that is gone; where it has changed hands since, the new holder gets it back. */
function takeAway(lock: string, holder: string, run: string): void {
  const aside = `${lock}-${run}.old`
  if (!isRenamed(lock, aside)) return
  if (holderOf(aside) === holder || !isRenamed(aside, lock)) rmSync(aside, { recursive: true, force: true })
}
