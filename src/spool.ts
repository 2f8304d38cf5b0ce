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
      rowsFile.writeText(`${JSON.stringify(rows)}\n`)
      if (articleId !== null) keysFile.writeKey(keyOf(articleId, tells, pages))
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

/** The id's hash as two halves, how much the page tells, and its ordinal. */
function keyOf(articleId: string, tells: number, ordinal: number): number[] {
  const hex = articleId.slice(-16)
  return [Number.parseInt(hex.slice(0, 8), 16), Number.parseInt(hex.slice(8), 16), tells, ordinal]
}

interface SpoolFile {
  readonly writeText: (text: string) => void
  readonly writeKey: (words: readonly number[]) => void
  readonly flush: () => void
  readonly chunks: (size: number) => Generator<Buffer>
  readonly remove: () => void
}

/** A file behind one buffer that is used again and again: buffers let go by the thousand are long in being collected. */
function openFile(path: string): SpoolFile {
  const file = openSync(path, 'w+')
  const buffer = Buffer.allocUnsafeSlow(BUFFER)
  let isOpen = true
  let used = 0
  const put = (bytes: Buffer): void => {
    for (let at = 0; at < bytes.length;) at += writeSync(file, bytes, at)
  }
  const flush = (): void => {
    put(buffer.subarray(0, used))
    used = 0
  }
  const makeRoom = (size: number): boolean => {
    if (used + size > BUFFER) flush()
    return size <= BUFFER
  }
  return {
    flush,
    writeText(text) {
      if (makeRoom(text.length * MOST_BYTES)) used += buffer.write(text, used, 'utf8')
      else put(Buffer.from(text))
    },
    writeKey(words) {
      makeRoom(words.length * 4)
      for (const word of words) used = buffer.writeUInt32LE(word, used)
    },
    *chunks(size) {
      const chunk = Buffer.allocUnsafeSlow(size)
      for (let position = 0; ;) {
        const read = readSync(file, chunk, 0, size, position)
        if (read === 0) return
        position += read
        yield chunk.subarray(0, read)
      }
    },
    remove() {
      if (isOpen) closeSync(file)
      isOpen = false
      rmSync(path, { force: true })
    },
  }
}

/** UTF-8 bytes of one UTF-16 unit, at most. */
const MOST_BYTES = 3

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
