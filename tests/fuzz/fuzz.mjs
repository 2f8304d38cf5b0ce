/**
 * A fuzzer guided by coverage: inputs that run a new part of the built library are kept and changed further.
 *
 *   npm run fuzz -- [--minutes 10] [--target decode|curate|quotes] [--seed 1]
 *
 * Begins with the sample and corpus pages. The inputs follow from the seed; how many are made depends on the time.
 * What breaks a promise is made small and written to tests/fuzz/findings/, where a test replays it ever after.
 * Prints what it did; ends with 1 where something was found.
 */
import { createHash } from 'node:crypto'
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import * as built from '../../dist/index.js'
import { decode } from '../../dist/decode.js'
import { roles } from '../../dist/scrape.js'
import { languageOf } from '../../dist/text/languages.js'
import { Coverage } from './coverage.mjs'
import { minimise } from './minimise.mjs'
import { mutate } from './mutators.mjs'
import { broken, targetsOf } from './targets.mjs'

/** Inputs whose coverage is asked for together: asking takes as long as some dozen runs. */
const BATCH = 128

const { values } = parseArgs({
  options: { minutes: { type: 'string', default: '10' }, target: { type: 'string' }, seed: { type: 'string', default: '1' } },
})
const targets = targetsOf({ ...built, decode, languageOf, roles })
const names = values.target === undefined ? Object.keys(targets) : [values.target]
const findings = new URL('findings/', import.meta.url)
const coverage = new Coverage()
let found = 0
for (const name of names) {
  if (!(name in targets))
    throw new Error(`found the target "${name}", expected one of ${Object.keys(targets).join(', ')}; name one of them`)
  found += fuzz(name, (Number(values.minutes) * 60_000) / names.length)
}
process.exitCode = found > 0 ? 1 : 0

/** Fuzz a target for so many milliseconds; how many findings there are. */
function fuzz(name, time) {
  const random = randomOf(Number(values.seed))
  const corpus = seeds()
  const known = new Set()
  let executions = 0
  const run = (bytes) => {
    executions++
    const promises = broken(targets[name], bytes)
    if (promises.length > 0) note(name, bytes, promises, known)
  }
  corpus.forEach(run)
  coverage.take()
  const [start, first, seeded] = [Date.now(), coverage.count(), corpus.length]
  while (Date.now() - start < time) {
    const batch = Array.from({ length: BATCH }, () => mutate(corpus, random))
    batch.forEach(run)
    if (!coverage.take(false)) continue
    for (const bytes of batch) {
      run(bytes)
      if (coverage.take()) corpus.push(bytes)
    }
  }
  const { run: blocks, all } = coverage.count()
  console.log(
    `${name}: ${executions} executions in ${Math.round((Date.now() - start) / 1000)} s, ${first.run} → ${blocks} of ${all} blocks, ` +
      `${corpus.length - seeded} inputs kept, ${known.size} findings`,
  )
  return known.size
}

/** Write a finding down, made small, unless one that breaks the same promises is known. */
function note(name, bytes, promises, known) {
  const key = kindOf(promises)
  if (known.has(key)) return
  known.add(key)
  const smallest = minimise(Buffer.from(bytes), (shorter) => kindOf(broken(targets[name], shorter)) === key)
  const file = `${name}-${createHash('sha256').update(smallest).digest('hex').slice(0, 12)}.txt`
  mkdirSync(findings, { recursive: true })
  writeFileSync(new URL(file, findings), smallest)
  console.log(`found tests/fuzz/findings/${file}, which breaks: ${broken(targets[name], smallest).join('; ')}`)
}

/** Promises without the figures that differ from input to input. */
const kindOf = (promises) => promises.join('; ').replace(/\d+/g, '#')

function seeds() {
  return ['data/samples/', 'data/corpus/', 'tests/fuzz/findings/'].flatMap((path) => {
    const folder = new URL(`../../${path}`, import.meta.url)
    return readdirSync(folder)
      .filter((name) => name.endsWith('.txt'))
      .sort()
      .map((name) => readFileSync(new URL(name, folder)))
  })
}

/** Seeded: mulberry32, as whole numbers below a bound. */
function randomOf(seed) {
  let state = seed >>> 0
  return (bound) => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) % bound
  }
}
