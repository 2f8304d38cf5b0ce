/** One step of the benchmark, in a process of its own: prints its figures as JSON. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { curate, planOf } from '../../dist/curate.js'
import { decode } from '../../dist/decode.js'
import { exportDataset } from '../../dist/export.js'
import { parquet } from '../../dist/formats/parquet.js'
import { readScrapes } from '../../dist/read.js'

const [name, folder] = process.argv.slice(2)
const plan = planOf()
const out = mkdtempSync(join(tmpdir(), 'tidywire-step-'))
const steps = { pure, curate: whole, floor, duckdb }

try {
  const figures = await steps[name]()
  console.log(JSON.stringify({ ...figures, peak: process.resourceUsage().maxRSS * 1024 }))
} finally {
  rmSync(out, { recursive: true, force: true })
}

/** The pages in memory; then curate alone, then JSON.parse of all its rows, a line each. */
async function pure() {
  const pages = []
  for await (const scrape of readScrapes(folder)) pages.push(scrape)
  const bytes = pages.reduce((sum, page) => sum + page.bytes.length, 0)
  for (const page of pages.slice(0, 1000)) curate(page, plan)
  let [seconds, parse] = [0, 0]
  for (let from = 0; from < pages.length; from += 1000) {
    const some = pages.slice(from, from + 1000)
    const lines = some.flatMap((page) => Object.values(curate(page, plan).rows).flatMap((rows) => rows.map((row) => JSON.stringify(row))))
    let start = performance.now()
    for (const page of some) curate(page, plan) // what comes out is let go at once, as below
    seconds += since(start)
    start = performance.now()
    for (const line of lines) JSON.parse(line)
    parse += since(start)
  }
  return { seconds, parse, pages: pages.length, bytes }
}

async function whole() {
  const start = performance.now()
  const { sources } = await exportDataset(readScrapes(folder), { out: join(out, 'dataset'), plan, formats: ['parquet'] })
  return { seconds: since(start), ...sizeOf(sources) }
}

/** What no tool can do without: read and decode the files, and write the rows. */
async function floor() {
  let start = performance.now()
  let [pages, bytes] = [0, 0]
  const curated = []
  const held = []
  for await (const scrape of readScrapes(folder)) {
    decode(scrape.bytes, plan.limits)
    pages++
    bytes += scrape.bytes.length
    held.push(scrape)
  }
  const read = since(start)
  for (const scrape of held) curated.push(curate(scrape, plan).rows)
  await parquet.ready()
  start = performance.now()
  const encoders = plan.tables.map((table) => ({ table, encoder: parquet.encoder(table), chunks: [] }))
  for (let from = 0; from < curated.length; from += 256) {
    const some = curated.slice(from, from + 256)
    for (const { table, encoder, chunks } of encoders) chunks.push(...encoder.write(some.flatMap((rows) => rows[table.name])))
  }
  for (const { table, encoder, chunks } of encoders) writeFileSync(join(out, table.name), Buffer.concat([...chunks, ...encoder.end()]))
  const write = since(start)
  return { seconds: read + write, read, write, pages, bytes }
}

async function duckdb() {
  const { DuckDBInstance } = await import('@duckdb/node-api')
  await exportDataset(readScrapes(folder), { out: join(out, 'dataset'), plan, formats: ['jsonl'] })
  const { sources } = JSON.parse(readFileSync(join(out, 'dataset', 'provenance.json'), 'utf8'))
  const connection = await (await DuckDBInstance.create(':memory:', { threads: '1' })).connect()
  const types = { text: 'VARCHAR', integer: 'INTEGER', long: 'BIGINT', instant: 'TIMESTAMPTZ', day: 'DATE' }
  const start = performance.now()
  for (const table of plan.tables) {
    const columns = Object.entries(table.columns).map(([column, { storage }]) => `"${column}": '${types[storage]}'`)
    const rows = `read_json('${join(out, 'dataset', 'jsonl', table.name)}.jsonl', format = 'newline_delimited', columns = {${columns.join(', ')}})`
    await connection.run(`COPY (SELECT * FROM ${rows}) TO '${join(out, table.name)}.parquet' (FORMAT parquet, COMPRESSION zstd)`)
  }
  return { seconds: since(start), ...sizeOf(sources) }
}

function sizeOf({ article, repeat, refused }) {
  return { pages: article + repeat + refused }
}

function since(start) {
  return (performance.now() - start) / 1000
}
