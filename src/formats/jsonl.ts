import { linesOf, type Format, type RowRecord } from './format.ts'

/** JSON Lines: one object a line, keys in column order, null for null. */
export const jsonl: Format = {
  name: 'jsonl',
  about: 'JSON Lines: one object a line, keys in column order',
  path: (table) => `jsonl/${table}.jsonl`,
  ready: async () => {},
  encoder: (table) => {
    const columns = Object.keys(table.columns)
    const inOrder = (row: RowRecord): string => JSON.stringify(Object.fromEntries(columns.map((name) => [name, row[name] ?? null])))
    return {
      write: (rows) => (rows.length === 0 ? [] : [Buffer.from(rows.map((row) => `${inOrder(row)}\n`).join(''))]),
      end: () => [],
    }
  },
  async *decode(_table, file) {
    for await (const lines of linesOf(file)) yield lines.filter((line) => line !== '').map((line) => JSON.parse(line) as RowRecord)
  },
}
