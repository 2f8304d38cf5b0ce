/**
 * Candidate rows on disk, until the whole run is known and repeats can be told.
 *
 * One line of JSON for each page, and one key of fixed width for each article. Memory is a buffer.
 */
import { closeSync, openSync, readSync, rmSync, writeSync } from 'node:fs'
import { join } from 'node:path'
import type { Curated } from './curate.ts'
import type { Key } from './repeats.ts'

const BUFFER = 1 << 20
const KEY_BYTES = 16

export interface Spool {
  readonly add: (page: Curated) => void
  /** All pages are in; nothing can be added after. */
  readonly finish: () => void
  readonly pages: number
  readonly articles: number
  readonly keys: () => Generator<Key>
  /** The rows of each page, in the order in which they came. */
  readonly rows: () => Generator<Curated['rows']>
  /** Close and remove the files; more than once does no harm. */
  readonly remove: () => void
}

export function openSpool(folder: string): Spool {
  const rowsFile = openFile(join(folder, 'candidates.jsonl'))
  const keysFile = openFile(join(folder, 'keys'))
  let [pages, articles] = [0, 0]
  return {
    add({ articleId, tells, rows }) {
      rowsFile.write(Buffer.from(`${JSON.stringify(rows)}\n`))
      if (articleId !== null) keysFile.write(encodeKey(articleId, tells, pages))
      if (articleId !== null) articles++
      pages++
    },
    finish() {
      rowsFile.flush()
      keysFile.flush()
    },
    get pages() {
      return pages
    },
    get articles() {
      return articles
    },
    *keys() {
      for (const chunk of keysFile.chunks(KEY_BYTES * 65_536)) {
        for (let at = 0; at < chunk.length; at += KEY_BYTES) {
          yield {
            high: chunk.readUInt32LE(at),
            low: chunk.readUInt32LE(at + 4),
            tells: chunk.readUInt32LE(at + 8),
            ordinal: chunk.readUInt32LE(at + 12),
          }
        }
      }
    },
    *rows() {
      for (const line of linesOf(rowsFile)) yield JSON.parse(line) as Curated['rows']
    },
    remove() {
      rowsFile.remove()
      keysFile.remove()
    },
  }
}

function encodeKey(articleId: string, tells: number, ordinal: number): Buffer {
  const hex = articleId.slice(-16)
  const key = Buffer.allocUnsafe(KEY_BYTES)
  key.writeUInt32LE(Number.parseInt(hex.slice(0, 8), 16), 0)
  key.writeUInt32LE(Number.parseInt(hex.slice(8), 16), 4)
  key.writeUInt32LE(tells, 8)
  key.writeUInt32LE(ordinal, 12)
  return key
}

interface SpoolFile {
  readonly write: (bytes: Buffer) => void
  readonly flush: () => void
  readonly chunks: (size: number) => Generator<Buffer>
  readonly remove: () => void
}

function openFile(path: string): SpoolFile {
  const file = openSync(path, 'w+')
  let isOpen = true
  let held: Buffer[] = []
  let size = 0
  const flush = (): void => {
    const bytes = Buffer.concat(held)
    for (let at = 0; at < bytes.length;) at += writeSync(file, bytes, at)
    held = []
    size = 0
  }
  return {
    flush,
    write(bytes) {
      held.push(bytes)
      size += bytes.length
      if (size >= BUFFER) flush()
    },
    *chunks(size) {
      const buffer = Buffer.allocUnsafe(size)
      for (let position = 0; ;) {
        const read = readSync(file, buffer, 0, size, position)
        if (read === 0) return
        position += read
        yield buffer.subarray(0, read)
      }
    },
    remove() {
      if (isOpen) closeSync(file)
      isOpen = false
      rmSync(path, { force: true })
    },
  }
}

function* linesOf(file: SpoolFile): Generator<string> {
  let parts: Buffer[] = []
  for (const chunk of file.chunks(BUFFER)) {
    let start = 0
    for (let feed = chunk.indexOf(10); feed >= 0; feed = chunk.indexOf(10, start)) {
      const piece = chunk.subarray(start, feed)
      yield parts.length === 0 ? piece.toString('utf8') : Buffer.concat([...parts, piece]).toString('utf8')
      parts = []
      start = feed + 1
    }
    if (start < chunk.length) parts.push(Buffer.from(chunk.subarray(start)))
  }
}
