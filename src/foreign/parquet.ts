/**
 * Parquet as pyarrow, DuckDB, Polars or Spark write it, unpacked from SNAPPY, ZSTD, GZIP or BROTLI. Memory
 * is one row group. A row group that cannot be read is damage at its first row, and the next is read.
 *
 * Timestamps are read to the millisecond, as instants in UTC; those without a zone are no instants, which is
 * said once. Text that is not UTF-8 stays bytes, and whole numbers that doubles miss stay `bigint`.
 */
import { messageOf } from '../failure.ts'
import { parquetMetadataAsync, parquetReadObjects, type FileMetaData, type SchemaElement } from 'hyparquet'
import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import type { ByteSource } from '../formats/format.ts'
import { bufferOf, codecs, parquet as format } from '../formats/parquet.ts'
import type { Storage, Table } from '../tables/table.ts'
import { damage, type Damage, type Read, type SeekedKind } from './row-file.ts'

export const parquet: SeekedKind = {
  name: 'parquet',
  extensions: ['.parquet'],
  unit: 'row',
  access: 'seek',
  async *read(file, table) {
    await format.ready()
    let metadata: FileMetaData
    try {
      metadata = await parquetMetadataAsync(bufferOf(file))
    } catch (error) {
      yield [damage(null, `the file is no Parquet, or cut off (${messageOf(error)}); expected it whole; write or fetch it anew`)]
      return
    }
    const elements = topLevel(metadata.schema)
    yield [{ kind: 'columns', line: null, names: elements.map(({ name }) => name) }, ...withoutZone(elements, table)]
    let start = 0
    for (const { num_rows } of metadata.row_groups) {
      const end = start + Number(num_rows)
      yield await readGroup({ file, metadata, start, end }, table)
      start = end
    }
  },
}

interface Group {
  readonly file: ByteSource
  readonly metadata: FileMetaData
  /** From 0; the end is exclusive. */
  readonly start: number
  readonly end: number
}

async function readGroup({ file, metadata, start, end }: Group, table: Table): Promise<Read[]> {
  const names = new Set(topLevel(metadata.schema).map(({ name }) => name))
  const columns = Object.entries(table.columns).filter(([name]) => names.has(name))
  try {
    const rows = await parquetReadObjects({
      file: bufferOf(file),
      metadata,
      rowStart: start,
      rowEnd: end,
      columns: columns.map(([name]) => name),
      compressors: { ...codecs.compressors, GZIP: (input) => gunzipSync(input), BROTLI: (input) => brotliDecompressSync(input) },
      parsers: { stringFromBytes: textOf },
    })
    return rows.map((row, i) => ({
      kind: 'row',
      line: start + i + 1,
      row: Object.fromEntries(columns.map(([name, { storage }]) => [name, jsonOf(row[name], storage)])),
    }))
  } catch (error) {
    return [
      damage(start + 1, `the rows ${start + 1} to ${end} cannot be read (${messageOf(error)}); expected whole pages; write the file anew`),
    ]
  }
}

/** The columns of rows, without what lies inside them. */
function topLevel([root, ...elements]: readonly SchemaElement[]): SchemaElement[] {
  const found: SchemaElement[] = []
  let at = 0
  const skip = (children: number): void => {
    for (let i = 0; i < children; i++) skip(elements[at++]?.num_children ?? 0)
  }
  for (let i = 0; i < (root?.num_children ?? 0) && at < elements.length; i++) {
    const element = elements[at++]
    if (!element) break
    found.push(element)
    skip(element.num_children ?? 0)
  }
  return found
}

/** Instants that were written as the time of a wall clock nobody names. */
function withoutZone(elements: readonly SchemaElement[], { name: table, columns }: Table): Damage[] {
  return elements.flatMap(({ name, logical_type: logical }) =>
    columns[name]?.storage === 'instant' && logical?.type === 'TIMESTAMP' && !logical.isAdjustedToUTC
      ? [damage(null, `the timestamps of ${table}.${name} have no zone; expected UTC; write them with the zone UTC`, { column: name })]
      : [],
  )
}

const utf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true })

function textOf(bytes: Uint8Array | undefined): string | Uint8Array | undefined {
  try {
    return bytes && utf8.decode(bytes)
  } catch {
    return bytes
  }
}

function jsonOf(value: unknown, storage: Storage): unknown {
  if (typeof value === 'bigint') return Number.isSafeInteger(Number(value)) ? Number(value) : value
  if (!(value instanceof Date) || Number.isNaN(value.getTime())) return value ?? null
  const spelled = value.toISOString().replace('.000Z', 'Z')
  if (storage === 'instant') return spelled
  return storage === 'day' && spelled.endsWith('T00:00:00Z') ? spelled.slice(0, -'T00:00:00Z'.length) : value
}
