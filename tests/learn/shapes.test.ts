/** Sites of many shapes: a profile that is learnt from twelve pages reads others rightly, or none is learnt. */
import { describe, expect, it } from 'vitest'
import { learn } from '../../src/learn/learn.ts'
import { readWith } from '../../src/learn/trial.ts'
import { shapedPages, shapes } from '../bench/learn/shapes.mjs'

const READ: readonly string[] = [
  'plain page',
  'author card below',
  'author card without a name line',
  'byline below the body',
  'list in the body',
  'list in the body, with stamps',
  'one title under a heading in the body',
  'published and updated on one line',
  'updated above published',
  'with a clock and without',
  'standfirst above the time',
  'standfirst above the time, a sentence',
  'standfirst below the title',
  'subheadings',
]

const REFUSED: readonly (readonly [shape: string, reason: RegExp])[] = [
  ['author card without a heading', /notes on their authors/],
  ['author’s life below, byline above', /notes on their authors/],
  ['bare titles in the body', /the pages do not agree/],
  ['captions without a label', /the pages do not agree/],
  ['a quotation in a box', /paragraphs stand twice/],
  ['updated first on one line', /no date is surely the time of publishing/],
  ['kicker above the title', /two lines above the body could be the title/],
  ['reporters named below', /lines that (?:begin alike|recur)|begin alike/],
]

const pagesOf = (shape: string, seed: number, count: number) => {
  const print = shapes[shape]
  if (!print) throw new Error(`there is no shape ${shape}`)
  return shapedPages(print, { seed, count }).map(({ name, text, truth }) => ({ source: name, bytes: Buffer.from(text), truth }))
}
const learntFrom = (shape: string) => learn(pagesOf(shape, 1, 12), { id: 'learnt', name: 'Learnt', timeZone: 'Europe/Kyiv' })

describe('a learnt profile of a site with', () => {
  it.each(READ)('%s reads other pages as their stories are, or refuses them', (shape) => {
    const learnt = learntFrom(shape)
    if ('reason' in learnt) throw new Error(learnt.reason)
    const others = pagesOf(shape, 2, 12)
    const read = readWith(learnt.publisher, others).flatMap((reading, i) =>
      reading.isRead ? [{ ...reading, truth: others[i]?.truth }] : [],
    )
    expect(read.length).toBeGreaterThanOrEqual(11)
    expect(read.map(({ title, paragraphs, publishedAt, truth }) => [title, paragraphs, truth?.isDay || publishedAt])).toEqual(
      read.map(({ truth }) => [truth?.title, truth?.paragraphs, truth?.isDay || truth?.published_at]),
    )
  })
})

describe('nothing is learnt, and the reason is said, of a site with', () => {
  it.each(REFUSED)('%s', (shape, reason) => {
    const learnt = learntFrom(shape)
    expect('reason' in learnt ? learnt.reason : 'learnt').toMatch(reason)
    expect('pages' in learnt && learnt.pages.length).toBeGreaterThan(0)
  })
})
