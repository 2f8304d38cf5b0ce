/** What is in a table, column by column. One pass a column, and a sort of its numbers. */
import { table as arquero } from 'arquero'
import { quantile } from '../analysis/quantiles.ts'
import { UsageError } from '../failure.ts'
import { cellText, type CellType } from './cell-types.ts'
import { gridOf, type GridColumn, type TableLike } from './grid.ts'
import { viewOfGrid } from './table-view.ts'
import type { TypedTable } from './typed-table.ts'
import { withView } from './view.ts'

/** What can be said of a value in a column: numbers of numbers, Dates of instants, texts of texts. */
type Value = string | number | boolean | Date | null

/** What is in one column. Null stands for what its type has not, and everywhere in a column of nulls. */
export interface ColumnDescription {
  readonly column: string
  readonly type: CellType
  /** Values that are not null. */
  readonly count: number
  readonly nulls: number
  /** Different values; lists and objects are compared as JSON. */
  readonly distinct: number
  /** Of texts the first in order of UTF-16 units. */
  readonly min: Value
  readonly p25: Value
  readonly median: Value
  readonly p75: Value
  readonly max: Value
  /** Of truth values the share that is true; of instants the instant. */
  readonly mean: Value
  /** Lengths of texts in UTF-16 units, of lists in items. */
  readonly shortest: number | null
  readonly longest: number | null
  /** The most frequent values that occur twice or more, five at most; of equals the one that occurs first. */
  readonly top: readonly unknown[]
  /** How often each of `top` occurs. */
  readonly top_counts: readonly number[]
}

const TOP = 5

/** One row for each column of a table, an answer, or an array of objects. */
export function describe(value: TableLike): TypedTable<ColumnDescription> {
  const grid = gridOf(value)
  if (!grid) throw new UsageError('describe() takes an Arquero table, an answer, or an array of objects')
  const rows = grid.columns.map((column) => describeColumn(column, grid.length))
  const names = Object.keys(describeColumn({ name: '', type: 'empty', at: () => null }, 0)) as (keyof ColumnDescription)[]
  const made = arquero(names.map((name): [string, unknown[]] => [name, rows.map((row) => row[name])]))
  const view = viewOfGrid(gridOf(made) ?? grid, { rows: rows.length })
  return withView(made, {
    text: view.toText,
    bundle: () => ({ 'text/html': view.toHTML(), 'text/plain': view.toText() }),
  }) as unknown as TypedTable<ColumnDescription> // built from its rows
}

function describeColumn({ name, type, at }: GridColumn, length: number): ColumnDescription {
  const values: unknown[] = []
  for (let row = 0; row < length; row++) {
    const value = at(row)
    if (value !== null && value !== undefined) values.push(value)
  }
  const { distinct, top } = tally(values)
  return {
    column: name,
    type,
    count: values.length,
    nulls: length - values.length,
    distinct,
    ...summary(type, values),
    top: top.map(([value]) => value),
    top_counts: top.map(([, count]) => count),
  }
}

function tally(values: readonly unknown[]): {
  readonly distinct: number
  readonly top: readonly (readonly [value: unknown, count: number])[]
} {
  const counts = new Map<unknown, { readonly value: unknown; count: number }>()
  for (const value of values) {
    const key = typeof value === 'object' ? cellText(value) : typeof value === 'string' ? `"${value}` : value
    const found = counts.get(key)
    if (found) found.count++
    else counts.set(key, { value, count: 1 })
  }
  const repeated = [...counts.values()].filter(({ count }) => count > 1)
  return {
    distinct: counts.size,
    top: repeated
      .sort((a, b) => b.count - a.count)
      .slice(0, TOP)
      .map(({ value, count }) => [value, count]),
  }
}

type Summary = Pick<ColumnDescription, 'min' | 'p25' | 'median' | 'p75' | 'max' | 'mean' | 'shortest' | 'longest'>

const NOTHING: Summary = { min: null, p25: null, median: null, p75: null, max: null, mean: null, shortest: null, longest: null }

function summary(type: CellType, values: readonly unknown[]): Summary {
  switch (type) {
    case 'integer':
    case 'number':
      return ofNumbers(values.map(Number), (n) => n)
    case 'instant':
      return ofNumbers(values.map(Number), (n) => new Date(n))
    case 'truth value':
      return ofTruth(values)
    case 'text':
      return ofTexts(values as readonly string[]) // as the type says
    case 'list':
      return { ...NOTHING, ...lengths(values as readonly ArrayLike<unknown>[]) } // as the type says
    default:
      return NOTHING
  }
}

/** NaN is counted as a value and takes part in nothing else. */
function ofNumbers(values: readonly number[], back: (n: number) => number | Date): Summary {
  const sorted = Float64Array.from(values.filter((n) => !Number.isNaN(n))).sort()
  const at = (share: number): number | Date | null => {
    const found = quantile(sorted, share)
    return found === null ? null : back(found)
  }
  const [first, last] = [sorted[0], sorted.at(-1)]
  if (first === undefined || last === undefined) return NOTHING
  return { ...NOTHING, min: back(first), p25: at(0.25), median: at(0.5), p75: at(0.75), max: back(last), mean: back(meanOf(sorted)) }
}

/** Taken from the first value on, so that instants lose nothing to rounding. */
function meanOf(values: Float64Array): number {
  const origin = values[0] ?? 0
  if (!Number.isFinite(origin)) return values.reduce((sum, value) => sum + value, 0)
  let sum = 0
  for (const value of values) sum += value - origin
  return origin + sum / values.length
}

function ofTruth(values: readonly unknown[]): Summary {
  const isTrue = values.filter((value) => value === true).length
  return { ...NOTHING, min: isTrue === values.length, max: isTrue > 0, mean: isTrue / values.length }
}

function ofTexts(values: readonly string[]): Summary {
  let [min, max] = [values[0] ?? '', values[0] ?? '']
  for (const value of values) {
    if (value < min) min = value
    if (value > max) max = value
  }
  return { ...NOTHING, min, max, ...lengths(values) }
}

function lengths(values: readonly ArrayLike<unknown>[]): Pick<Summary, 'shortest' | 'longest'> {
  let [shortest, longest] = [Infinity, 0]
  for (const { length } of values) {
    shortest = Math.min(shortest, length)
    longest = Math.max(longest, length)
  }
  return { shortest, longest }
}
