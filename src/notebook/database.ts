/**
 * SQL over the Parquet files of a data set, by DuckDB in memory.
 *
 * Every table is a view of its file. When the views stand, DuckDB is shut off from everything else:
 * no other file can be read or written, nothing can be loaded, and no setting can be changed.
 */
import { resolve } from 'node:path'
import type * as DuckDB from '@duckdb/node-api'
import type { Dataset } from '../dataset.ts'
import { messageOf, UsageError } from '../failure.ts'
import type { TableName } from '../tables/index.ts'
import { bindable, bindableType, converterOf } from './sql-values.ts'

export interface Database {
  /** The columns of the answer; `?` in the text stand for the values, in order. */
  readonly query: (text: string, values: readonly unknown[]) => Promise<Readonly<Record<string, readonly unknown[]>>>
  readonly close: () => void
}

export async function openDatabase(dataset: Dataset): Promise<Database> {
  const files = dataset.tables.flatMap((table) => {
    const file = dataset.file(table)
    return file?.format === 'parquet' ? [{ table, path: resolve(file.path) }] : []
  })
  if (files.length === 0)
    throw new UsageError(
      `SQL needs Parquet, and ${dataset.folder} has none; write it with tidywire curate <inputs…> --format parquet,csv --out ${dataset.folder} --force`,
    )
  const duckdb = await loadDuckDB()
  const instance = await duckdb.DuckDBInstance.create(':memory:')
  const connection = await instance.connect()
  const tables = files.map(({ table }) => table)
  await connection.run("set timezone = 'UTC'")
  for (const { table, path } of files)
    await connection.run(`create view ${quoted(table)} as select * from read_parquet('${path.replaceAll("'", "''")}')`)
  await lock(connection, files)
  return {
    query: (text, values) => query({ duckdb, connection, tables }, text, values),
    close() {
      connection.closeSync()
      instance.closeSync()
    },
  }
}

const quoted = (name: TableName): string => `"${name}"`

/** From here on only the files of the tables can be read, and nothing can be written. */
async function lock(connection: DuckDB.DuckDBConnection, files: readonly { readonly path: string }[]): Promise<void> {
  await connection.run(`set allowed_paths = [${files.map(({ path }) => `'${path.replaceAll("'", "''")}'`).join(', ')}]`)
  await connection.run('set enable_external_access = false')
  await connection.run('set lock_configuration = true')
}

async function loadDuckDB(): Promise<typeof DuckDB> {
  try {
    return await import('@duckdb/node-api')
  } catch (error) {
    throw new UsageError(
      `SQL needs DuckDB, which is not there; install it with npm install @duckdb/node-api (${String(error).split('\n')[0]})`,
    )
  }
}

const EXPLAINS = /^\s*explain\s+(?:analyze\s+)?/i

interface Asked {
  readonly duckdb: typeof DuckDB
  readonly connection: DuckDB.DuckDBConnection
  readonly tables: readonly TableName[]
}

async function query({ duckdb, connection, tables }: Asked, text: string, values: readonly unknown[]): ReturnType<Database['query']> {
  const bound = values.map((value) => bindable(duckdb, value))
  try {
    const statement = await connection.prepare(text)
    const { SELECT, EXPLAIN } = duckdb.StatementType
    // EXPLAIN ANALYZE runs what it explains, so that must be a SELECT too.
    const answered = statement.statementType === EXPLAIN ? await connection.prepare(text.replace(EXPLAINS, '')) : statement
    if (answered.statementType !== SELECT) throw new Error('a data set is only read, by SELECT and its like')
    for (const [i, value] of bound.entries()) statement.bindValue(i + 1, value, bindableType(duckdb, values[i]))
    const result = await statement.run()
    const columns = await result.convertColumns(converterOf(duckdb))
    return Object.fromEntries(result.deduplicatedColumnNames().map((name, i) => [name, columns[i] ?? []]))
  } catch (error) {
    const words = messageOf(error)
    throw new UsageError(`DuckDB cannot answer: ${words.trim()}\nThe tables are ${tables.join(', ')}.`)
  }
}
