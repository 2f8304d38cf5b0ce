/**
 * A file for one table in one format, with its hash.
 */
import { createHash, type Hash } from 'node:crypto'
import { closeSync, mkdirSync, openSync, writeSync } from 'node:fs'
import { dirname, join } from 'node:path'
import type { Encoder, Format, RowRecord } from './formats/format.ts'
import type { Table } from './tables/table.ts'

export interface WrittenFile {
  /** POSIX path inside the data set. */
  readonly path: string
  /** Null for a file that holds no table. */
  readonly rows: number | null
  readonly bytes: number
  readonly sha256: string
}

/** Where the rows of one table go in one format. */
export interface Sink {
  readonly write: (rows: readonly RowRecord[]) => void
  /** Write what is left and close the file. */
  readonly close: () => WrittenFile
  /** Close the file as it is; more than once does no harm. */
  readonly abandon: () => void
  readonly rows: () => number
}

export function openSink(folder: string, table: Table, format: Format): Sink {
  const path = format.path(table.name)
  const encoder: Encoder = format.encoder(table)
  mkdirSync(dirname(join(folder, path)), { recursive: true })
  const file = openSync(join(folder, path), 'wx')
  const digest: Hash = createHash('sha256')
  let [rows, bytes] = [0, 0]
  let isOpen = true
  const abandon = (): void => {
    if (isOpen) closeSync(file)
    isOpen = false
  }
  const put = (chunks: readonly Uint8Array[]): void => {
    for (const chunk of chunks) {
      for (let at = 0; at < chunk.length;) at += writeSync(file, chunk, at)
      digest.update(chunk)
      bytes += chunk.length
    }
  }
  return {
    write(batch) {
      if (batch.length > 0) put(encoder.write(batch))
      rows += batch.length
    },
    close() {
      put(encoder.end())
      abandon()
      return { path, rows, bytes, sha256: digest.digest('hex') }
    },
    abandon,
    rows: () => rows,
  }
}
