/**
 * Quotations and headlines, scored and timed beside other systems.
 *
 *   npm run bench:quotes                          tables
 *   npm run --silent bench:quotes -- --json       all figures, those of each kind of quotation too
 *
 * tidywire is scored as users have it, by its command line; the peers are configured in peers.mjs. Sets and evaluators come
 * from the benchmark pack beside the checkout (../shared/bench), where every measure is defined; what is not there is
 * named and skipped.
 */
import { spawnSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { machine } from './core.mjs'
import { marksLine, pace, paceTable, worstMarks } from './pace.mjs'
import { peers } from './peers.mjs'
import { openHeadlines, openSets } from './sets.mjs'
import { COLUMNS, DETECTION, table, trio } from './tables.mjs'

const cli = fileURLToPath(new URL('../../dist/cli.js', import.meta.url))

const json = process.argv.includes('--json')
const print = json ? () => undefined : console.log

print(machine)
const { sets, evaluator, skipped } = await openSets()
const scored = evaluator ? sets.map(score) : []
const headlines = await scoreHeadlines()
print(`\n${skipped.map((line) => `skipped: ${line}`).join('\n')}`)
const speed = pace()
print(`\n${paceTable(speed)}`)
const marks = worstMarks()
print(`\n${marksLine(marks)}`)
if (json) console.log(JSON.stringify({ machine, sets: scored, headlines, speed, marks, skipped }, undefined, 2))

/** All systems on one set. */
function score({ name, rows }) {
  const language = rows[0].lang
  const able = peers.filter(({ languages }) => !languages || languages.includes(language))
  for (const peer of peers) if (!able.includes(peer)) skipped.push(`${peer.name} on ${name}: it is not made for the language`)
  const systems = able.map((peer) => {
    const predicted = rows.map(({ id, text }) => ({ id, quotes: peer.quotes(text, language) }))
    return { system: peer.name, ...evaluate(rows, predicted) }
  })
  const own = tidywire(
    name,
    rows.map(({ id, title, text }) => ({ id, text, title, language })),
  )
  if (own) systems.unshift({ system: 'tidywire', ...evaluate(rows, own.rows, own.bad) })
  const columns = name === 'adaq-ru' ? DETECTION : COLUMNS
  print(`\n${name}, ${rows.length} texts\n`)
  const lines = systems.map((figures) => [figures.system, ...Object.values(columns).map((cell) => cell(figures))])
  print(table(['system', ...Object.keys(columns)], lines))
  return { set: name, systems }
}

function evaluate(rows, predicted, bad = 0) {
  const gold = sum(rows.flatMap(({ quotes }) => quotes))
  const { docs } = evaluator.prepare(rows, predicted)
  const found = sum(docs.flatMap(({ pred }) => pred.filter((quote) => !quote.bad)))
  return { ...evaluator.evaluate(rows, predicted, bad), characterRatio: found / gold }
}

function sum(spans) {
  return spans.reduce((characters, { start, end }) => characters + end - start, 0)
}

async function scoreHeadlines() {
  const set = await openHeadlines(skipped)
  if (!set) return undefined
  const own = tidywire(
    'headlines',
    set.rows.map(({ id, title }) => ({ id, title })),
  )
  if (!own) return undefined
  const figures = set.evaluator.scoreHeadlines(set.rows, own.rows)
  const head = ['titles', 'detection P / R / F1', 'speaker P / R / F1', 'speaker and content P / R / F1', 'false alarms', 'failed']
  const row = (name, { titles, detection, speaker, full, falseAlarms, failed }) => [
    `${titles}, ${name}`,
    ...[detection, speaker, full].map(trio),
    falseAlarms,
    failed,
  ]
  print('\nHeadlines, tidywire\n')
  print(table(head, [row('without the unsure', figures.sure), row('all', figures.all)]))
  return figures
}

/** The rows that the command gives, and how many lines it gives that are none; undefined, with a line in `skipped`, where it fails. */
function tidywire(set, rows) {
  const input = rows.map((row) => JSON.stringify(row)).join('\n')
  const { status, stdout, stderr, error } = spawnSync(process.execPath, [cli, 'quotes'], { input, encoding: 'utf8', maxBuffer: 2 ** 30 })
  const lines = (stdout ?? '').split('\n').filter((line) => line.trim())
  const read = lines.flatMap(readRow)
  if (status !== 0 && read.length === 0) {
    const reason = stderr?.trim().split('\n')[0] || error?.message || `exit code ${status}`
    skipped.push(`tidywire on ${set}: \`node dist/cli.js quotes\` failed: ${reason}`)
    return undefined
  }
  return { rows: read, bad: lines.length - read.length }
}

function readRow(line) {
  try {
    return [JSON.parse(line)]
  } catch {
    return [] // counted by the caller
  }
}
