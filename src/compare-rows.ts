/**
 * What changes in the rows of one page from one curation to another.
 *
 * Rows are matched by the key of their table within the page. `article_id` is no part of a match,
 * since it changes with the body; nor are columns compared that merely repeat it. Rows that have places
 * (paragraphs, quotes, tags, related stories) are matched by what they say, wherever they stand: first equal
 * ones, then those of the same words, then those of the same place. Where only places differ (positions,
 * offsets, lines), a row has moved, which is counted and not told. Rows of a table without a key have no
 * names: equal ones match, all others are added or lost.
 */
import type { Rows, TableName } from './tables/index.ts'
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
  /**
   * Rows that are on both sides, with the columns that differ in the table's order. `key` has the words by which
   * the row was matched, or its key; it is empty where a page has one such row.
   */
  readonly altered: readonly { readonly key: Key; readonly columns: readonly Alteration[] }[]
  /** How many rows differ in nothing but their places. */
  readonly moved: number
}

/** The changes of a page, table by table; nothing for tables that are equal. */
export function compareRows(before: Rows, after: Rows, tables: readonly Table[]): TableChange[] {
  return tables.flatMap((table) => {
    const name = table.name as keyof Rows // every table has its rows there
    const change = compareTable(table, before[name], after[name])
    return isChanged(change) || change.moved > 0 ? [change] : []
  })
}

/** True where rows are added, lost or altered, and not merely moved. */
export const isChanged = ({ added, lost, altered }: TableChange): boolean => added.length + lost.length + altered.length > 0

function compareTable(table: Table, before: readonly Row[], after: readonly Row[]): TableChange {
  const columns = Object.keys(table.columns).filter((name) => table.references[name] !== ARTICLE)
  const places = WORDS[table.name] === undefined ? [] : columns.filter((name) => PLACE.test(name))
  const said = columns.filter((name) => !places.includes(name))
  const partners = new Map<Row, { readonly old: Row; readonly key: Key }>()
  let [left, right] = [before, after]
  for (const names of matchesOf(table, columns, said)) {
    for (const [old, row] of pairsOf(left, right, names)) partners.set(row, { old, key: pick(row, names) })
    const taken = new Set([...partners.values()].map(({ old }) => old))
    left = left.filter((row) => !taken.has(row))
    right = right.filter((row) => !partners.has(row))
  }
  const altered: TableChange['altered'][number][] = []
  let moved = 0
  for (const row of after) {
    const partner = partners.get(row)
    if (!partner) continue
    const { old, key } = partner
    const changed = said.flatMap((column) => (old[column] === row[column] ? [] : [{ column, before: old[column], after: row[column] }]))
    if (changed.length > 0) altered.push({ key, columns: changed })
    else if (places.some((name) => old[name] !== row[name])) moved++
  }
  return { table: table.name, added: right, lost: left, altered, moved }
}

/** The column that others repeat; it is compared in `articles` alone. */
const ARTICLE = 'articles.article_id'

/** What a row with a place says, in short. */
const WORDS: Partial<Readonly<Record<string, string>>> = {
  paragraphs: 'text',
  quotes: 'text',
  tags: 'tag',
  related: 'title',
} satisfies Partial<Record<TableName, string>>

/** Columns by which rows are matched, one set after the other for those that are left. */
function matchesOf(table: Table, columns: readonly string[], said: readonly string[]): (readonly string[])[] {
  const key = table.key.length > 0 ? table.key.filter((name) => name !== 'article_id' && name !== 'source') : columns
  const words = WORDS[table.name]
  return words === undefined ? [key] : [said, [words], key]
}

/** Positions, and what counts with them: offsets, lines, paragraphs, numbers of groups. */
const PLACE = /^(?:position|paragraph|group|line|start|end)$|_(?:start|end)$/

/** Rows of both sides that are equal in these columns, each once, in order. */
function pairsOf(before: readonly Row[], after: readonly Row[], names: readonly string[]): (readonly [old: Row, row: Row])[] {
  const waiting = new Map<string, Row[]>()
  for (const row of before) {
    const key = JSON.stringify(pick(row, names))
    const rows = waiting.get(key)
    if (rows) rows.push(row)
    else waiting.set(key, [row])
  }
  return after.flatMap((row) => {
    const old = waiting.get(JSON.stringify(pick(row, names)))?.shift()
    return old ? [[old, row] as const] : []
  })
}

const pick = (row: Row, names: readonly string[]): Key => Object.fromEntries(names.map((name) => [name, row[name]]))

/** How much changed, over any number of pages. */
export interface ChangeCount {
  readonly table: string
  readonly added: number
  readonly lost: number
  readonly altered: number
  /** Rows that differ in nothing but their places. */
  readonly moved: number
  /** Altered rows by column, in the table's order. */
  readonly columns: Readonly<Record<string, number>>
}

/** Counts changes page by page; memory is a number for each column. */
export function countChanges(tables: readonly Table[]): {
  readonly add: (changes: readonly TableChange[]) => void
  readonly counts: () => ChangeCount[]
} {
  const counted = new Map(tables.map(({ name }) => [name, { added: 0, lost: 0, altered: 0, moved: 0, columns: new Map<string, number>() }]))
  return {
    add(changes) {
      for (const { table, added, lost, altered, moved } of changes) {
        const count = counted.get(table)
        if (!count) continue
        count.added += added.length
        count.lost += lost.length
        count.altered += altered.length
        count.moved += moved
        for (const { column } of altered.flatMap((row) => row.columns)) count.columns.set(column, (count.columns.get(column) ?? 0) + 1)
      }
    },
    counts: () =>
      tables.flatMap(({ name, columns }) => {
        const count = counted.get(name)
        if (!count || count.added + count.lost + count.altered + count.moved === 0) return []
        const inOrder = Object.keys(columns).flatMap((column) => {
          const rows = count.columns.get(column)
          return rows === undefined ? [] : [[column, rows] as const]
        })
        return [{ ...count, table: name, columns: Object.fromEntries(inOrder) }]
      }),
  }
}
