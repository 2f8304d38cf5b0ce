/**
 * CSV for Excel and LibreOffice: the same rows with a byte-order mark, by which Excel knows UTF-8, and
 * with an apostrophe before every text that a spreadsheet would take for a formula. Numbers stay as they are.
 *
 * A copy to look at: programs read the plain CSV. Excel keeps 32,767 characters a cell and parts longer texts.
 */
import { rearm, disarm } from '../text/formulas.ts'
import type { Table } from '../tables/table.ts'
import { csv } from './csv.ts'
import type { Format, RowRecord } from './format.ts'

export const spreadsheet: Format = {
  name: 'spreadsheet',
  about: 'CSV for spreadsheets: byte-order mark, an apostrophe before what would be a formula',
  path: (table) => `spreadsheet/${table}.csv`,
  ready: csv.ready,
  encoder(table) {
    const encoder = csv.encoder(table)
    let isFirst = true
    const marked = (chunks: readonly Uint8Array[]): readonly Uint8Array[] => {
      if (!isFirst || chunks.length === 0) return chunks
      isFirst = false
      return [BYTE_ORDER_MARK, ...chunks]
    }
    return {
      write: (rows) => marked(encoder.write(rows.map((row) => withTexts(table, row, disarm)))),
      end: () => marked(encoder.end()),
    }
  },
  async *decode(table, file) {
    for await (const rows of csv.decode(table, file)) yield rows.map((row) => withTexts(table, row, rearm))
  },
}

const BYTE_ORDER_MARK = Buffer.from('\ufeff')

/** The row with its texts changed. */
function withTexts(table: Table, row: RowRecord, change: (text: string) => string): RowRecord {
  return Object.fromEntries(
    Object.entries(row).map(([name, value]) => [
      name,
      typeof value === 'string' && table.columns[name]?.storage === 'text' ? change(value) : value,
    ]),
  )
}
