/** One worker of the bench: the same baseline and pool in each, and the verdicts on the batches of one variant at a time. */
import { parentPort, workerData } from 'node:worker_threads'
import { curate, planOf } from '../../../dist/curate.js'
import { baselineMaker } from '../../../dist/drift/baseline.js'
import { compare } from '../../../dist/drift/compare.js'
import { lookOf } from '../../../dist/drift/looks.js'
import { batchOf, poolOf, verdictOf } from './batches.mjs'
import { CHANGES } from './changes.mjs'
import { HELD_OUT } from './held-out.mjs'
import { SELECTIONS } from './selections.mjs'

const { batches, isHeldOut, seed, usual, pages, mix } = workerData
const variants = isHeldOut ? HELD_OUT : CHANGES
const plan = planOf({ lines: true })
const toLook = (name, text) => lookOf(curate({ source: name, bytes: Buffer.from(text) }, plan), plan.readers)
const maker = baselineMaker()
for (const { look } of poolOf({ seed, count: usual, mix, toLook })) maker.add(look)
const baseline = maker.total()
const pool = poolOf({ seed: seed + 98, count: pages, mix, toLook })

parentPort.on('message', (task) => {
  if (task === null) parentPort.close()
  else parentPort.postMessage(verdictsOf(task))
})
parentPort.postMessage([])

function verdictsOf({ row, variant }) {
  const changed = variants[row]
  const step = changed?.length ?? 1
  const verdicts = []
  const twins = new Map()
  for (let number = variant; number < batches; number += step) {
    const batch = changed
      ? batchOf({ pool, change: row, variant: changed[variant], number, toLook, twins })
      : batchOf({ pool, number, toLook, select: SELECTIONS[row] })
    verdicts.push({ row, variant, ...verdictOf(compare(baseline, batch), changed ? row : undefined) })
  }
  return verdicts
}
