/** The rows that a scrape adds to each table. */
import type { Finding } from './scrape.ts'
import type { Table } from './tables/table.ts'

export type Tabulated = Readonly<Record<string, readonly Readonly<Record<string, unknown>>[]>>

export function tabulate(finding: Finding, tables: readonly Table[]): Tabulated {
  const rows: Record<string, readonly Readonly<Record<string, unknown>>[]> = {}
  for (const table of tables) rows[table.name] = [...table.rows(finding)]
  return rows
}
