/** Tables of a data set as types: an Arquero table that knows its columns. */
import type { ColumnTable } from 'arquero'
import type { tables, TableName } from '../tables/index.ts'
import type { Row } from '../tables/table.ts'

/** The columns that hold instants, by name in every table; a test compares them with the tables. */
export type InstantColumn = 'published_at' | 'crawled_after'
export const INSTANT_COLUMNS: readonly InstantColumn[] = ['published_at', 'crawled_after']

/** A row as notebooks see it: instants are Dates, days are texts such as 2022-01-12, all else is as in the data set. */
export type NotebookRow<Name extends TableName> = {
  readonly [Column in keyof Row<(typeof tables)[Name]>]: Column extends InstantColumn ? Date | null : Row<(typeof tables)[Name]>[Column]
}

/** Options for rows as objects, as Arquero has them. */
type ObjectsOptions = Parameters<ColumnTable['objects']>[0]
/** What Arquero types cells as. */
type Cell = ReturnType<ColumnTable['get']>

/**
 * An Arquero table whose columns have types.
 *
 * Arquero's verbs keep the type of the table they are called on. So columns of the original keep their
 * types behind `filter`, `orderby`, `groupby` and the like, and columns that a verb makes have none.
 */
export type TypedTable<Data extends object> = {
  array<Name extends keyof Data & string>(name: Name): Data[Name][]
  get<Name extends keyof Data & string>(name: Name, row?: number): Data[Name]
  getter<Name extends keyof Data & string>(name: Name): (row: number) => Data[Name]
  object(row?: number): Data & Readonly<Record<string, Cell>>
  objects(options?: ObjectsOptions): (Data & Readonly<Record<string, Cell>>)[]
  [Symbol.iterator](): IterableIterator<Data & Readonly<Record<string, Cell>>>
} & ColumnTable
