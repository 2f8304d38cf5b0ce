/**
 * The questions of src/analysis, timed on 200,000 articles with a million tags and a million quotes.
 *
 *   node tests/bench/analysis.mjs              all of them
 *   node tests/bench/analysis.mjs tag-pairs    some alone
 *   node tests/bench/analysis.mjs --small      on 20,000 articles, to try it out
 *
 * Every question is asked in a process of its own, of Arquero tables in memory: as the first thing, and then three times more.
 * DuckDB is asked for the same counts, from the Parquet files, and must give the same ones. Exit code 1 where an answer takes
 * longer than 2 seconds, or where DuckDB counts otherwise. Other work on the machine shows in all times, hence a question that
 * takes too long is asked up to twice more, and its fastest run counts.
 */
import { alone, machine } from './core.mjs'
import { newsFolder } from './analysis/news.mjs'
import { questions } from './analysis/questions.mjs'
import { table } from './tables.mjs'

/** What an answer may take, in seconds. */
const LIMIT = 2
const ATTEMPTS = 3
const PATIENCE = 300_000

const flags = process.argv.slice(2)
const articles = flags.includes('--small') ? 20_000 : 200_000
const named = flags.filter((flag) => !flag.startsWith('--'))
const unknown = named.find((name) => !(name in questions))
if (unknown) throw new Error(`no question "${unknown}"; there are ${Object.keys(questions).join(', ')}`)

const folder = await newsFolder(articles)
const failures = []
const rows = []
for (const id of named.length > 0 ? named : Object.keys(questions)) {
  const asked = fastest(id)
  const { read, first, cpu, median, sql, peak, peakOfAll, compared, difference } = asked
  const memory = `${mebibytes(peak)} / ${mebibytes(peakOfAll)} MiB`
  rows.push([id, spell(read), spell(first), spell(median), sql === null ? '–' : spell(sql), compared ?? '–', memory])
  if (slowness(asked) > LIMIT)
    failures.push(`${id} takes ${spell(slowness(asked))} (the first time ${spell(cpu)} of CPU), at most ${spell(LIMIT)}`)
  if (difference !== null) failures.push(`${id} and SQL differ in ${difference}`)
}

console.log(`${machine}; ${articles.toLocaleString('en-US')} articles\n`)
console.log(
  table(['question', 'read', 'answer (first)', 'answer (median)', 'by SQL', 'numbers compared', 'peak memory, without / with SQL'], rows),
)
console.log('\nSQL reads its columns from the files each time. It counts only: trends are not smoothed, and bursts it cannot find.')
for (const failure of failures) console.error(failure)
process.exitCode = failures.length > 0 ? 1 : 0

/**
 * The first run within the limit, else the fastest of some.
 *
 * @param {string} id @returns {import('./analysis/ask.mjs').Asked}
 */
function fastest(id) {
  let best
  for (let attempt = 0; attempt < ATTEMPTS && !(best && slowness(best) <= LIMIT); attempt++) {
    const asked = alone('./analysis/ask.mjs', [id, folder], PATIENCE)
    if (!best || slowness(asked) < slowness(best)) best = asked
  }
  return best
}

/** @param {import('./analysis/ask.mjs').Asked} asked */
function slowness({ first, median }) {
  return Math.max(first, median)
}

/** @param {number} seconds */
function spell(seconds) {
  return `${seconds.toFixed(2)} s`
}

/** @param {number} bytes */
function mebibytes(bytes) {
  return Math.round(bytes / 2 ** 20)
}
