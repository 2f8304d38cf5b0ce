/**
 * CSV as RFC 4180 has it: a header, CRLF between records, fields with a comma, a quotation mark or a
 * line end in quotation marks. Null is nothing; empty strings do not occur in any table, so nothing is
 * lost. No byte-order mark, and no cell is changed to please a spreadsheet.
 */
import { parse } from 'csv-parse/sync'
import { stringify } from 'csv-stringify/sync'
import type { Column } from '../tables/table.ts'
import { linesOf, type ByteSource, type Format, type RowRecord } from './format.ts'

/** A line feed alone is not quoted by csv-stringify where the records end in CRLF, and would open a new record for readers. */
export const LINE_ENDS = /[\r\n]/

export const csv: Format = {
  name: 'csv',
  about: 'CSV (RFC 4180): header, CRLF, UTF-8 without byte-order mark, null is nothing',
  path: (table) => `csv/${table}.csv`,
  ready: async () => {},
  encoder: (table) => {
    const columns = Object.keys(table.columns)
    let isFirst = true
    return {
      write(rows) {
        const text = stringify(rows as RowRecord[], {
          columns,
          header: isFirst,
          record_delimiter: '\r\n',
          quoted_match: LINE_ENDS,
          cast: { boolean: String },
        })
        isFirst = false
        return [Buffer.from(text)]
      },
      end: () => (isFirst ? [Buffer.from(`${columns.join(',')}\r\n`)] : []),
    }
  },
  async *decode(table, file) {
    let header: string[] | undefined
    for await (const text of records(file)) {
      const rows: string[][] = parse(text, { record_delimiter: '\r\n' })
      header ??= rows.shift()
      const columns = (header ?? []).map((name) => [name, table.columns[name]] as const)
      yield rows.map((row) => Object.fromEntries(columns.map(([name, column], i) => [name, valueOf(row[i] ?? '', column)])))
    }
  },
}

/** Stretches of whole records: cut at line ends outside quotation marks. */
async function* records(file: ByteSource): AsyncGenerator<string> {
  let open = ''
  let marks = 0
  for await (const lines of linesOf(file)) {
    let whole = ''
    for (const line of lines) {
      open += `${line}\n`
      marks += countMarks(line)
      if (marks % 2 === 1) continue
      whole += open
      open = ''
    }
    if (whole !== '') yield whole
  }
  if (open !== '') yield open
}

function countMarks(text: string): number {
  let marks = 0
  for (let at = text.indexOf('"'); at >= 0; at = text.indexOf('"', at + 1)) marks++
  return marks
}

function valueOf(cell: string, column: Column | undefined): unknown {
  if (cell === '') return null
  switch (column?.storage) {
    case 'integer':
    case 'long':
    case 'number':
      return Number(cell)
    case 'truth':
      return cell === 'true'
    default:
      return cell
  }
}
