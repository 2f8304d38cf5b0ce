/** What is in one table: the profiles of its columns, and the checks of its rows and, in `sources`, of the pages. */
import { sum } from '../analysis/tally.ts'
import { UsageError } from '../failure.ts'
import type { RowRecord } from '../formats/format.ts'
import type { Severity } from '../problem.ts'
import { keyText, type Table } from '../tables/table.ts'
import { Check } from './check.ts'
import { ColumnProfile } from './column.ts'
import type { TableReport } from './schema.ts'
import { compareText } from '../text/order.ts'

export class TableProfile {
  private rows = 0
  private readonly columns: { readonly name: string; readonly profile: ColumnProfile }[]
  private readonly checks = new Map<string, Check>()
  private readonly formulas: Check
  private readonly table: Table

  constructor(table: Table) {
    this.table = table
    this.columns = Object.entries(table.columns).map(([name, column]) => ({ name, profile: new ColumnProfile(name, column) }))
    this.check('invalid-row', 'error', 0)
    this.formulas = this.check('formula-cell', 'info', null)
  }

  addRows(rows: readonly RowRecord[]): void {
    this.rows += rows.length
    this.check('invalid-row', 'error', 0).scanned += rows.length
    for (const { name, profile } of this.columns) for (const row of rows) if (profile.add(row[name])) this.showFormula(row, name)
  }

  /** The check of this name; a new one where there is none yet. */
  check(id: string, severity: Severity, threshold: number | null): Check {
    const found = this.checks.get(id)
    if (found) return found
    const made = new Check(id, severity, threshold)
    this.checks.set(id, made)
    return made
  }

  absorb(other: TableProfile): void {
    this.rows += other.rows
    for (const [n, { profile }] of other.columns.entries()) this.columns[n]?.profile.absorb(profile)
    for (const [id, check] of other.checks) {
      const own = this.checks.get(id)
      if (own) own.absorb(check)
      else this.checks.set(id, check)
    }
  }

  toReport(): TableReport {
    const cells = this.columns.map(({ profile }) => profile.formulaCells())
    this.formulas.scanned = sum(cells.map(({ scanned }) => scanned))
    this.formulas.failed = sum(cells.map(({ failed }) => failed))
    return {
      name: this.table.name,
      rows: this.rows,
      columns: this.columns.map(({ profile }) => profile.toReport()),
      checks: [...this.checks].sort(([a], [b]) => compareText(a, b)).map(([, check]) => check.toReport()),
    }
  }

  /** The profile that this report tells of; a {@link UsageError} where it is not one of the table. */
  static ofReport(table: Table, report: TableReport): TableProfile {
    const made = new TableProfile(table)
    made.rows = report.rows
    if (report.columns.map(({ name }) => name).join() !== Object.keys(table.columns).join())
      throw new UsageError(
        `the report's table ${table.name} has other columns than this version's; write the report anew with this version`,
      )
    for (const [n, { name, profile }] of made.columns.entries()) {
      const [column, written] = [table.columns[name], report.columns[n]]
      if (column && written) profile.absorb(ColumnProfile.ofReport(column, written, report.rows))
    }
    for (const check of report.checks) made.check(check.id, check.severity, check.threshold).absorb(Check.ofReport(check))
    return made
  }

  private showFormula(row: RowRecord, name: string): void {
    const value = String(row[name])
    this.formulas.show({
      key: keyText(this.table, row),
      source: typeof row['source'] === 'string' ? row['source'] : null,
      line: typeof row['line'] === 'number' ? row['line'] : null,
      field: `${this.table.name}.${name}`,
      value,
      message: `the text begins with ${JSON.stringify(value[0])}, which spreadsheets take for a formula; open it there only in the copy that --spreadsheet-safe writes`,
    })
  }
}
