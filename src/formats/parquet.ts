/**
 * Parquet: types from the table (UTC timestamps, days, 32-bit integers, UTF-8), columns that are never
 * null REQUIRED, zstd, row groups bounded in rows and in bytes, statistics, and the schema's version and
 * hash in the file's metadata. Bytes depend on the rows alone.
 */
import { compress, decompress, init } from '@bokuweb/zstd-wasm'
import { hash } from 'node:crypto'
import { parquetMetadataAsync, parquetReadObjects, type AsyncBuffer, type SchemaElement } from 'hyparquet'
import { ByteWriter, ParquetWriter } from 'hyparquet-writer'
import { SCHEMA_VERSION, schemaFile, type Column, type Storage, type Table } from '../tables/table.ts'
import type { ByteSource, Encoder, Format } from './format.ts'

/** A row group is written when it has this many rows or this many characters of text. */
const GROUP_ROWS = 50_000
const GROUP_CHARACTERS = 4 * 1024 * 1024
/** zstd's own default. */
const LEVEL = 3

export const parquet: Format = {
  name: 'parquet',
  about: 'Parquet with zstd: typed, a folder of parts for each table',
  path: (table) => `parquet/${table}/part-00000.parquet`,
  ready: () => (loading ??= init()),
  encoder: encoderOf,
  async *decode(table, file) {
    const buffer = bufferOf(file)
    const metadata = await parquetMetadataAsync(buffer)
    let rowStart = 0
    for (const group of metadata.row_groups) {
      const rowEnd = rowStart + Number(group.num_rows)
      const rows = await parquetReadObjects({
        file: buffer,
        metadata,
        rowStart,
        rowEnd,
        ...codecs,
      })
      yield rows.map((row) =>
        Object.fromEntries(Object.entries(table.columns).map(([name, column]) => [name, READ[column.storage](row[name])])),
      )
      rowStart = rowEnd
    }
  },
}

/** How the files are read: zstd, also where a frame does not say its size, and text in which a byte-order mark is part of the cell. */
export const codecs = {
  compressors: { ZSTD: (input: Uint8Array, size: number) => decompress(input, { defaultHeapSize: size }) },
  parsers: { stringFromBytes: (bytes: Uint8Array | undefined) => (bytes ? utf8.decode(bytes) : undefined) },
}

/** A file's bytes as hyparquet asks for them. */
export const bufferOf = ({ byteLength, slice }: ByteSource): AsyncBuffer => ({
  byteLength,
  slice: async (start, end = byteLength) => toArrayBuffer(await slice(start, end)),
})

const utf8 = new TextDecoder('utf-8', { ignoreBOM: true })

let loading: Promise<void> | undefined

function encoderOf(table: Table): Encoder {
  const bytes = new ByteWriter()
  const chunks: Uint8Array[] = []
  const flush = (): void => {
    if (bytes.index > 0) chunks.push(bytes.getBytes().slice())
    bytes.index = 0
  }
  const take = (): Uint8Array[] => chunks.splice(0)
  const writer = new ParquetWriter({
    writer: Object.assign(bytes, { flush }),
    schema: [{ name: table.name, num_children: Object.keys(table.columns).length }, ...Object.entries(table.columns).map(elementOf)],
    codec: 'ZSTD',
    compressors: { ZSTD: (input) => compress(input, LEVEL) },
    kvMetadata: [
      { key: 'tidywire.table', value: table.name },
      { key: 'tidywire.schema.version', value: SCHEMA_VERSION },
      { key: 'tidywire.schema.sha256', value: hash('sha256', schemaFile(table)) },
    ],
    createdBy: `tidywire schema ${SCHEMA_VERSION}`,
  })
  const columns = Object.entries(table.columns).map(([name, column]) => ({ name, column, data: [] as unknown[] }))
  let characters = 0
  const writeGroup = (): void => {
    if ((columns[0]?.data.length ?? 0) === 0) return
    void writer.write({ columnData: columns.map(({ name, data }) => ({ name, data })), rowGroupSize: GROUP_ROWS }) // flush is synchronous, so write is
    for (const column of columns) column.data = []
    characters = 0
  }
  return {
    write(rows) {
      for (const row of rows) {
        for (const { name, column, data } of columns) {
          const value = row[name] ?? null
          if (typeof value === 'string') characters += value.length
          data.push(value === null ? null : WRITE[column.storage](value))
        }
        if (characters >= GROUP_CHARACTERS || (columns[0]?.data.length ?? 0) >= GROUP_ROWS) writeGroup()
      }
      return take()
    },
    end() {
      writeGroup()
      void writer.finish()
      flush()
      return take()
    },
  }
}

function elementOf([name, { storage, nullable }]: [string, Column]): SchemaElement {
  return { name, repetition_type: nullable ? 'OPTIONAL' : 'REQUIRED', ...ELEMENTS[storage] }
}

const ELEMENTS: Readonly<Record<Storage, Omit<SchemaElement, 'name'>>> = {
  text: { type: 'BYTE_ARRAY', converted_type: 'UTF8', logical_type: { type: 'STRING' } },
  integer: { type: 'INT32' },
  long: { type: 'INT64' },
  number: { type: 'DOUBLE' },
  truth: { type: 'BOOLEAN' },
  instant: {
    type: 'INT64',
    converted_type: 'TIMESTAMP_MILLIS',
    logical_type: { type: 'TIMESTAMP', isAdjustedToUTC: true, unit: 'MILLIS' },
  },
  day: { type: 'INT32', converted_type: 'DATE', logical_type: { type: 'DATE' } },
}

const DAY = 86_400_000

const WRITE: Readonly<Record<Storage, (value: unknown) => unknown>> = {
  text: (value) => value,
  integer: (value) => value,
  long: (value) => BigInt(Number(value)),
  number: (value) => value,
  truth: (value) => value,
  instant: (value) => BigInt(Date.parse(String(value))),
  day: (value) => Date.parse(String(value)) / DAY,
}

const READ: Readonly<Record<Storage, (value: unknown) => unknown>> = {
  text: (value) => value ?? null,
  integer: (value) => (value === undefined || value === null ? null : Number(value)),
  long: (value) => (value === undefined || value === null ? null : Number(value)),
  number: (value) => (value === undefined || value === null ? null : Number(value)),
  truth: (value) => value ?? null,
  instant: (value) => (value instanceof Date ? `${value.toISOString().slice(0, 19)}Z` : null),
  day: (value) => (value instanceof Date ? value.toISOString().slice(0, 10) : null),
}

function toArrayBuffer(bytes: Uint8Array): ArrayBuffer {
  const copy = new Uint8Array(bytes.length)
  copy.set(bytes)
  return copy.buffer
}
