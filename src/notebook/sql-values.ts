/** Values on their way into DuckDB and out of it. */
import type * as DuckDB from '@duckdb/node-api'
import { UsageError } from '../failure.ts'

type Module = typeof DuckDB

/** A value as DuckDB binds it: Dates as instants, arrays as lists. Throws a {@link UsageError} for what SQL has no word for. */
export function bindable({ DuckDBTimestampTZValue, listValue }: Module, value: unknown): DuckDB.DuckDBValue {
  if (value === null || typeof value === 'string' || typeof value === 'boolean' || typeof value === 'bigint') return value
  if (typeof value === 'number') return Number.isSafeInteger(value) && Math.abs(value) >= 2 ** 31 ? BigInt(value) : value
  if (value instanceof Date && !Number.isNaN(value.getTime())) return new DuckDBTimestampTZValue(BigInt(value.getTime()) * 1000n)
  if (Array.isArray(value)) return listValue(alike(value).map((item) => bindable({ DuckDBTimestampTZValue, listValue } as Module, item))) // the two that it takes
  const found = value instanceof Date ? 'an invalid Date' : value === undefined ? 'undefined' : `a value of the type ${typeof value}`
  throw new UsageError(`${found} cannot stand in SQL; give a text, number, truth value, Date, null, or an array of these`)
}

/** The type to bind a value with where DuckDB would tell another: large whole numbers, and lists, whose first item says nothing of the rest. */
export function bindableType(duckdb: Module, value: unknown): DuckDB.DuckDBType | undefined {
  if (typeof value === 'number' && Number.isInteger(value) && !Number.isSafeInteger(value)) return duckdb.DOUBLE
  return Array.isArray(value) ? duckdb.LIST(itemType(duckdb, value)) : undefined
}

function itemType(duckdb: Module, items: readonly unknown[]): DuckDB.DuckDBType {
  const values = alike(items).filter((item) => item !== null)
  const first: unknown = values[0]
  if (Array.isArray(first)) return duckdb.LIST(itemType(duckdb, values.flat()))
  if (first instanceof Date) return duckdb.TIMESTAMPTZ
  if (typeof first === 'boolean') return duckdb.BOOLEAN
  if (typeof first === 'bigint') return duckdb.HUGEINT
  return typeof first === 'number' ? duckdb.DOUBLE : duckdb.VARCHAR
}

/** Items with all their numbers of one kind: whole ones as bigints, else doubles. */
function alike(items: readonly unknown[]): readonly unknown[] {
  const isNumeric = (item: unknown): item is number | bigint => typeof item === 'number' || typeof item === 'bigint'
  if (!items.every((item) => item === null || isNumeric(item))) return items
  const areWhole = items.every((item) => item === null || typeof item === 'bigint' || Number.isSafeInteger(item))
  return items.map((item) => (item === null ? null : areWhole ? BigInt(item) : Number(item)))
}

/**
 * The converter from DuckDB's values: whole numbers are numbers where they are safe, else texts;
 * timestamps are Dates (those without a zone are taken as UTC); days, times and intervals are texts; lists
 * are arrays, structs are objects, maps are arrays of `{ key, value }`.
 */
export function converterOf({ DuckDBTypeId, JSDuckDBValueConverter }: Module): DuckDB.DuckDBValueConverter<DuckDB.JS> {
  const texts: ReadonlySet<number> = new Set([
    DuckDBTypeId.DATE,
    DuckDBTypeId.TIME,
    DuckDBTypeId.TIME_TZ,
    DuckDBTypeId.TIME_NS,
    DuckDBTypeId.INTERVAL,
    DuckDBTypeId.BIT,
  ])
  return (value, type, converter) => {
    if (value === null) return null
    if (texts.has(type.typeId)) return String(value)
    if (typeof value === 'bigint') return isSafe(value) ? Number(value) : String(value)
    try {
      return JSDuckDBValueConverter(value, type, converter)
    } catch {
      return String(value) // an infinite timestamp, a type that is newer than this
    }
  }
}

const isSafe = (value: bigint): boolean => value >= BigInt(Number.MIN_SAFE_INTEGER) && value <= BigInt(Number.MAX_SAFE_INTEGER)
