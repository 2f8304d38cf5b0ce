/**
 * How fast quotations are found, beside other systems, and how long texts of nothing but marks take.
 *
 *   node tests/bench/pace.mjs speed          prints million characters a second of each system, as JSON
 *   node tests/bench/pace.mjs marks <mark>   prints the seconds that a text of this mark alone takes, in each shape
 *
 * Speed is measured in one process on one core: a round takes the systems in turn, each until it has run for a quarter of a
 * second, after a round of two seconds each that does not count, in which the code is compiled. The median of the rounds is given.
 */
import { fileURLToPath } from 'node:url'
import * as tidywire from '../../dist/index.js'
import { alone } from './core.mjs'
import { peers } from './peers.mjs'
import { openTimingTexts } from './sets.mjs'
import { table } from './tables.mjs'

const ROUNDS = 5
const CHARACTERS = 200_000
const LEAST_SECONDS = 0.25
const WARM_UP_SECONDS = 2
const MARKS = ['"', '“', '”', '„', '«', '»', "'", '‘', '’', '‚', '‹', '›', '`', "''", '``', '“”', '„“', '«»', '‘’', '"\'', '“‘', '—']
const SHAPES = { 'in one line': '', 'with blanks': ' ', 'a paragraph each': '\n\n' }
const MARKED_CHARACTERS = 2 ** 20
const PATIENCE = 20

const isExported = typeof tidywire.attributeQuotes === 'function'

/** Median million characters a second by system; undefined where there is no text to time on. */
export function pace() {
  return alone('./pace.mjs', ['speed']) ?? undefined
}

export function paceTable(figures) {
  if (!figures) return 'Speed of quotations skipped: no texts in ../shared/bench/quotes or tests/quotes/gold to time on.'
  const { texts, characters, systems } = figures
  const compromise = systems.find(({ name }) => name === 'compromise').speed
  const rows = systems.map(({ name, speed }) => [name, rounded(speed), rounded(speed / compromise)])
  if (!isExported) rows.unshift(['tidywire: `attributeQuotes` is not exported', '–', '–'])
  const what = `quotations, ${characters.toLocaleString('en-US')} characters of ${texts}, median of ${ROUNDS}`
  return table([what, 'million characters/s', 'x compromise'], rows)
}

/** Seconds by mark and shape, slowest first; Infinity (null in JSON) for a mark that took too long. Undefined without `attributeQuotes`. */
export function worstMarks() {
  if (!isExported) return undefined
  return MARKS.flatMap((mark) => {
    try {
      return alone('./pace.mjs', ['marks', mark], PATIENCE * 1000)
    } catch (error) {
      if (error.code !== 'ETIMEDOUT') throw error
      return [{ mark, shape: 'some shape', seconds: Infinity }]
    }
  }).sort((a, b) => b.seconds - a.seconds)
}

export function marksLine(times) {
  if (!times) return 'Only marks: skipped, `attributeQuotes` is not exported.'
  const [{ mark, shape, seconds }] = times
  const took = seconds === Infinity ? `more than ${PATIENCE}` : seconds.toFixed(2)
  return `Only marks, ${MARKED_CHARACTERS.toLocaleString('en-US')} characters, ${MARKS.length} kinds in ${Object.keys(SHAPES).length} shapes: ${took} s at worst (\`${mark}\` ${shape}); to reach: 1`
}

function rounded(number) {
  return number < 100 ? number.toPrecision(2) : Math.round(number).toLocaleString('en-US')
}

function measureSpeed() {
  const { name, texts } = openTimingTexts(CHARACTERS)
  const characters = texts.reduce((sum, text) => sum + text.length, 0)
  if (characters === 0) return null
  const own = isExported ? [{ name: 'tidywire', quotes: (text, language) => tidywire.attributeQuotes(text, { language }) }] : []
  const systems = [...own, ...peers.filter(({ filtered }) => !filtered)].map((system) => ({ ...system, speeds: [] }))
  for (let round = 0; round <= ROUNDS; round++) {
    for (const { quotes, speeds } of systems)
      speeds[round] = speedOf(quotes, texts, characters, round === 0 ? WARM_UP_SECONDS : LEAST_SECONDS)
  }
  const median = (speeds) => speeds.slice(1).sort((a, b) => a - b)[Math.floor(ROUNDS / 2)]
  return { texts: name, characters, systems: systems.map(({ name, speeds }) => ({ name, speed: median(speeds), rounds: speeds.slice(1) })) }
}

function speedOf(quotes, texts, characters, least) {
  const start = performance.now()
  let [seconds, times] = [0, 0]
  for (; seconds < least; seconds = (performance.now() - start) / 1000, times++) {
    for (const text of texts) quotes(text, 'en')
  }
  return (characters * times) / seconds / 1e6
}

function measureMarks(mark) {
  return Object.entries(SHAPES).map(([shape, parting]) => {
    const unit = mark + parting
    const text = unit.repeat(Math.ceil(MARKED_CHARACTERS / unit.length))
    const start = performance.now()
    tidywire.attributeQuotes(text, { language: 'en' })
    return { mark, shape, seconds: (performance.now() - start) / 1000 }
  })
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const [what, mark] = process.argv.slice(2)
  console.log(JSON.stringify(what === 'marks' ? measureMarks(mark) : measureSpeed()))
}
