/**
 * Drift: how often a batch without a change gives an alarm, and how often each change is found and rightly named.
 *
 *   npm run bench:drift                             1,000 batches of 200 pages for each row
 *   npm run bench:drift -- --batches 100 --form F   fewer, of one form alone
 *   npm run bench:drift -- --only body-cut,paywall  some rows
 *   npm run bench:drift -- --held-out               variants that were written after the comparison
 *
 * The baseline is made from pages of one seed; each batch is drawn, no page twice, from a pool of 8,000 pages of another,
 * which shares hardly any sentence with it. Batches share pages with one another, as 1,000 x 200 are more than the pool
 * has, so the rates are less certain than those of 1,000 batches of their own pages. A change befalls one page in ten,
 * but for the time zone's, which befalls all. The numbers are the same for any number of workers.
 */
import { availableParallelism } from 'node:os'
import { parseArgs } from 'node:util'
import { Worker } from 'node:worker_threads'
import { SIZE } from './drift/batches.mjs'
import { CHANGES } from './drift/changes.mjs'
import { HELD_OUT } from './drift/held-out.mjs'
import { SELECTIONS } from './drift/selections.mjs'

const { values } = parseArgs({
  options: {
    batches: { type: 'string', default: '1000' },
    pool: { type: 'string', default: '8000' },
    baseline: { type: 'string', default: '2000' },
    seed: { type: 'string', default: '1' },
    form: { type: 'string' },
    only: { type: 'string' },
    workers: { type: 'string', default: String(Math.min(2, availableParallelism())) },
    'held-out': { type: 'boolean', default: false },
  },
})
const batches = Number(values.batches)
const variants = values['held-out'] ? HELD_OUT : CHANGES
const rows = [...Object.keys(SELECTIONS), ...Object.keys(variants)].filter((row) => values.only?.split(',').includes(row) ?? true)
const tasks = rows.flatMap((row) => Array.from({ length: variants[row]?.length ?? 1 }, (_, variant) => ({ row, variant })))
const results = new Map(rows.map((row) => [row, { alarms: 0, named: 0, others: new Map() }]))
const workerData = {
  batches,
  isHeldOut: values['held-out'],
  seed: Number(values.seed),
  usual: Number(values.baseline),
  pages: Number(values.pool),
  mix: values.form === undefined ? undefined : { [values.form]: 1 },
}

let next = 0
await Promise.all(Array.from({ length: Number(values.workers) }, work))
print()

/** One worker, which takes a variant of a change after another. */
function work() {
  const worker = new Worker(new URL('drift/worker.mjs', import.meta.url), { workerData })
  return new Promise((resolve, reject) => {
    worker.on('error', reject)
    worker.on('exit', resolve)
    worker.on('message', (verdicts) => {
      for (const verdict of verdicts) add(verdict)
      const task = tasks[next++]
      if (task) console.error(`${task.row}, variant ${task.variant} (${next} of ${tasks.length})`)
      worker.postMessage(task ?? null)
    })
  })
}

function add({ row, variant, isAlarm, isNamed, names }) {
  const result = results.get(row)
  if (isAlarm) result.alarms++
  if (isNamed) result.named++
  else if (row in variants || isAlarm) {
    const name = row in variants ? `${names} (variant ${variant})` : names
    result.others.set(name, (result.others.get(name) ?? 0) + 1)
  }
}

function print() {
  const { pages, usual, seed } = workerData
  const of = `${values.form ?? 'all forms'}, seed ${seed}${values['held-out'] ? ', held-out variants' : ''}`
  console.log(`baseline of ${usual} pages, ${batches} batches of ${SIZE} pages from a pool of ${pages}, ${of}\n`)
  console.log('| change | variants | alarm | rightly named | most frequent otherwise |\n|---|---|---|---|---|')
  for (const [row, { alarms, named, others }] of results) {
    const most = [...others].sort(([a, one], [b, other]) => other - one || (a < b ? -1 : 1)).slice(0, 4)
    const told = most.map(([name, count]) => `${name}: ${count}`).join('; ')
    console.log(`| ${row} | ${variants[row]?.length ?? '–'} | ${alarms} | ${row in variants ? named : '–'} | ${told} |`)
  }
}
