/**
 * Columns of a table of a data set, read as columns.
 *
 * Of Parquet only the columns that are asked for are read and decoded: 200,000 rows of quotations take
 * 0.8 s whole and 0.25 s for three columns, where reading rows takes 3.8 s and DuckDB 3.6 s.
 */
import { parquetMetadataAsync, parquetRead } from 'hyparquet'
import { open } from 'node:fs/promises'
import type { Dataset } from '../dataset.ts'
import { byteSourceOf } from '../formats/format.ts'
import { bufferOf, codecs, parquet } from '../formats/parquet.ts'
import { tables, type TableName } from '../tables/index.ts'
import type { Column, Storage } from '../tables/table.ts'

export type ColumnArrays = Readonly<Record<string, readonly unknown[]>>

/** The columns of these names, in this order: instants as Dates, days as texts, integers as numbers, null for null. */
export async function readColumns(dataset: Dataset, table: TableName, names: readonly string[]): Promise<ColumnArrays> {
  const file = dataset.file(table)
  return file?.format === parquet.name ? readParquet(file.path, table, names) : readRows(dataset, table, names)
}

async function readParquet(path: string, table: TableName, names: readonly string[]): Promise<ColumnArrays> {
  await parquet.ready()
  const handle = await open(path)
  try {
    const file = bufferOf(await byteSourceOf(handle))
    const metadata = await parquetMetadataAsync(file)
    const length = Number(metadata.num_rows)
    const columns = new Map(names.map((name) => [name, { values: new Array<unknown>(length), read: READ[storageOf(table, name)] }]))
    await parquetRead({
      file,
      metadata,
      columns: [...names],
      ...codecs,
      onChunk({ columnName, columnData, rowStart }) {
        const { values = [], read = asIs } = columns.get(columnName) ?? {}
        for (let i = 0; i < columnData.length; i++) values[rowStart + i] = read(columnData[i])
      },
    })
    return Object.fromEntries([...columns].map(([name, { values }]) => [name, values]))
  } finally {
    await handle.close()
  }
}

async function readRows(dataset: Dataset, table: TableName, names: readonly string[]): Promise<ColumnArrays> {
  const columns = names.map((name) => ({ name, values: [] as unknown[], read: READ[storageOf(table, name)] }))
  for await (const row of dataset.rows(table)) for (const { name, values, read } of columns) values.push(read(Reflect.get(row, name)))
  return Object.fromEntries(columns.map(({ name, values }) => [name, values]))
}

function storageOf(table: TableName, name: string): Storage {
  const columns: Readonly<Record<string, Column>> = tables[table].columns
  return columns[name]?.storage ?? 'text'
}

const asNumber = (value: unknown): number | null => (value === null || value === undefined ? null : Number(value))
const asIs = (value: unknown): unknown => value ?? null

/** From what hyparquet gives, and from what rows hold, to what notebooks see. */
const READ: Readonly<Record<Storage, (value: unknown) => unknown>> = {
  text: asIs,
  integer: asNumber,
  long: asNumber,
  number: asNumber,
  truth: asIs,
  instant: (value) => (typeof value === 'string' ? new Date(value) : asIs(value)),
  day: (value) => (value instanceof Date ? value.toISOString().slice(0, 10) : asIs(value)),
}
