/** Tables written to files, beside the notebook unless the path says otherwise. */
import { appendFileSync, createWriteStream, mkdirSync, writeFileSync } from 'node:fs'
import { writeFile } from 'node:fs/promises'
import { dirname } from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { UsageError, writeFailure } from '../failure.ts'
import { csvParts } from './csv.ts'
import { gridOf, type Grid, type TableLike } from './grid.ts'
import { parquetBytes } from './parquet.ts'

/** Write a table as CSV (RFC 4180): null is nothing, instants are ISO 8601 in UTC, lists and objects are JSON. */
export async function writeCSV(value: TableLike, path: string): Promise<void> {
  const grid = knownGrid(value, 'writeCSV')
  await attempt(path, () => pipeline(Readable.from(csvParts(grid)), createWriteStream(path)))
}

/** Write a table as Parquet: typed, as parquet.ts says. */
export async function writeParquet(value: TableLike, path: string): Promise<void> {
  const grid = knownGrid(value, 'writeParquet')
  await attempt(path, () => writeFile(path, bytesOf(grid)))
}

/** Write a table as `<path>.csv` and `<path>.parquet`, with the folders on the way, before this returns. */
export function saveGrid(grid: Grid, path: string): void {
  try {
    mkdirSync(dirname(path), { recursive: true })
    writeFileSync(`${path}.parquet`, bytesOf(grid))
    writeFileSync(`${path}.csv`, '')
    for (const part of csvParts(grid)) appendFileSync(`${path}.csv`, part)
  } catch (error) {
    throw failureOf(error, path)
  }
}

function bytesOf(grid: Grid): Uint8Array {
  if (grid.columns.length === 0) throw new UsageError('a table without columns cannot be written as Parquet')
  return parquetBytes(grid)
}

function knownGrid(value: TableLike, call: string): Grid {
  const grid = Array.isArray(value) && value.length === 0 ? { length: 0, columns: [] } : gridOf(value)
  if (!grid) throw new UsageError(`${call}() writes an Arquero table, an answer, or an array of objects`)
  return grid
}

async function attempt(path: string, write: () => Promise<void>): Promise<void> {
  try {
    await write()
  } catch (error) {
    throw failureOf(error, path)
  }
}

function failureOf(error: unknown, path: string): unknown {
  const failure = writeFailure(error, path)
  return failure instanceof UsageError ? new UsageError(failure.message.replace(/; nothing was changed.*$/s, '')) : failure
}
