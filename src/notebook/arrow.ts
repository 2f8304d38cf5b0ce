/** Tables as Apache Arrow: bytes that Python, R, DuckDB and others read with their types. */
import {
  bool,
  columnFromArray,
  float64,
  int32,
  int64,
  list,
  tableFromColumns,
  tableToIPC,
  timestamp,
  utf8,
  type DataType,
} from '@uwdata/flechette'
import { fromArrow as readArrow, type ColumnTable } from 'arquero'
import { UsageError } from '../failure.ts'
import { cellText } from './cell-types.ts'
import { fits64 } from './parquet.ts'
import { gridOf, type GridColumn, type TableLike } from './grid.ts'

/**
 * The table in Arrow's IPC stream format. Types are given, never told from the first values: texts,
 * integers of 32 bits (of 64 where there is a bigint, else doubles where they are larger), doubles, truth
 * values, instants in UTC to the millisecond, lists of texts or numbers; anything else is text.
 */
export function toArrow(value: TableLike): Uint8Array {
  const grid = gridOf(value)
  if (!grid) throw new UsageError('toArrow() takes an Arquero table, an answer, or an array of objects')
  const bytes = tableToIPC(tableFromColumns(grid.columns.map((column) => [column.name, arrowColumn(column, grid.length)])), {
    format: 'stream',
  })
  if (!bytes) throw new UsageError('this table has no form in Arrow')
  return bytes
}

/**
 * The table that the bytes of an Arrow stream or file hold: instants are Dates, null is null, and integers
 * of 64 bits are bigints, so that none is rounded.
 */
export function fromArrow(bytes: Uint8Array): ColumnTable {
  return readArrow(bytes, { useDate: true, useBigInt: true })
}

function arrowColumn(column: GridColumn, length: number): ReturnType<typeof columnFromArray> {
  const values = Array.from({ length }, (_, row) => column.at(row) ?? null)
  const [type, read] = encoding(column, values)
  return columnFromArray(
    values.map((value) => (value === null ? null : read(value))),
    type,
  )
}

const asIs = (value: unknown): unknown => value

function encoding({ type }: GridColumn, values: readonly unknown[]): readonly [type: DataType, read: (value: unknown) => unknown] {
  switch (type) {
    case 'integer':
      if (values.some((value) => typeof value === 'bigint') && values.every(fits64))
        return [int64(), (value) => (typeof value === 'bigint' ? value : BigInt(Number(value)))]
      return values.every((value) => value === null || Number(value) === (Number(value) | 0)) ? [int32(), Number] : [float64(), Number]
    case 'number':
      return [float64(), Number]
    case 'truth value':
      return [bool(), asIs]
    case 'instant':
      return [timestamp(undefined, 'UTC'), (value) => (Number.isNaN(Number(value)) ? null : Number(value))]
    case 'list':
      return listEncoding(values)
    default:
      return [utf8(), cellText]
  }
}

/** Lists of texts and lists of numbers, also with nulls in them; others are JSON. */
function listEncoding(values: readonly unknown[]): readonly [type: DataType, read: (value: unknown) => unknown] {
  const holds = (type: string): boolean =>
    values.every((value) => value === null || (Array.isArray(value) && value.every((item) => item === null || typeof item === type)))
  if (holds('string')) return [list(utf8()), asIs]
  return holds('number') ? [list(float64()), asIs] : [utf8(), cellText]
}
