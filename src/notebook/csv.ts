/**
 * Any table as CSV (RFC 4180): a header, CRLF between records, UTF-8. Null is nothing between the commas
 * and an empty text is `""`, so that readers can tell them apart; instants are ISO 8601 in UTC, lists and
 * objects are JSON. No cell is changed to please a spreadsheet.
 */
import { stringify } from 'csv-stringify/sync'
import { LINE_ENDS } from '../formats/csv.ts'
import { cellText } from './cell-types.ts'
import type { Grid } from './grid.ts'

/** Records that are made at once. */
const BATCH = 1_000

/** Stretches of whole records in order; the first begins with the header. */
export function* csvParts({ length, columns }: Grid): Generator<string> {
  yield csvText([columns.map(({ name }) => name)])
  for (let start = 0; start < length; start += BATCH) {
    const rows = Array.from({ length: Math.min(BATCH, length - start) }, (_, i) => columns.map(({ at }) => cellText(at(start + i))))
    yield csvText(rows)
  }
}

/** The whole table, or undefined where it is longer than `limit` bytes. */
export function csvWithin(grid: Grid, limit: number): Buffer | undefined {
  const parts: Buffer[] = []
  let bytes = 0
  for (const text of csvParts(grid)) {
    const part = Buffer.from(text)
    bytes += part.length
    if (bytes > limit) return undefined
    parts.push(part)
  }
  return Buffer.concat(parts)
}

const csvText = (records: readonly (readonly (string | null)[])[]): string =>
  stringify(records as (string | null)[][], {
    record_delimiter: '\r\n',
    quoted_match: LINE_ENDS,
    cast: { string: (text) => (text === '' ? { value: text, quoted_empty: true } : text) },
  })
