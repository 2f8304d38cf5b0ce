/**
 * Any table as Parquet: UTF-8, 32-bit or 64-bit integers, doubles, truth values, instants as timestamps
 * in UTC to the millisecond; lists and objects, and columns of mixed types, as texts. Types are those of
 * whole columns, never told from the first values.
 */
import { parquetWriteBuffer, type BasicType, type ColumnSource } from 'hyparquet-writer'
import { cellText } from './cell-types.ts'
import type { Grid, GridColumn } from './grid.ts'

/** The bytes of a file; the table has a column at least. */
export function parquetBytes({ length, columns }: Grid): Uint8Array {
  return new Uint8Array(parquetWriteBuffer({ columnData: columns.map((column) => columnSource(column, length)) }))
}

function columnSource({ name, type, at }: GridColumn, length: number): ColumnSource {
  const values = Array.from({ length }, (_, row) => at(row) ?? null)
  const column = (basic: BasicType, read: (value: unknown) => unknown): ColumnSource => ({
    name,
    type: basic,
    nullable: true,
    data: values.map((value) => (value === null ? null : read(value))),
  })
  switch (type) {
    case 'integer':
      if (values.every(fits32)) return column('INT32', Number)
      return values.every(fits64) ? column('INT64', toBigInt) : column('DOUBLE', Number)
    case 'number':
      return column('DOUBLE', Number)
    case 'truth value':
      return column('BOOLEAN', (value) => value)
    case 'instant':
      return column('TIMESTAMP', (value) => (Number.isNaN(Number(value)) ? null : value))
    default:
      return column('STRING', cellText)
  }
}

const fits32 = (value: unknown): boolean => value === null || Number(value) === (Number(value) | 0)
export const fits64 = (value: unknown): boolean =>
  value === null || (typeof value === 'bigint' ? BigInt.asIntN(64, value) === value : Number.isSafeInteger(value))
const toBigInt = (value: unknown): bigint => (typeof value === 'bigint' ? value : BigInt(Number(value)))
