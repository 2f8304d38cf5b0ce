import { describe, expect, it } from 'vitest'
import { curate, planOf } from '../../src/curate.ts'
import { baselineMaker, type Baseline } from '../../src/drift/baseline.ts'
import { lookOf, type Look } from '../../src/drift/looks.ts'
import { lostPart } from '../../src/drift/lost-parts.ts'
import { usualOf } from '../../src/drift/usual.ts'
import { pageOf } from '../page.ts'

const plan = planOf({ lines: true })
const page = lookOf(curate({ source: 'a.txt', bytes: Buffer.from(pageOf()) }, plan), plan.readers)
/** So many looks with a head, with a list below it or without. */
const looks = (count: number, head: string, isListed: boolean): Look[] =>
  Array.from({ length: count }, () => ({ ...page, head, parts: isListed ? ['latest'] : [] }))
const baselineFrom = (all: readonly Look[]): Baseline => {
  const maker = baselineMaker()
  for (const look of all) maker.add(look)
  return maker.total()
}
const usual = usualOf(baselineFrom([...looks(1800, 'STtr=', true), ...looks(60, 'Ttr=', false), ...looks(20, 'Ttr=', true)]))
const ask = lostPart('section-missing', ['section word', 'section line'])

describe('the question about a lost part', () => {
  it('is answered by heads that are left of others, and by what stands below them', () => {
    const batch = [...looks(178, 'STtr=', true), ...looks(6, 'Ttr=', false), ...looks(16, 'Ttr=', true)]
    const cause = ask(batch, usual)
    expect(cause).toMatchObject({ subject: 'section line', of: 200, before: 20, beforeOf: 1880 })
    expect(cause.pages).toHaveLength(16)
    expect(cause.p).toBeLessThan(1e-4)
  })

  it.each([
    ['heads are as usual', [...looks(190, 'STtr=', true), ...looks(8, 'Ttr=', false), ...looks(2, 'Ttr=', true)]],
    [
      'pages without the part have no list, as usual',
      [...looks(184, 'STtr=', true), ...looks(14, 'Ttr=', false), ...looks(2, 'Ttr=', true)],
    ],
    ['there is one page', looks(1, 'STtr=', true)],
  ])('is not where %s', (_, batch) => {
    expect(ask(batch, usual).p).toBe(1)
  })
})
