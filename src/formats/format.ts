/**
 * Formats: how a table is written as bytes and read back. Pure: bytes go out and come in, files are
 * the business of `export` and `dataset`.
 */
import type { Table } from '../tables/table.ts'

export type RowRecord = Readonly<Record<string, unknown>>

/** Turns rows into the bytes of one file; what it returns follows on what it returned before. */
export interface Encoder {
  readonly write: (rows: readonly RowRecord[]) => readonly Uint8Array[]
  readonly end: () => readonly Uint8Array[]
}

/** Random access to the bytes of one file. */
export interface ByteSource {
  readonly byteLength: number
  readonly slice: (start: number, end: number) => Promise<Uint8Array>
}

export interface Format {
  readonly name: string
  readonly about: string
  /** Path of a table's first file inside a data set. */
  readonly path: (table: string) => string
  /** Settles once, before the first encoder or decoder is made. */
  readonly ready: () => Promise<void>
  readonly encoder: (table: Table) => Encoder
  /** The rows of a file in order, a batch at a time. */
  readonly decode: (table: Table, file: ByteSource) => AsyncIterable<RowRecord[]>
}

/** What is used of Node's FileHandle; said here, so that the library's types need none of Node's. */
interface OpenFile {
  stat(): Promise<{ readonly size: number }>
  read(into: Uint8Array, offset: number, length: number, position: number): Promise<unknown>
}

/** The bytes of a file that another has opened and will close. */
export async function byteSourceOf(file: OpenFile): Promise<ByteSource> {
  const { size } = await file.stat()
  return {
    byteLength: size,
    async slice(start, end) {
      const bytes = new Uint8Array(end - start)
      await file.read(bytes, 0, bytes.length, start)
      return bytes
    },
  }
}

const CHUNK = 1 << 20

/** The lines of a file of UTF-8 text, a batch at a time, without their line feeds. */
export async function* linesOf(file: ByteSource): AsyncGenerator<string[]> {
  const decoder = new TextDecoder()
  let rest = ''
  for (let start = 0; start < file.byteLength; start += CHUNK) {
    const chunk = await file.slice(start, Math.min(start + CHUNK, file.byteLength))
    const lines = (rest + decoder.decode(chunk, { stream: true })).split('\n')
    rest = lines.pop() ?? ''
    yield lines
  }
  if (rest !== '') yield [rest]
}
