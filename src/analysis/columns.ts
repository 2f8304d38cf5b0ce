/**
 * The cells that questions read, from an Arquero table of a data set.
 *
 * A filtered table gives the rows that pass, an ordered one gives them in its order. A cell without a value is null.
 */
import type { ColumnTable } from 'arquero'
import { UsageError } from '../failure.ts'
import type { Rows, TableName } from '../tables/index.ts'

/** The type of a column's cells, as the data set's tables define it. */
type Cell<Name extends TableName, Column extends keyof Rows[Name][number]> = Rows[Name][number][Column]

/** The cells of a column that the data set calls `name.column`. A table without it is a UsageError. */
export function cellsOf<Name extends TableName, Column extends keyof Rows[Name][number] & string>(
  table: ColumnTable,
  name: Name,
  column: Column,
): readonly Cell<Name, Column>[] {
  return read(table, name, column) as Cell<Name, Column>[] // the data set's schema says so of the column
}

/**
 * A column of times or days, in milliseconds since 1970 in UTC; a day stands for its midnight in UTC.
 *
 * Read are Dates, ISO text in UTC and such milliseconds; anything else is a UsageError.
 */
export function instantsOf<Name extends TableName>(
  table: ColumnTable,
  name: Name,
  column: keyof Rows[Name][number] & string,
): readonly (number | null)[] {
  return read(table, name, column).map((cell) => {
    if (cell === null) return null
    const instant = cell instanceof Date ? cell.getTime() : typeof cell === 'string' && ISO.test(cell) ? Date.parse(cell) : cell
    if (typeof instant === 'number' && Math.abs(instant) <= LAST_INSTANT) return instant
    throw new UsageError(`${name}.${column} holds ${show(cell)}, which is no time; give Dates, or ISO text as 2022-01-12T15:20:00Z`)
  })
}

/** Text without an offset would be read on the machine's own clock, hence the Z. */
const ISO = /^\d{4}-\d\d-\d\d(?:T[\d:.]+Z)?$/

/** The last millisecond that a Date can hold (ECMAScript, time range). */
const LAST_INSTANT = 8.64e15

function read(table: ColumnTable, name: string, column: string): unknown[] {
  if (typeof (table as Partial<ColumnTable> | null | undefined)?.column !== 'function') {
    throw new UsageError(`expected the table ${name}, got ${show(table)}; give an Arquero table, as from aq.from(rows)`) // plain JavaScript gets here
  }
  if (table.numCols() === 0) return [] // what aq.from([]) gives
  if (!table.column(column)) {
    const there = table.columnNames().join(', ')
    throw new UsageError(
      `the table given for ${name} has no column "${column}", only ${there}; keep ${name}.${column} of the data set in it`,
    )
  }
  const cells = table.array(column) as unknown[] // an Array, since no other constructor is asked for
  for (let row = 0; row < cells.length; row++) cells[row] ??= null
  return cells
}

function show(value: unknown): string {
  if (Array.isArray(value)) return 'an array'
  if (value instanceof Date) return 'an invalid Date'
  return typeof value === 'object' && value !== null
    ? 'an object'
    : typeof value === 'string'
      ? JSON.stringify(value.slice(0, 40))
      : String(value)
}
