import { describe, expect, it } from 'vitest'
import { makePages, type Form } from '../../data/make-pages.mjs'
import { curate } from '../../src/curate.ts'
import { learn, type Learnt } from '../../src/learn/learn.ts'
import { readWith } from '../../src/learn/trial.ts'
import { profileFile, readProfile } from '../../src/publishers/profile.ts'
import type { Scrape } from '../../src/scrape.ts'

const identity = { id: 'learnt', name: 'Learnt', timeZone: 'Europe/Kyiv' }
const scrapeOf = ({ name, text }: { readonly name: string; readonly text: string }): Scrape => ({ source: name, bytes: Buffer.from(text) })
const pagesOf = (seed: number, count: number, mix: Partial<Record<Form, number>>) => makePages({ seed, count, mix })

function learntFrom(scrapes: readonly Scrape[]): Learnt {
  const learnt = learn(scrapes, identity)
  if ('reason' in learnt) throw new Error(`${learnt.reason}\n${learnt.pages.join('\n')}`)
  return learnt
}

const SEEDS = [11, 22, 33, 44]

describe('a profile learnt from twelve pages of the form F', () => {
  const trials = SEEDS.map((seed) => {
    const { publisher } = learntFrom(pagesOf(seed, 12, { F: 1 }).map(scrapeOf))
    const others = pagesOf(seed + 1000, 100, { F: 1 })
    return { others, readings: readWith(publisher, others.map(scrapeOf)) }
  })
  const share = (
    isRight: (truth: (typeof trials)[0]['others'][0]['truth'], reading: (typeof trials)[0]['readings'][0]) => boolean,
  ): number =>
    trials.flatMap(({ others, readings }) => others.filter(({ truth }, i) => isRight(truth, readings[i] as (typeof readings)[0]))).length /
    (SEEDS.length * 100)

  it('gives exactly the paragraphs of 95 % of other pages, and title and time of 98 %', () => {
    expect(share((truth, { paragraphs }) => JSON.stringify(truth.paragraphs) === JSON.stringify(paragraphs))).toBeGreaterThanOrEqual(0.95)
    expect(share((truth, { title }) => truth.title === title)).toBeGreaterThanOrEqual(0.98)
    expect(share((truth, { publishedAt }) => truth.published_at === publishedAt)).toBeGreaterThanOrEqual(0.98)
  })
})

describe('a learnt profile', () => {
  const { publisher } = learntFrom(pagesOf(5, 12, { F: 1 }).map(scrapeOf))

  it('refuses a page of another form, or reads it as the publisher’s own profile does', () => {
    const others = pagesOf(6, 300, { S: 1, T: 1, 2013: 1, L: 1, S0: 1, img: 1, AMP: 1, B: 1 })
    const worse = readWith(publisher, others.map(scrapeOf)).filter(({ isRead, title, publishedAt, paragraphs }, i) => {
      const truth = others[i]?.truth
      return (
        isRead && (title !== truth?.title || publishedAt !== truth.published_at || paragraphs.join('\n') !== truth.paragraphs.join('\n'))
      )
    })
    expect(worse).toEqual([])
  })

  it('is a file that reads back', () => {
    expect(readProfile(profileFile(publisher))).toEqual(publisher)
  })

  it('is the same whatever the order of the pages', () => {
    const pages = pagesOf(5, 12, { F: 1 }).map(scrapeOf)
    const { publisher: other } = learntFrom([...pages].reverse())
    const sorted = (value: unknown): unknown =>
      Array.isArray(value) ? [...(value as unknown[])].map((v) => JSON.stringify(v)).sort() : value
    for (const [key, value] of Object.entries(publisher))
      expect(sorted((other as unknown as Record<string, unknown>)[key]), key).toEqual(sorted(value))
  })

  it('takes no title of a list for the site’s own where all pages were fetched in one night', () => {
    const lists = [
      'HOT NEWS',
      'Lighthouse of Verkhisko painted in red and white',
      'Ferry makes its last trip across the bay',
      'Snow closes the pass above Ridychi',
    ].join('\n\n')
    const night = pagesOf(7, 12, { F: 1 }).map(({ name, text }) =>
      scrapeOf({
        name,
        text: text.replace(/HOT NEWS[\s\S]*?(?=LATEST|AD\n)/, '').replace('Завантаження...\nAD', `Завантаження...\nAD\n\n${lists}\n`),
      }),
    )
    const { publisher: learnt } = learntFrom(night)
    expect([...learnt.furniture, ...learnt.masthead].filter((line) => lists.includes(line))).toEqual([])
    expect(learnt.blocks.map(({ heading }) => heading)).toContain('HOT NEWS')
  })
})

describe('learning', () => {
  const twelve = pagesOf(8, 12, { F: 1 })
  const prose = Array.from({ length: 12 }, (_, i) => ({ name: `${i}`, text: `Menu\n\nitem ${i}\n\nitem ${i + 1}` }))
  const REFUSED: readonly (readonly [what: string, pages: readonly { name: string; text: string }[], reason: string])[] = [
    ['no page', [], '0 different pages with text are here, and 10 are needed; name more pages of other stories'],
    ['nine pages', twelve.slice(0, 9), '9 different pages with text are here, and 10 are needed; name more pages of other stories'],
    [
      'one page twelve times',
      twelve.map(({ name }) => ({ name, text: twelve[0]?.text ?? '' })),
      '1 different pages with text are here, and 10 are needed; name more pages of other stories',
    ],
    [
      'empty pages',
      twelve.map(({ name }) => ({ name, text: ' \n' })),
      '0 different pages with text are here, and 10 are needed; name more pages of other stories',
    ],
    ['pages without running text', prose, '12 of 12 pages have no running text; name pages of articles'],
  ]
  it.each(REFUSED)('is refused for %s', (_, pages, reason) => {
    expect(learn(pages.map(scrapeOf), identity)).toMatchObject({ reason })
  })

  it('is refused for pages of several forms, with the pages that do not fit', () => {
    const mixed = [...pagesOf(9, 7, { F: 1 }), ...pagesOf(9, 6, { AMP: 1 })].map(({ text }, i) => ({ name: `${i}`, text }))
    const learnt = learn(mixed.map(scrapeOf), identity)
    expect(learnt).toMatchObject({
      reason: expect.stringMatching(/^the pages do not agree|^no title is to be told|^the pages are too unlike/) as unknown,
    })
    expect('pages' in learnt && learnt.pages.length).toBeGreaterThan(0)
  })

  it('gives what curation then finds: the draft is tried as any profile is', () => {
    const { publisher, readings } = learntFrom(twelve.map(scrapeOf))
    expect(readings).toEqual(readWith(publisher, twelve.map(scrapeOf)))
    expect(readings.map(({ title }) => title)).toEqual(twelve.map((page) => curate(scrapeOf(page)).rows.articles[0]?.title))
  })
})
