/**
 * What changes in the rows of one page from one curation to another.
 *
 * Rows are matched by the key of their table within the page. `article_id` is no part of a match,
 * since it changes with the body; nor are columns compared that merely repeat it. Rows of a table
 * without a key have no names: equal ones match, all others are added or lost.
 */
import type { Rows } from './tables/index.ts'
import type { Table } from './tables/table.ts'

type Row = Readonly<Record<string, unknown>>
type Key = Row

/** A column of one row, before and after. */
export interface Alteration {
  readonly column: string
  readonly before: unknown
  readonly after: unknown
}

/** What changed in one table of one page; rows in the order of their table. */
export interface TableChange {
  readonly table: string
  readonly added: readonly Row[]
  readonly lost: readonly Row[]
  /** Rows that are on both sides, with the columns that differ in the table's order; `key` is empty where a page has one such row. */
  readonly altered: readonly { readonly key: Key; readonly columns: readonly Alteration[] }[]
}

/** The changes of a page, table by table; nothing for tables that are equal. */
export function compareRows(before: Rows, after: Rows, tables: readonly Table[]): TableChange[] {
  return tables.flatMap((table) => {
    const name = table.name as keyof Rows // every table has its rows there
    const change = compareTable(table, before[name], after[name])
    return change.added.length + change.lost.length + change.altered.length > 0 ? [change] : []
  })
}

function compareTable(table: Table, before: readonly Row[], after: readonly Row[]): TableChange {
  const columns = Object.keys(table.columns).filter((name) => table.references[name] !== ARTICLE)
  const names = table.key.length > 0 ? table.key.filter((name) => name !== 'article_id' && name !== 'source') : columns
  const keyOf = (row: Row): Key => Object.fromEntries(names.map((name) => [name, row[name]]))
  const left = new Map<string, Row[]>()
  for (const row of before) {
    const key = JSON.stringify(keyOf(row))
    const rows = left.get(key)
    if (rows) rows.push(row)
    else left.set(key, [row])
  }
  const added: Row[] = []
  const altered: TableChange['altered'][number][] = []
  for (const row of after) {
    const old = left.get(JSON.stringify(keyOf(row)))?.shift()
    if (!old) {
      added.push(row)
      continue
    }
    const changed = columns.flatMap((column) => (old[column] === row[column] ? [] : [{ column, before: old[column], after: row[column] }]))
    if (changed.length > 0) altered.push({ key: keyOf(row), columns: changed })
  }
  const lost = new Set([...left.values()].flat())
  return { table: table.name, added, lost: before.filter((row) => lost.has(row)), altered }
}

/** The column that others repeat; it is compared in `articles` alone. */
const ARTICLE = 'articles.article_id'

/** How much changed, over any number of pages. */
export interface ChangeCount {
  readonly table: string
  readonly added: number
  readonly lost: number
  readonly altered: number
  /** Altered rows by column, in the table's order. */
  readonly columns: Readonly<Record<string, number>>
}

/** Counts changes page by page; memory is a number for each column. */
export function countChanges(tables: readonly Table[]): {
  readonly add: (changes: readonly TableChange[]) => void
  readonly counts: () => ChangeCount[]
} {
  const counted = new Map(tables.map(({ name }) => [name, { added: 0, lost: 0, altered: 0, columns: new Map<string, number>() }]))
  return {
    add(changes) {
      for (const { table, added, lost, altered } of changes) {
        const count = counted.get(table)
        if (!count) continue
        count.added += added.length
        count.lost += lost.length
        count.altered += altered.length
        for (const { column } of altered.flatMap((row) => row.columns)) count.columns.set(column, (count.columns.get(column) ?? 0) + 1)
      }
    },
    counts: () =>
      tables.flatMap(({ name, columns }) => {
        const count = counted.get(name)
        if (!count || count.added + count.lost + count.altered === 0) return []
        const inOrder = Object.keys(columns).flatMap((column) => {
          const rows = count.columns.get(column)
          return rows === undefined ? [] : [[column, rows] as const]
        })
        return [{ table: name, added: count.added, lost: count.lost, altered: count.altered, columns: Object.fromEntries(inOrder) }]
      }),
  }
}
