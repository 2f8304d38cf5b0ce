/**
 * A data set opened in a notebook: tables as Arquero tables, rows one by one, and SQL.
 *
 * Everything is read when it is asked for, and the packages that read it are loaded then.
 */
import { table as arquero } from 'arquero'
import type { Dataset } from '../dataset.ts'
import { UsageError } from '../failure.ts'
import { tables, type TableName } from '../tables/index.ts'
import { viewOfGrid } from './table-view.ts'
import { gridOf } from './grid.ts'
import { INSTANT_COLUMNS, type NotebookRow, type TypedTable } from './typed-table.ts'
import { withView } from './view.ts'
import type { Database } from './database.ts'

/** Rows one by one, in the order in which they were written. */
export interface RowStream<Row> extends AsyncIterable<Row> {
  /** How many there are; undefined where the data set does not say. */
  readonly length: number | undefined
}

/** A data set of tidywire, in a notebook. */
export interface News {
  readonly folder: string
  /** Tables that are there. */
  readonly tables: readonly TableName[]
  /** A table in memory; with `columns` only these are read, in that order. */
  readonly table: <Name extends TableName, Column extends keyof NotebookRow<Name> & string = keyof NotebookRow<Name> & string>(
    name: Name,
    options?: { readonly columns?: readonly Column[] },
  ) => Promise<TypedTable<Pick<NotebookRow<Name>, Column>>>
  /** The rows of a table, in bounded memory. */
  readonly rows: <Name extends TableName>(name: Name) => RowStream<NotebookRow<Name>>
  /**
   * The answer to a question in DuckDB's SQL, in which every table of the data set is a view. Values in
   * the text are bound, never pasted into it; a backslash stands for itself. Reads only; throws a {@link UsageError} in DuckDB's words.
   */
  readonly sql: <Row extends object = Readonly<Record<string, unknown>>>(
    text: TemplateStringsArray,
    ...values: readonly unknown[]
  ) => Promise<TypedTable<Row>>
  /** Give back what SQL holds; the data set can still be used afterwards. */
  readonly close: () => Promise<void>
}

/**
 * Open what `tidywire curate --out` wrote: the folder that is named, else that of the environment
 * variable TIDYWIRE_DATASET, else `dataset`. Throws a {@link UsageError} where there is none.
 */
export async function openDataset(folder: string = process.env['TIDYWIRE_DATASET'] ?? 'dataset'): Promise<News> {
  const { openDataset: open } = await import('../dataset.ts')
  const dataset = open(folder)
  let database: Promise<Database> | undefined
  const close = async (): Promise<void> => {
    const opened = database
    database = undefined
    ;(await opened)?.close()
  }
  return {
    folder,
    tables: dataset.tables,
    async table<Name extends TableName, Column extends keyof NotebookRow<Name> & string>(
      name: Name,
      { columns }: { readonly columns?: readonly Column[] } = {},
    ) {
      const known = Object.keys(knownTable(dataset, name).columns)
      const unknown = columns?.find((column) => !known.includes(column))
      if (unknown !== undefined) throw new UsageError(`the table "${name}" has no column "${unknown}"; it has ${known.join(', ')}`)
      const { readColumns } = await import('./column-reader.ts')
      return shownTable<Pick<NotebookRow<Name>, Column>>(await readColumns(dataset, name, columns ?? known))
    },
    rows: (name) => {
      knownTable(dataset, name)
      return rowsOf(dataset, name)
    },
    async sql<Row extends object>(text: TemplateStringsArray, ...values: readonly unknown[]) {
      database ??= import('./database.ts').then(({ openDatabase }) => openDatabase(dataset))
      database.catch(() => (database = undefined))
      return shownTable<Row>(await (await database).query(text.raw.join('?'), values))
    },
    close,
  }
}

function knownTable(dataset: Dataset, name: TableName): (typeof tables)[TableName] {
  if (dataset.tables.includes(name)) return tables[name]
  const isRequested = name in tables && tables[name].onRequest
  throw new UsageError(
    `${dataset.folder} has no table "${name}"; it holds ${dataset.tables.join(', ')}${isRequested ? `; write it with tidywire curate --${name}` : ''}`,
  )
}

/** An Arquero table that shows itself; tables derived from it do not, outside of tidywire's kernel. */
function shownTable<Row extends object>(columns: Readonly<Record<string, readonly unknown[]>>): TypedTable<Row> {
  const made = arquero(Object.entries(columns) as [string, unknown[]][]) // Arquero does not write into them
  const view = (): ReturnType<typeof viewOfGrid> => viewOfGrid(gridOf(made) ?? { length: 0, columns: [] })
  return withView(made, {
    text: () => view().toText(),
    bundle: () => ({ 'text/html': view().toHTML(), 'text/plain': view().toText() }),
  }) as unknown as TypedTable<Row> // the columns were read by its names
}

function rowsOf<Name extends TableName>(dataset: Dataset, name: Name): RowStream<NotebookRow<Name>> {
  return {
    length: dataset.count(name),
    async *[Symbol.asyncIterator]() {
      for await (const row of dataset.rows(name)) {
        const read: Record<string, unknown> = { ...row }
        for (const column of INSTANT_COLUMNS) if (typeof read[column] === 'string') read[column] = new Date(read[column])
        yield read as NotebookRow<Name> // a copy of the row with its instants as Dates
      }
    },
  }
}
