/**
 * Rows of other programs against a table's schema: one finding for each cell of a row that breaks it and one for
 * all that the row lacks, with the row's key, and one for each key that stands twice in the file.
 *
 * A row is called good where JSON Schema calls it good. What the file says once for all rows (a column
 * that is missing or unknown) is said once. Order of rows is free. Memory is that of {@link rememberKeys}.
 */
import type { Diagnostic } from '../diagnostics/diagnostic.ts'
import { excerpt } from '../problem.ts'
import { cellText, keyText, type Table } from '../tables/table.ts'
import { gateOf } from '../validate.ts'
import type { Damage, Read } from './row-file.ts'
import { MOST, rememberKeys } from './seen-keys.ts'
import { wordsFor } from './words.ts'

/** The file that rows stand in, as diagnostics name it. */
export interface RowsAt {
  readonly source: string
  readonly path: string | null
  /** What lines count. */
  readonly unit: 'line' | 'row'
  /** Called with the rows of each batch before what is wrong with them is given. */
  readonly onRows?: (rows: readonly Row[]) => void
  /** Called with all that is wrong with one row, or with a place (a line, a header, a whole file) that gave none, before it is given. */
  readonly onFindings?: (findings: readonly Diagnostic[], place: 'row' | 'no row') => void
}

/** All that is wrong with a file's rows, in their order. */
export async function* checkRows(table: Table, reads: AsyncIterable<readonly Read[]>, at: RowsAt): AsyncGenerator<Diagnostic> {
  const say = ({ line = null, key = null, column, found = null, message }: Said): Diagnostic => ({
    code: 'invalid-row',
    severity: 'error',
    source: at.source,
    path: at.path,
    line,
    key: key === null ? null : excerpt(key),
    field: typeof column === 'string' ? excerpt(`${table.name}.${column}`) : null,
    found: found === null || found.trim() === '' ? null : excerpt(found),
    message,
  })
  const tell = (saids: readonly Said[], place: 'row' | 'no row'): readonly Diagnostic[] => {
    const findings = saids.map(say)
    if (findings.length > 0) at.onFindings?.(findings, place)
    return findings
  }
  const check = rowCheck(table, at.unit)
  for await (const batch of reads) {
    at.onRows?.(batch.flatMap((read) => (read.kind === 'row' && isRecord(read.row) ? [read.row] : [])))
    for (const read of batch) {
      if (read.kind === 'damage') yield* tell([read], 'no row')
      else if (read.kind === 'row') yield* tell(check.row(read.row, read.line), isRecord(read.row) ? 'row' : 'no row')
      else {
        yield* tell(check.columns(read.names, read.line), 'no row')
        if (!read.names.some((name) => Object.hasOwn(table.columns, name))) return // another table, or no header
      }
    }
  }
  yield* tell(check.end(), 'no row')
}

type Said = Partial<Pick<Diagnostic, 'line' | 'key' | 'found'>> & Partial<Pick<Damage, 'column'>> & { readonly message: string }
type Row = Readonly<Record<string, unknown>>

function rowCheck(
  table: Table,
  unit: string,
): {
  readonly columns: (names: readonly string[], line: number | null) => Said[]
  readonly row: (row: unknown, line: number) => Said[]
  readonly end: () => Said[]
} {
  const isValid = gateOf(table)
  const keys = rememberKeys()
  let missing: readonly string[] = []
  const repeated = (row: Row, line: number, key: string | null): Said[] => {
    const parts = table.key.map((name) => row[name])
    if (key === null || !parts.every((part) => typeof part === 'string' || typeof part === 'number')) return []
    const before = keys.lineOf(JSON.stringify(parts), line)
    return before === undefined ? [] : [{ line, key, message: wordsFor.repeated(unit, before) }]
  }
  return {
    columns(names, line) {
      const known = Object.keys(table.columns)
      if (!known.some((name) => names.includes(name))) return [{ line, found: names.join(','), message: wordsFor.otherTable(table) }]
      missing = known.filter((name) => !names.includes(name))
      const twice = [...new Set(known.filter((name) => names.indexOf(name) !== names.lastIndexOf(name)))]
      return [
        ...lackingOf(table, missing, line),
        ...strangersOf(table, names, line),
        ...twice.map((column) => ({ line, column, found: column, message: wordsFor.twice() })),
      ]
    },
    row(row, line) {
      if (!isRecord(row)) return [{ line, found: cellText(row), message: wordsFor.noObject(row) }]
      const key = keyText(table, row)
      const passes: boolean = isValid(row)
      const faults = passes
        ? []
        : [...brokenColumns(table, row, isValid.errors ?? [], missing), ...strangersOf(table, Object.keys(row), line)]
      return [...faults.map((said) => ({ ...said, line, key })), ...repeated(row, line, key)]
    },
    end: () => (keys.isFull() ? [{ message: wordsFor.tooMany(MOST) }] : []),
  }
}

const isRecord = (row: unknown): row is Row => typeof row === 'object' && row !== null && !Array.isArray(row)

/** Columns that are not there, in one finding. */
function lackingOf(table: Table, names: readonly string[], line: number | null): Said[] {
  const [first] = names
  const column = first === undefined ? undefined : table.columns[first]
  if (first === undefined || !column) return []
  if (names.length > 1) return [{ line, message: wordsFor.missingSeveral(table, names) }]
  return [{ line, column: first, message: wordsFor.missing(table, first, column) }]
}

/** Columns that the table does not have, in one finding: their number has no bound. */
function strangersOf(table: Table, names: readonly string[], line: number | null): Said[] {
  const strangers = names.filter((name) => !Object.hasOwn(table.columns, name))
  const [first] = strangers
  return first === undefined
    ? []
    : [{ line, column: strangers.length === 1 ? first : null, found: strangers.join(', '), message: wordsFor.unknown(table, strangers) }]
}

/** What a schema's errors are about, as far as used here. */
interface SchemaError {
  readonly keyword: string
  readonly instancePath: string
  readonly params: Readonly<Record<string, unknown>>
}

/** One finding for all columns that are not there, and one for each other, in the table's order, however many rules its cell breaks. */
function brokenColumns(table: Table, row: Row, errors: readonly SchemaError[], missing: readonly string[]): Said[] {
  const absent = new Set(errors.filter(({ keyword }) => keyword === 'required').map(({ params }) => params['missingProperty']))
  const broken = new Set(errors.map(({ instancePath }) => instancePath.slice(1)))
  const lacking = Object.keys(table.columns).filter((name) => absent.has(name) && !missing.includes(name))
  const ill = Object.entries(table.columns).filter(([name]) => broken.has(name) && !absent.has(name))
  return [
    ...lackingOf(table, lacking, null),
    ...ill.map(([name, column]) => ({
      column: name,
      found: cellText(row[name]),
      message: wordsFor.column(table, name, row[name], column),
    })),
  ]
}
