/**
 * Speed and memory, as a table.
 *
 *   npm run bench                  20,000 and 200,000 pages
 *   npm run bench -- --million     also 1,000,000 (memory)
 *   npm run bench -- --small       2,000 and 20,000, to try it out
 *
 * Last comes the speed of finding quotations beside other systems; `npm run bench:quotes` scores them too.
 *
 * Each step is a process of its own, held to one core where the system can (taskset), three times for
 * the times of the small set, of which the median is printed. Peak memory is the operating system's.
 */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { alone, machine } from './core.mjs'
import { pace, paceTable } from './pace.mjs'
import { makePages } from './pages.mjs'

const flags = process.argv.slice(2)
const [small, large] = flags.includes('--small') ? [2_000, 20_000] : [20_000, 200_000]
const sizes = [small, large, ...(flags.includes('--million') ? [1_000_000] : [])]
const ROUNDS = 3
const work = mkdtempSync(join(tmpdir(), 'tidywire-bench-'))

let pure

try {
  console.log(`${machine}\n`)
  const pages = join(work, 'small')
  makePages(pages, small)
  pure = rounds('pure', pages)
  const curate = rounds('curate', pages)
  const floor = rounds('floor', pages)
  const duckdb = rounds('duckdb', pages)
  console.log(`| step, ${small.toLocaleString('en-US')} pages, median of ${ROUNDS} | seconds | pages/s | MB/s | |`)
  console.log('|---|---|---|---|---|')
  row(
    'pure path, decode to validate',
    pure,
    `${(pure.seconds / pure.parse).toFixed(1)} x JSON.parse of its own rows as NDJSON (${pure.parse.toFixed(2)} s); to reach: 4`,
  )
  row('`curate` to Parquet, whole', curate, `${(curate.seconds / floor.seconds).toFixed(2)} x the floor; to reach: 2.5`)
  row(
    'floor: read and decode, and the same Parquet writer on rows held ready',
    floor,
    `${floor.read.toFixed(2)} s + ${floor.write.toFixed(2)} s`,
  )
  row('DuckDB COPY of the same rows from NDJSON to Parquet, for comparison', duckdb, 'all tables, one thread')
  rmSync(pages, { recursive: true })

  console.log('\n| `curate` to Parquet | pages/s | peak memory |\n|---|---|---|')
  for (const size of sizes) {
    const folder = join(work, String(size))
    makePages(folder, size)
    const { seconds, peak } = step('curate', folder)
    console.log(
      `| ${size.toLocaleString('en-US')} pages | ${Math.round(size / seconds).toLocaleString('en-US')} | ${Math.round(peak / 2 ** 20)} MiB |`,
    )
    rmSync(folder, { recursive: true })
  }
  console.log(`\n${paceTable(pace())}`)
} finally {
  rmSync(work, { recursive: true, force: true })
}

function row(name, { seconds, pages }, note) {
  console.log(
    `| ${name} | ${seconds.toFixed(2)} | ${Math.round(pages / seconds).toLocaleString('en-US')} | ${(pure.bytes / seconds / 1e6).toFixed(1)} | ${note} |`,
  )
}

/** The run with the median time. */
function rounds(name, folder) {
  const runs = Array.from({ length: ROUNDS }, () => step(name, folder)).sort((a, b) => a.seconds - b.seconds)
  return runs[Math.floor(ROUNDS / 2)]
}

function step(name, folder) {
  return alone('./step.mjs', [name, folder])
}
