/**
 * Items in order, whatever their number: what does not fit into memory waits on disk, in sorted runs.
 *
 * Of items that compare equal the one that was added last is given, so that the newer word replaces
 * the older. Memory is one run while items come, and a buffer for each run while they go.
 */
import { createReadStream, writeFileSync } from 'node:fs'

/** How items are compared, and how one is read from the line of JSON that it became. */
export interface Kind<Item> {
  readonly compare: (a: Item, b: Item) => number
  readonly read: (line: string) => Item
}

export interface Sorter<Item> {
  readonly add: (item: Item) => void
  /** All items in order, once; nothing is added after. */
  readonly sorted: () => AsyncGenerator<Item>
}

/** Characters of a run; some thousand entries. */
const RUN = 4 << 20

/** Sort items; runs go to `<path>.0`, `<path>.1`, …, which whoever owns the folder removes. */
export function openSorter<Item>(path: string, { compare, read }: Kind<Item>, run = RUN): Sorter<Item> {
  let held: { readonly item: Item; readonly line: string }[] = []
  let [size, runs] = [0, 0]
  const sortHeld = (): void => void held.sort((a, b) => compare(a.item, b.item)) // a stable sort: the newer of equals stays behind
  const spill = (): void => {
    sortHeld()
    writeFileSync(`${path}.${runs++}`, held.map(({ line }) => `${line}\n`).join(''))
    held = []
    size = 0
  }
  return {
    add(item) {
      const line = JSON.stringify(item)
      held.push({ item, line })
      size += line.length
      if (size > run) spill()
    },
    async *sorted() {
      sortHeld()
      const last = held.map(({ item }) => item)
      const files = Array.from({ length: runs }, (_, i) => itemsOf(`${path}.${i}`, read))
      yield* mergeSorted([...files, streamOf(last)], compare)
    },
  }
}

/** Sorted streams as one; of equal items that of the last stream, and there the last, is given. */
export async function* mergeSorted<Item>(
  streams: readonly AsyncGenerator<Item>[],
  compare: (a: Item, b: Item) => number,
): AsyncGenerator<Item> {
  const heads = await Promise.all(streams.map(async (stream) => ({ stream, next: await stream.next() })))
  let waiting: { readonly item: Item } | undefined
  for (;;) {
    let first: (typeof heads)[number] | undefined
    for (const head of heads)
      if (!head.next.done && (!first || first.next.done || compare(head.next.value, first.next.value) < 0)) first = head
    if (!first || first.next.done) break
    const item = first.next.value
    if (waiting && compare(waiting.item, item) !== 0) yield waiting.item
    waiting = { item }
    first.next = await first.stream.next()
  }
  if (waiting) yield waiting.item
}

async function* itemsOf<Item>(path: string, read: (line: string) => Item): AsyncGenerator<Item> {
  for await (const line of linesOf(path)) yield read(line)
}

async function* streamOf<Item>(items: readonly Item[]): AsyncGenerator<Item> {
  yield* items
}

/** The lines of a file of UTF-8 text, without their line feeds; memory is the longest of them. */
export async function* linesOf(path: string): AsyncGenerator<string> {
  let parts: Buffer[] = []
  for await (const piece of createReadStream(path)) {
    const chunk = piece as Buffer // no encoding is set
    let start = 0
    for (let feed = chunk.indexOf(10); feed >= 0; feed = chunk.indexOf(10, start)) {
      yield Buffer.concat([...parts, chunk.subarray(start, feed)]).toString('utf8')
      parts = []
      start = feed + 1
    }
    if (start < chunk.length) parts.push(chunk.subarray(start))
  }
  if (parts.length > 0) yield Buffer.concat(parts).toString('utf8')
}
