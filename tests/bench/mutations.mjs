/**
 * Damages pages by chance, with a seed, and counts what curation makes of them; fails where a promise breaks.
 *
 *   npm run bench:mutations                     20,000 pages
 *   npm run bench:mutations -- --count 2000     fewer, to try it out
 *   npm run bench:mutations -- --seed 8         others
 *
 * The pages are the samples and a thousand invented ones of a real batch's mix. What every page is judged by stands in
 * tests/promises.mjs and tests/ledger.mjs. A page that breaks a promise is printed as JSON, bytes and all.
 */
import { readdirSync, readFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { makePages } from '../../data/make-pages.mjs'
import { curate, planOf } from '../../dist/curate.js'
import { decode } from '../../dist/decode.js'
import { catalogue } from '../../dist/problem.js'
import { publishers } from '../../dist/publishers/index.js'
import { roles } from '../../dist/scrape.js'
import { splitLines } from '../../dist/text/lines.js'
import { isSameTitle } from '../../dist/text/words.js'
import { mutationRun } from './mutate.mjs'
import { table } from './tables.mjs'

const { values } = parseArgs({ options: { count: { type: 'string', default: '20000' }, seed: { type: 'string', default: '7' } } })
const [count, seed] = [Number(values.count), Number(values.seed)]
const core = { curate, planOf, decode, catalogue, publishers, roles, splitLines, isSameTitle }

const samples = new URL('../../data/samples/', import.meta.url)
const pages = [
  ...readdirSync(samples)
    .filter((name) => name.endsWith('.txt'))
    .sort()
    .map((name) => readFileSync(new URL(name, samples))),
  ...makePages({ seed, count: 1000 }).map(({ text }) => Buffer.from(text)),
]
const { rows, broken } = mutationRun({ pages, count, seed, core })

const whole = (number) => number.toLocaleString('en-US')
const cells = (row) => [
  ...[row.kind, row.pages, row.mutations, row.refused, row.same, row.said, row.silent, row.silentInLists].map((cell) =>
    typeof cell === 'number' ? whole(cell) : cell,
  ),
  shares(row.characters),
  row.throws,
  row.broken,
]
const total = rows.reduce((sum, row) => added(sum, row))

console.log(`${whole(count)} pages from ${pages.length}, seed ${seed}\n`)
console.log(
  table(
    [
      'damage',
      'pages',
      'times',
      'refused',
      'same article',
      'another, said',
      'another, not said',
      'other lists, not said',
      'text in rows / repeated / furniture / other / refused, %',
      'throws',
      'promises broken',
    ],
    [...rows, { ...total, kind: 'all' }].map(cells),
  ),
)
for (const { kind, faults, bytes } of broken.slice(0, 20))
  console.log(JSON.stringify({ kind, faults, page: Buffer.from(bytes).toString('latin1') }))
process.exitCode = broken.length > 0 ? 1 : 0

function shares(characters) {
  const sum = Object.values(characters).reduce((one, other) => one + other, 0)
  return Object.values(characters)
    .map((part) => ((100 * part) / sum).toFixed(1))
    .join(' / ')
}

/** Figures of two rows added, those below `characters` as well. */
function added(one, other) {
  return Object.fromEntries(
    Object.entries(one).map(([key, value]) => [
      key,
      typeof value === 'object' ? added(value, other[key]) : typeof value === 'number' ? value + other[key] : value,
    ]),
  )
}
