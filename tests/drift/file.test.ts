import { describe, expect, it } from 'vitest'
import { curate, planOf } from '../../src/curate.ts'
import { baselineMaker, merged, type Baseline } from '../../src/drift/baseline.ts'
import { baselineFile, readBaseline } from '../../src/drift/file.ts'
import { lookOf } from '../../src/drift/looks.ts'
import { counterOf, KEPT, MOST, noLines } from '../../src/drift/recurring.ts'
import { UsageError } from '../../src/failure.ts'
import { pageOf } from '../page.ts'

const plan = planOf({ lines: true })
const baselineOf = (...texts: string[]): Baseline => {
  const maker = baselineMaker()
  for (const text of texts) maker.add(lookOf(curate({ source: 'a.txt', bytes: Buffer.from(text) }, plan), plan.readers))
  return maker.total()
}
const [full, untagged] = [pageOf(), pageOf({ tags: null })]

describe('the file of a baseline', () => {
  it('reads back as it was written', () => {
    const baseline = baselineOf(full, untagged, 'no page')
    expect(readBaseline(baselineFile(baseline), 'b.json')).toEqual(baseline)
  })

  it('has the same bytes for the same pages in another order', () => {
    expect(baselineFile(baselineOf(full, untagged))).toBe(baselineFile(baselineOf(untagged, full)))
  })

  it('is read where it is older than the counts of days and lags, as if nothing were known of them', () => {
    const baseline = baselineOf(full, untagged)
    const older = baselineFile(baseline).replace(/ "(?:days|lags)": \[[^\]]*\],\n/g, '')
    const nothing = baseline.days.map(() => 0)
    expect(older).not.toContain('lags')
    expect(readBaseline(older, 'b.json')).toEqual({ ...baseline, days: nothing, lags: nothing })
  })

  it.each([
    ['is cut off', (text: string) => text.slice(0, 200), /^b\.json is no JSON/],
    ['has a count below zero', (text: string) => text.replace('"pages": 1', '"pages": -1'), /at \/pages it must be >= 0/],
    ['lacks hours', (text: string) => text.replace('"hours"', '"ours"'), /must have required property 'hours'/],
    ['is of another version', (text: string) => text.replace('"version": 1', '"version": 2'), /at \/version it must be equal to constant/],
    ['is another file', () => '[]', /at \/ it must be object/],
  ])('is refused with its place where it %s', (_, damage, message) => {
    const read = (): Baseline => readBaseline(damage(baselineFile(baselineOf(full))), 'b.json')
    expect(read).toThrow(UsageError)
    expect(read).toThrow(message)
  })
})

describe('two baselines', () => {
  it('add up to that of all their pages', () => {
    expect(baselineFile(merged(baselineOf(full), baselineOf(untagged, full)))).toBe(baselineFile(baselineOf(full, untagged, full)))
  })
})

describe('the count of lines', () => {
  it('stays bounded, and says how many pages it may have missed', () => {
    const counter = counterOf(noLines)
    for (let i = 0; i < 50_000; i++) {
      counter.add(`story ${i}`, { pages: 1, isProse: true })
      if (i % 10 === 0) counter.add('banner', { pages: 1, isProse: false })
    }
    const { lines, dropped } = counter.total()
    expect(lines.size).toBeLessThanOrEqual(MOST)
    expect(dropped).toBeLessThanOrEqual(55_000 / KEPT)
    expect(lines.get('banner')).toEqual({ pages: 5000, isProse: false })
  })
})
