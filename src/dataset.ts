/**
 * A data set on disk, opened for reading: typed rows, table by table, in bounded memory.
 */
import { existsSync, readFileSync } from 'node:fs'
import { open } from 'node:fs/promises'
import { join } from 'node:path'
import { UsageError } from './failure.ts'
import { byteSourceOf, type Format } from './formats/format.ts'
import { formats } from './formats/index.ts'
import { MARK } from './stage.ts'
import { tables, type TableName } from './tables/index.ts'
import type { Row } from './tables/table.ts'

export interface Dataset {
  readonly folder: string
  /** Tables that are there. */
  readonly tables: readonly TableName[]
  /** The rows of a table, in the order in which they were written. */
  readonly rows: <Name extends TableName>(table: Name) => AsyncGenerator<Row<(typeof tables)[Name]>>
  /** All rows of a table at once; for tables that fit into memory. */
  readonly all: <Name extends TableName>(table: Name) => Promise<Row<(typeof tables)[Name]>[]>
  /** How many rows a table has; undefined where the data set does not say. */
  readonly count: (table: TableName) => number | undefined
  /** The file that rows of a table are read from, and the name of its format; undefined for a table that is not there. */
  readonly file: (table: TableName) => { readonly path: string; readonly format: string } | undefined
}

/** Open what `tidywire curate --out` wrote. Parquet is read where it is there, else JSON Lines, else CSV. */
export function openDataset(folder: string): Dataset {
  if (!existsSync(join(folder, MARK)))
    throw new UsageError(`${folder} is no data set of tidywire; write one with tidywire curate <inputs…> --out ${folder}`)
  const names = Object.keys(tables) as TableName[] // the keys of a constant
  const formatOf = (table: TableName): Format | undefined => formats.find((format) => existsSync(join(folder, format.path(table))))

  async function* rows<Name extends TableName>(name: Name): AsyncGenerator<Row<(typeof tables)[Name]>> {
    const format = formatOf(name)
    if (!format) throw new UsageError(`${folder} has no table "${name}"; it holds ${names.filter(formatOf).join(', ')}`)
    await format.ready()
    const file = await open(join(folder, format.path(name)))
    try {
      for await (const batch of format.decode(tables[name], await byteSourceOf(file))) yield* batch as Row<(typeof tables)[Name]>[] // written by this table
    } finally {
      await file.close()
    }
  }
  return {
    folder,
    tables: names.filter((name) => formatOf(name) !== undefined),
    rows,
    async all<Name extends TableName>(name: Name) {
      const found: Row<(typeof tables)[Name]>[] = []
      for await (const row of rows(name)) found.push(row)
      return found
    },
    count: (name) => countsOf(folder).get(name),
    file(name) {
      const format = formatOf(name)
      return format && { path: join(folder, format.path(name)), format: format.name }
    },
  }
}

/** Rows by table, as the run that wrote the data set counted them. */
function countsOf(folder: string): ReadonlyMap<string, number> {
  const { tables: counted = [] } = JSON.parse(readFileSync(join(folder, MARK), 'utf8')) as {
    readonly tables?: readonly { readonly name: string; readonly rows: number }[]
  } // written by export
  return new Map(counted.map(({ name, rows }) => [name, rows]))
}
