/**
 * Reading a quarantine, and dropping from it what was taken in.
 *
 * Nothing is trusted: bytes that are missing, or are not those that were kept, and lines that are no
 * entries are scrapes that say so. Memory is one page, and the lines that could not be read.
 */
import { hash } from 'node:crypto'
import { existsSync } from 'node:fs'
import { lstat, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { codeOf, messageOf, UsageError } from '../failure.ts'
import { problem } from '../problem.ts'
import type { Scrape } from '../scrape.ts'
import { compareText } from '../text/order.ts'
import { compareKeys, type Entry, type Key } from './entry.ts'
import { entriesOf, INDEX, openFolder, removeFrom } from './folder.ts'
import { openSorter, type Sorter } from './sorted.ts'

/** A page of a quarantine; `entry` is null for a line of the index that is none. */
export interface Kept {
  readonly scrape: Scrape
  readonly entry: Entry | null
}

/** Throws a {@link UsageError} where the folder is no quarantine. */
export function checkQuarantine(folder: string): void {
  if (!existsSync(join(folder, INDEX)))
    throw new UsageError(`${folder} holds no ${INDEX}, so it is no quarantine; name the folder that was given to --quarantine`)
}

/**
 * The pages of a quarantine, by source and hash. Where several versions of one source were kept, their
 * scrapes are told apart by "@" and the first twelve digits of their hash. Bytes beyond the limit are not read.
 */
export async function* readKept(folder: string, limit: number): AsyncGenerator<Kept> {
  const broken: number[] = []
  let [before, waiting] = ['', undefined as Entry | undefined] // none waits before the first
  for await (const entry of entriesOf(folder, (_, number) => broken.push(number))) {
    if (waiting) yield { entry: waiting, scrape: await scrapeOf(folder, waiting, isOneOf(waiting, before, entry.source), limit) }
    before = waiting?.sha256 == null ? '' : waiting.source
    waiting = entry
  }
  if (waiting) yield { entry: waiting, scrape: await scrapeOf(folder, waiting, isOneOf(waiting, before, ''), limit) }
  for (const line of broken) {
    const reason = `its line ${line} is no entry, or stands out of order`
    yield { entry: null, scrape: { source: `${INDEX}:${line}`, refused: problem('unreadable', { reason }, { line }), size: null } }
  }
}

/** Whether a neighbour in the index holds another version of the same source. */
const isOneOf = ({ source, sha256 }: Entry, before: string, after: string): boolean =>
  sha256 !== null && (source === before || source === after)

async function scrapeOf(folder: string, entry: Entry, isOne: boolean, limit: number): Promise<Scrape> {
  const { sha256, file, size } = entry
  const source = isOne && sha256 !== null ? `${entry.source}@${sha256.slice(0, 12)}` : entry.source
  const refuse = (reason: string): Scrape => ({ source, refused: problem('unreadable', { reason }), size })
  if (file === null || sha256 === null) return refuse('no bytes were kept of it; curate it again')
  try {
    const stats = await lstat(join(folder, file))
    if (!stats.isFile()) return refuse('its kept bytes are no regular file')
    if (stats.size > limit) return { source, refused: problem('too-large', { bytes: stats.size, limit }), size: stats.size }
    const bytes = await readFile(join(folder, file))
    return hash('sha256', bytes) === sha256 ? { source, bytes } : refuse('its kept bytes were changed: their SHA-256 is another')
  } catch (error) {
    const code = codeOf(error) ?? messageOf(error)
    return refuse(code === 'ENOENT' ? 'its kept bytes are missing from the quarantine' : `its kept bytes give ${code}`)
  }
}

/** Collects what was taken in, to be dropped when the data set stands. */
export interface Taken {
  readonly add: (entry: Entry) => void
  /** Drop all that was added, and bytes that no entry names any more; the number of entries dropped. */
  readonly drop: () => Promise<number>
  readonly abandon: () => void
}

/** Bytes of which one entry stays or goes. */
interface Use {
  readonly file: string
  readonly stays: boolean
}

export function openTaken(name: string): Taken {
  const folder = openFolder(name)
  const taken: Sorter<Key> = openSorter<Key>(join(folder.staging, 'taken'), {
    compare: compareKeys,
    read: (line) => JSON.parse(line) as Key,
  }) // written by the sorter
  const compareUses = (a: Use, b: Use): number => compareText(a.file, b.file) || Number(a.stays) - Number(b.stays)
  const uses = openSorter<Use>(join(folder.staging, 'uses'), { compare: compareUses, read: (line) => JSON.parse(line) as Use }) // written by the sorter
  let dropped = 0
  return {
    add: ({ source, sha256 }) => taken.add({ source, sha256 }),
    abandon: folder.abandon,
    async drop() {
      await folder.change(async (writeIndex) => {
        const broken: string[] = []
        await writeIndex(staying(entriesOf(folder.path(), (line) => broken.push(line))), broken)
        // Where some entry stays, its use comes last of those of the file.
        let last: Use | undefined
        const remove = (use: Use | undefined): void => {
          if (!use || use.stays || broken.some((line) => line.includes(use.file))) return // a line that is no entry may have been one
          removeFrom(folder, use.file)
        }
        for await (const use of uses.sorted()) {
          if (use.file !== last?.file) remove(last)
          last = use
        }
        remove(last)
      })
      return dropped
    },
  }

  async function* staying(entries: AsyncIterable<Entry>): AsyncGenerator<Entry> {
    const keys = taken.sorted()
    let next = await keys.next()
    for await (const entry of entries) {
      while (!next.done && compareKeys(next.value, entry) < 0) next = await keys.next()
      const goes = !next.done && compareKeys(next.value, entry) === 0
      if (entry.file !== null) uses.add({ file: entry.file, stays: !goes })
      if (goes) dropped++
      else yield entry
    }
  }
}
