/** Tables as seen by what shows and writes them: columns with a name, a type and a value for each row. */
import type { ColumnTable } from 'arquero'
import { typeOfAll, type CellType } from './cell-types.ts'

export interface GridColumn {
  readonly name: string
  readonly type: CellType
  /** Value of a row, from 0, in the order of the table. */
  readonly at: (row: number) => unknown
}

export interface Grid {
  readonly length: number
  readonly columns: readonly GridColumn[]
}

/** What can be shown as a table: an Arquero table, the answer to a question, or an array of plain objects. */
export type TableLike = ColumnTable | { readonly rows: readonly object[] } | readonly object[]

/** The columns of something that is a table; undefined for everything else, also for an empty array. */
export function gridOf(value: unknown): Grid | undefined {
  if (isColumnTable(value)) return gridOfTable(value)
  if (isRows(value)) return gridOfRows(value)
  if (isAnswer(value)) return gridOfRows(value.rows)
  return undefined
}

/** True for a table of any copy of Arquero: several may be loaded in one notebook. */
function isColumnTable(value: unknown): value is ColumnTable {
  return (
    typeof value === 'object' &&
    value !== null &&
    ['columnNames', 'numRows', 'indices', 'column'].every((name) => typeof Reflect.get(value, name) === 'function')
  )
}

/** True for what the questions of `tidywire/notebook` give. */
export function isAnswer(value: unknown): value is { readonly question: string; readonly rows: readonly object[] } {
  return (
    typeof value === 'object' &&
    value !== null &&
    'question' in value &&
    typeof value.question === 'string' &&
    'rows' in value &&
    Array.isArray(value.rows)
  )
}

function isRows(value: unknown): value is readonly Readonly<Record<string, unknown>>[] {
  return Array.isArray(value) && value.length > 0 && value.every(isPlain)
}

function isPlain(value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return false
  const prototype: unknown = Object.getPrototypeOf(value)
  return prototype === null || Object.getPrototypeOf(prototype) === null // Object.prototype of any realm
}

function gridOfTable(table: ColumnTable): Grid {
  const length = table.numRows()
  const order = table.isFiltered() || table.isOrdered() ? table.indices() : undefined
  return gridOfColumns(
    length,
    table.columnNames().map((name) => {
      const column = table.column(name)
      return [name, (row) => column?.at(order?.[row] ?? row) as unknown] // Arquero types values as any
    }),
  )
}

/** Columns are the keys of all rows, in the order in which they first occur. */
function gridOfRows(rows: readonly object[]): Grid {
  const names = new Set<string>()
  for (const row of rows) for (const name of Object.keys(row)) names.add(name)
  return gridOfColumns(
    rows.length,
    [...names].map((name) => [name, (row) => ownValue(rows[row] ?? {}, name)]),
  )
}

const ownValue = (row: object, name: string): unknown => (Object.hasOwn(row, name) ? Reflect.get(row, name) : undefined)

function gridOfColumns(length: number, columns: readonly (readonly [name: string, at: (row: number) => unknown])[]): Grid {
  return { length, columns: columns.map(([name, at]) => ({ name, at, type: typeOfAll(length, at) })) }
}
