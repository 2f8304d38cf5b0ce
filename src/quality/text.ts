/** A quality report as text for people. The lines hold scraped text: who prints them makes it safe for the terminal. */
import { counted, grouped, percent } from '../text/shown.ts'
import { sliceWhole } from '../text/units.ts'
import { NOUNS, severities } from '../diagnostics/diagnostic.ts'
import { REFUSED } from './report.ts'
import type { CheckReport, ColumnReport, Report, TableReport } from './schema.ts'

/** The pages, the checks that found something, and the columns of each table that has rows. */
export function textOf(report: Report): string[] {
  const { summary, complete, tables, drift } = report
  const found = checksThatFound(report)
  return [
    summaryOf(report),
    ...(complete ? [] : ['incomplete: a run ended early or a part is missing; the counts are those of what was seen']),
    `findings: ${severities.map((severity) => counted(summary.by_severity[severity], NOUNS[severity])).join(', ')}`,
    ...drift.map(({ change, message }) => `drift: ${change}: ${message}`),
    '',
    found.length === 0 ? 'no check found anything' : 'checks that found something:',
    ...found.flatMap(({ table, check }) => describeCheck(table, check)),
    ...tables.filter(({ rows }) => rows > 0).flatMap((table) => ['', ...describeTable(table)]),
  ]
}

/** The pages in short. */
export const summaryOf = ({ summary: { pages, article, repeat, refused }, tables }: Report): string =>
  pages === 0 && tables.some(({ rows }) => rows > 0)
    ? 'rows of other programs, no pages'
    : `${counted(pages, 'page')}: ${grouped(article)} gave an article, ${grouped(repeat)} repeated one, ${grouped(refused)} refused`

/** The checks with failures, those that fail as a whole first, then by how much failed. */
export function checksThatFound({ tables }: Report): { readonly table: string; readonly check: CheckReport }[] {
  return tables
    .flatMap(({ name, checks }) => checks.filter(({ failed }) => failed > 0).map((check) => ({ table: name, check })))
    .sort(({ check: a }, { check: b }) => STATUSES.indexOf(a.status) - STATUSES.indexOf(b.status) || b.failed - a.failed)
}

const STATUSES: readonly CheckReport['status'][] = ['fail', 'warn', 'pass']

/** Samples shown of a check. */
const SHOWN_SAMPLES = 3

/** What is shown of a check. A refused page is shown under the problem that refused it, not under the sum of them again. */
export const shownOf = ({ id, sample }: CheckReport): CheckReport['sample'] => (id === REFUSED ? [] : sample.slice(0, SHOWN_SAMPLES))

function describeCheck(table: string, check: CheckReport): string[] {
  const { id, status, scanned, failed } = check
  const shown = shownOf(check)
  const rest = id === REFUSED ? ', by the problems here' : shown.length < failed ? `; ${shown.length} shown` : ''
  return [
    `  ${status}  ${table}: ${id}, ${grouped(failed)} of ${grouped(scanned)} (${percentOf(failed, scanned)})${rest}`,
    ...shown.map(({ source, key, line, message }) => `          ${placeOf(source ?? key, line)}${message}`),
  ]
}

const placeOf = (name: string | null, line: number | null): string => (name === null ? '' : `${name}${line === null ? '' : `:${line}`}: `)

function describeTable({ name, rows, columns }: TableReport): string[] {
  const cells = [COLUMN_HEADS, ...columns.map((column) => columnCells(column, rows))]
  const widths = COLUMN_HEADS.map((_, n) => Math.max(...cells.map((row) => row[n]?.length ?? 0)))
  return [
    `${name}: ${counted(rows, 'row')}`,
    ...cells.map((row) => `  ${row.map((text, n) => text.padEnd(widths[n] ?? 0)).join('  ')}`.trimEnd()),
  ]
}

export const COLUMN_HEADS: readonly string[] = ['column', 'type', 'nulls', 'distinct', 'length p50', 'p99', 'max', 'formulas', 'from', 'to']

/** What is said of a column under {@link COLUMN_HEADS}; `~` stands before estimates. */
export function columnCells(column: ColumnReport, rows: number): string[] {
  const { name, storage, nulls, distinct, distinct_is_exact: isExact, length, formula_cells: formulas, min, max } = column
  return [
    name,
    storage,
    nulls === 0 ? '0' : `${grouped(nulls)} (${percentOf(nulls, rows)})`,
    `${isExact ? '' : '~'}${grouped(distinct)}`,
    ...(length ? [length.p50, length.p99, length.max].map(grouped) : ['', '', '']),
    formulas === 0 ? '' : grouped(formulas),
    shortened(min),
    shortened(max),
  ]
}

const EDGE = 24

const shortened = (cell: string | number | boolean | null): string => {
  const text = (cell === null ? '' : String(cell)).replace(/\s/g, ' ')
  return text.length <= EDGE ? text : `${sliceWhole(text, 0, EDGE - 1)}…`
}

/** A part of a whole, which may be nothing. */
export const percentOf = (part: number, whole: number): string => percent(part / Math.max(1, whole))
