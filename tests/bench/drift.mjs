/**
 * Drift: how often a batch without a change gives an alarm, and how often each change is found and rightly named.
 *
 *   npm run bench:drift                             1,000 batches of 200 pages for each row
 *   npm run bench:drift -- --batches 100 --form F   fewer, of one form alone
 *
 * The baseline is made from pages of one seed, the batches are drawn from pages of others, which share hardly any
 * sentence with it. A change befalls one page in ten, but for the time zone's, which befalls all.
 */
import { parseArgs } from 'node:util'
import { curate, planOf } from '../../dist/curate.js'
import { baselineMaker } from '../../dist/drift/baseline.js'
import { compare } from '../../dist/drift/compare.js'
import { lookOf } from '../../dist/drift/looks.js'
import { SIZE, batchOf, poolOf, verdictOf } from './drift/batches.mjs'
import { CHANGES } from './drift/changes.mjs'

const { values } = parseArgs({
  options: {
    batches: { type: 'string', default: '1000' },
    pool: { type: 'string', default: '20000' },
    baseline: { type: 'string', default: '2000' },
    form: { type: 'string' },
  },
})
const [batches, pages, usual] = [Number(values.batches), Number(values.pool), Number(values.baseline)]
const mix = values.form === undefined ? undefined : { [values.form]: 1 }
const plan = planOf({ lines: true })
const toLook = (name, text) => lookOf(curate({ source: name, bytes: Buffer.from(text) }, plan), plan.readers)

console.error(`making ${usual} + ${pages} pages`)
const maker = baselineMaker()
for (const { look } of poolOf({ seed: 1, count: usual, mix, toLook })) maker.add(look)
const baseline = maker.total()
const pool = poolOf({ seed: 99, count: pages, mix, toLook })

console.log(`baseline of ${usual} pages, ${batches} batches of ${SIZE} pages from a pool of ${pages}, ${values.form ?? 'all forms'}\n`)
console.log('| change | alarm | rightly named | most frequent otherwise |\n|---|---|---|---|')
for (const change of [undefined, ...Object.keys(CHANGES)]) console.log(rowOf(change))

function rowOf(change) {
  let [alarms, named] = [0, 0]
  const others = new Map()
  for (let number = 0; number < batches; number++) {
    if (number % 100 === 0) console.error(`${change ?? 'no change'}: ${number} of ${batches}`)
    const verdict = verdictOf(compare(baseline, batchOf({ pool, change, number, toLook })), change)
    if (verdict.isAlarm) alarms++
    if (verdict.isNamed) named++
    else if (change !== undefined || verdict.isAlarm) {
      const name = change === undefined ? verdict.names : `${verdict.names} (variant ${number % CHANGES[change].length})`
      others.set(name, (others.get(name) ?? 0) + 1)
    }
  }
  const most = [...others].sort((a, b) => b[1] - a[1]).slice(0, 3)
  return `| ${change ?? 'no change'} | ${alarms} | ${change === undefined ? '–' : named} | ${most.map(([name, count]) => `${name}: ${count}`).join('; ')} |`
}
