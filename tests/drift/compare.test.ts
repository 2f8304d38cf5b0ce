import { beforeAll, describe, expect, it } from 'vitest'
import { curate, planOf } from '../../src/curate.ts'
import { baselineMaker, type Baseline } from '../../src/drift/baseline.ts'
import { compare } from '../../src/drift/compare.ts'
import { diagnosticsOf } from '../../src/drift/diagnostics.ts'
import { lookOf, type Look } from '../../src/drift/looks.ts'
import { batchOf, poolOf, verdictOf, type PooledPage } from '../bench/drift/batches.mjs'
import { CHANGES } from '../bench/drift/changes.mjs'

const plan = planOf({ lines: true })
const toLook = (name: string, text: string): Look => lookOf(curate({ source: name, bytes: Buffer.from(text) }, plan), plan.readers)

const BATCHES = 6
let baseline: Baseline
let pool: PooledPage[]
beforeAll(() => {
  const maker = baselineMaker()
  for (const { look } of poolOf({ seed: 3, count: 400, mix: { F: 1 }, toLook })) maker.add(look)
  baseline = maker.total()
  pool = poolOf({ seed: 4, count: 300, mix: { F: 1 }, toLook })
})

/** What the batches of a change are called, with how many are called so; the wrong ones are shown where the test fails. */
const namesOf = (change?: string): Record<string, number> => {
  const names: Record<string, number> = {}
  for (let number = 0; number < BATCHES; number++) {
    const batch = batchOf({ pool, number, toLook, ...(change === undefined ? {} : { change }) })
    const name = verdictOf(compare(baseline, batch), change).names
    names[name] = (names[name] ?? 0) + 1
  }
  return names
}

describe('a comparison of batches with a baseline of other stories', () => {
  it('is silent where nothing changed', () => {
    expect(namesOf()).toEqual({ 'no alarm': BATCHES })
  })

  it.each(Object.keys(CHANGES).filter((change) => change !== 'time-zone'))(
    'names %s on one page in ten, and nothing beside it',
    (change) => {
      expect(namesOf(change)).toEqual({ [change]: BATCHES })
    },
  )

  it('names a time zone of two hours and more', () => {
    const hours = [2, 5, 6, 9] // 2, 3, 4 and 7 hours, with the stamps moved or not
    const names = hours.map((number) => verdictOf(compare(baseline, batchOf({ pool, number, toLook, change: 'time-zone' }))).names)
    expect(names).toEqual(hours.map(() => 'time-zone'))
  })

  it('gives evidence: counts, the first page, what follows', () => {
    const batch = batchOf({ pool, number: 0, toLook, change: 'tags-line-gone' })
    const [alarm] = compare(baseline, batch)
    const without = batch.filter((look) => !look.parts.includes('tags'))
    expect(alarm).toMatchObject({ change: 'tags-line-gone', now: { pages: without.length, of: 200 }, firstPage: without[0]?.source })
    expect(alarm?.pages).toEqual(without.slice(0, 20).map((look) => look.source))
    expect(diagnosticsOf(alarm ? [alarm] : [], () => null)).toMatchObject([
      { code: 'tags-line-gone', severity: 'error', source: without[0]?.source },
    ])
  })

  it('names lines of tags of which the label alone is left', () => {
    const batch = batchOf({ pool, number: 0, toLook })
    const cut = pool.slice(0, 40).map(({ text }, i) => toLook(`cut-${i}.txt`, text.replace(/^Tags: .*$/m, 'Tags:')))
    expect(verdictOf(compare(baseline, [...batch, ...cut])).names).toBe('tags-line-gone')
  })

  it('has nothing to say of no pages, or to a baseline of none', () => {
    expect(compare(baseline, [])).toEqual([])
    expect(compare(baselineMaker().total(), [toLook('a.txt', 'text')])).toEqual([])
  })
})
