/**
 * Keeping refused pages, byte for byte, with the reasons.
 *
 * Pages are staged while a run goes on, and join the quarantine when it commits. What is there already
 * is not doubled: the newer reasons replace the older. Memory does not grow with the number of pages.
 */
import { existsSync, writeFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import type { Curated } from '../curate.ts'
import type { Scrape } from '../scrape.ts'
import { compareKeys, entryOf, type Entry } from './entry.ts'
import { writeFailure } from '../failure.ts'
import { entriesOf, moveIn, openFolder } from './folder.ts'
import { mergeSorted, openSorter } from './sorted.ts'

export interface Quarantine {
  /** Keep a page that was refused. */
  readonly add: (scrape: Scrape, page: Curated) => void
  /** All that was added joins the quarantine. */
  readonly commit: () => Promise<void>
  /** Nothing of it does; more than once does no harm. */
  readonly abandon: () => void
}

/** Open a quarantine to add to; `tool` is the version that refuses the pages. */
export function openQuarantine(name: string, tool: string): Quarantine {
  const folder = openFolder(name)
  const staged = (file: string): string => join(folder.staging, basename(file))
  const added = openSorter<Entry>(join(folder.staging, 'added'), { compare: compareKeys, read: (line) => JSON.parse(line) as Entry }) // written by the sorter
  return {
    abandon: folder.abandon,
    add(scrape, page) {
      const entry = entryOf(scrape, page, tool)
      try {
        if ('bytes' in scrape && entry.file !== null && !existsSync(staged(entry.file))) writeFileSync(staged(entry.file), scrape.bytes)
        added.add(entry)
      } catch (error) {
        throw writeFailure(error, name, '--quarantine')
      }
    },
    commit: () =>
      folder.change(async (writeIndex) => {
        const broken: string[] = []
        const standing = entriesOf(folder.path(), (line) => broken.push(line))
        await writeIndex(movingIn(mergeSorted([standing, added.sorted()], compareKeys)), broken)
      }),
  }

  async function* movingIn(entries: AsyncIterable<Entry>): AsyncGenerator<Entry> {
    for await (const entry of entries) {
      if (entry.file !== null && existsSync(staged(entry.file))) moveIn(staged(entry.file), folder.path(entry.file))
      yield entry
    }
  }
}
