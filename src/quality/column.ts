/**
 * What is in one column: counts, extremes, distinct values and lengths, in memory that does not grow
 * with the rows. The profile depends on the values, not on their order.
 */
import type { Column } from '../tables/table.ts'
import { isFormula } from '../text/formulas.ts'
import { sliceWhole } from '../text/units.ts'
import { Distinct } from './distinct.ts'
import { hashNumber, hashText } from './hash.ts'
import { Lengths } from './lengths.ts'
import { SHOWN, type ColumnReport } from './schema.ts'

type Cell = string | number | boolean

export class ColumnProfile {
  private nulls = 0
  private values = 0
  private empty = 0
  private formulas = 0
  private min: Cell | null = null
  private max: Cell | null = null
  private distinct = new Distinct()
  private lengths = new Lengths()
  /** The value before, which says all of an equal one but its count. */
  private last: Cell | null = null
  private readonly name: string
  private readonly column: Column

  constructor(name: string, column: Column) {
    this.name = name
    this.column = column
  }

  /** Take a value in; true where it is a text that a spreadsheet would take for a formula. */
  add(value: unknown): boolean {
    if (value === null || value === undefined) {
      this.nulls++
      return false
    }
    this.values++
    const cell = cellOf(value)
    if (cell !== this.last) this.take(cell)
    return typeof cell === 'string' && this.column.storage === 'text' && this.addText(cell)
  }

  /** Texts that were looked at, and those of them that are formulas. */
  formulaCells(): { readonly scanned: number; readonly failed: number } {
    return { scanned: this.lengths.count(), failed: this.formulas }
  }

  absorb(other: ColumnProfile): void {
    this.nulls += other.nulls
    this.values += other.values
    this.empty += other.empty
    this.formulas += other.formulas
    if (other.min !== null) this.stretch(other.min)
    if (other.max !== null) this.stretch(other.max)
    this.distinct.absorb(other.distinct)
    this.lengths.absorb(other.lengths)
  }

  toReport(): ColumnReport {
    return {
      name: this.name,
      storage: this.column.storage,
      nulls: this.nulls,
      empty: this.empty,
      distinct: Math.min(this.distinct.count(), this.values), // an estimate may pass what there is
      distinct_is_exact: this.distinct.isExact,
      min: this.min,
      max: this.max,
      length: this.lengths.quantiles(),
      formula_cells: this.formulas,
      sketch: { distinct: this.distinct.toText(), lengths: this.lengths.toText() },
    }
  }

  /** The profile that a report on so many rows tells of. */
  static ofReport(column: Column, report: ColumnReport, rows: number): ColumnProfile {
    const made = new ColumnProfile(report.name, column)
    made.nulls = report.nulls
    made.values = rows - report.nulls
    made.empty = report.empty
    made.formulas = report.formula_cells
    made.min = report.min
    made.max = report.max
    made.distinct = Distinct.ofText(report.sketch.distinct, report.distinct_is_exact)
    made.lengths = Lengths.ofText(report.sketch.lengths, report.length?.max ?? 0)
    return made
  }

  private take(cell: Cell): void {
    this.last = cell
    this.distinct.add(typeof cell === 'number' ? hashNumber(cell) : hashText(String(cell)))
    if (typeof cell !== 'number' || Number.isFinite(cell)) this.stretch(typeof cell === 'string' ? cut(cell) : cell) // JSON has no infinity
  }

  private addText(text: string): boolean {
    this.lengths.add(text.length)
    if (text === '') this.empty++
    if (!isFormula(text)) return false
    this.formulas++
    return true
  }

  private stretch(cell: Cell): void {
    if (this.min === null || isBelow(cell, this.min)) this.min = cell
    if (this.max === null || isBelow(this.max, cell)) this.max = cell
  }
}

/** A value as a cell; what rows of other programs hold besides is taken as its JSON. */
function cellOf(value: unknown): Cell {
  if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') return value
  return typeof value === 'bigint'
    ? Number(value)
    : JSON.stringify(value, (_, part: unknown) => (typeof part === 'bigint' ? Number(part) : part))
}

/** The text as it is shown and compared. */
const cut = (text: string): string => (text.length <= SHOWN ? text : sliceWhole(text, 0, SHOWN))

/** In order of types where they differ, which they do in rows of other programs alone. */
const isBelow = (a: Cell, b: Cell): boolean => (typeof a === typeof b ? a < b : typeof a < typeof b)
