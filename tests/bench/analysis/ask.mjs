/**
 * One question of the benchmark, in a process of its own: prints its figures as JSON.
 *
 *   node tests/bench/analysis/ask.mjs <question> <folder of the data set>
 */
import { openDataset } from '../../../dist/notebook/index.js'
import { questions } from './questions.mjs'

/**
 * @typedef {object} Asked times in seconds, memory in bytes
 * @property {number} read
 * @property {number} first of the first time that it is asked
 * @property {number} cpu of that time, on all threads
 * @property {number} median of the next ROUNDS
 * @property {number} peak of memory, before SQL
 * @property {number | null} sql median; null where SQL cannot ask it
 * @property {number} peakOfAll
 * @property {number | null} compared how many numbers and names SQL gave as well
 * @property {string | null} difference the first one, in words
 *
 * @typedef {import('./questions.mjs').Figures} Figures
 */

const ROUNDS = 3
/** Two ways to the same number part by rounding alone. */
const TOLERANCE = 1e-9

const [id = '', folder = ''] = process.argv.slice(2)
const { reads, ask, figures, sql } = questions[id] ?? {}
if (!reads || !ask) throw new Error(`no question "${id}"; there are ${Object.keys(questions).join(', ')}`)

const news = await openDataset(folder)
const { value: tables, seconds: read } = await timed(async () => {
  const found = []
  for (const [name, columns] of Object.entries(reads)) found.push([name, await news.table(name, { columns })])
  return Object.fromEntries(found)
})
const before = process.cpuUsage()
const first = await timed(() => ask(tables))
const { user, system } = process.cpuUsage(before)
const median = await medianOf(() => ask(tables))
const peak = peakMemory()
const asked = sql && figures ? await askDuckDB(sql, figures(first.value)) : { sql: null, compared: null, difference: null }
console.log(JSON.stringify({ read, first: first.seconds, cpu: (user + system) / 1e6, median, peak, ...asked, peakOfAll: peakMemory() }))

/** @param {(news: import('../../../dist/notebook/index.js').News) => Promise<any>} query @param {Figures} expected */
async function askDuckDB(query, expected) {
  await news.sql`select 1` // DuckDB is loaded and its views are made
  const found = await query(news)
  const names = found.columnNames()
  const rows = found
    .objects({ limit: Infinity })
    .map((/** @type {Record<string, any>} */ row) => names.map((/** @type {string} */ name) => row[name]))
  return { sql: await medianOf(() => query(news)), compared: expected.flat().length, difference: firstDifference(expected, rows) }
}

/** @param {Figures} answer @param {Figures} bySQL */
function firstDifference(answer, bySQL) {
  if (answer.length !== bySQL.length) return `${answer.length} rows, by SQL ${bySQL.length}`
  const at = answer.findIndex((row, i) => row.length !== bySQL[i]?.length || !row.every((cell, j) => isSame(cell, bySQL[i]?.[j])))
  return at < 0 ? null : `row ${at}: ${JSON.stringify(answer[at])}, by SQL ${JSON.stringify(bySQL[at])}`
}

/** @param {unknown} one @param {unknown} other */
function isSame(one, other) {
  if (typeof one !== 'number' || typeof other !== 'number') return one === other
  return Math.abs(one - other) <= TOLERANCE * Math.max(1, Math.abs(one), Math.abs(other))
}

/** @param {() => unknown} run */
async function medianOf(run) {
  const taken = []
  for (let round = 0; round < ROUNDS; round++) taken.push((await timed(run)).seconds)
  return taken.sort((one, other) => one - other)[Math.floor(ROUNDS / 2)]
}

/** @template T @param {() => T | Promise<T>} run */
async function timed(run) {
  const start = performance.now()
  const value = await run()
  return { value, seconds: (performance.now() - start) / 1000 }
}

/** The operating system's, of the whole process so far. */
function peakMemory() {
  return process.resourceUsage().maxRSS * 1024
}
