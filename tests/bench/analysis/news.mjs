/**
 * The data set that questions are timed on: invented, the same on every machine, written once and kept in the folder for
 * temporary files. It has the tables that questions read, written by the package's own Parquet format.
 */
import { closeSync, existsSync, mkdirSync, openSync, renameSync, rmSync, writeFileSync, writeSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { parquet } from '../../../dist/formats/parquet.js'
import { MARK } from '../../../dist/stage.js'
import { tables } from '../../../dist/tables/index.js'
import { SCHEMA_VERSION } from '../../../dist/tables/table.js'
import { rowsOf } from './rows.mjs'

/** Of the invented rows; change it when they change. */
const VERSION = 2
/** Pages whose rows are handed to the format at once, as `tidywire curate` does. */
const BATCH = 256

/** The folder of the data set, made unless it is there. @param {number} articles @returns {Promise<string>} */
export async function newsFolder(articles) {
  const folder = join(tmpdir(), `tidywire-bench-news-${VERSION}-${SCHEMA_VERSION}-${articles}`)
  if (existsSync(join(folder, MARK))) return folder
  const partial = `${folder}.partial-${process.pid}`
  try {
    await write(partial, articles)
    rmSync(folder, { recursive: true, force: true })
    renameSync(partial, folder)
  } finally {
    rmSync(partial, { recursive: true, force: true })
  }
  return folder
}

/** @param {string} folder @param {number} articles */
async function write(folder, articles) {
  await parquet.ready()
  const sinks = [tables.articles, tables.tags, tables.quotes].map((table) => {
    const path = join(folder, parquet.path(table.name))
    mkdirSync(dirname(path), { recursive: true })
    return { name: table.name, encoder: parquet.encoder(table), file: openSync(path, 'w'), rows: 0 }
  })
  for (let from = 0; from < articles; from += BATCH) {
    const rows = rowsOf(from, Math.min(articles, from + BATCH))
    for (const sink of sinks) {
      sink.rows += rows[sink.name].length
      for (const chunk of sink.encoder.write(rows[sink.name])) writeSync(sink.file, chunk)
    }
  }
  for (const { encoder, file } of sinks) {
    for (const chunk of encoder.end()) writeSync(file, chunk)
    closeSync(file)
  }
  writeFileSync(join(folder, MARK), `${JSON.stringify({ tables: sinks.map(({ name, rows }) => ({ name, rows })) }, null, 2)}\n`)
}
