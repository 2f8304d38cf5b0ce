/** Damaged pages keep the promises; `npm run bench:mutations` judges ten times as many and prints what became of them. */
import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { makePages } from '../data/make-pages.mjs'
import { mutationRun } from './bench/mutate.mjs'
import { core } from './core.ts'
import { pageOf } from './page.ts'
import { promisesOf } from './promises.mjs'

const samples = readdirSync('data/samples')
  .filter((name) => name.endsWith('.txt'))
  .sort()
  .map((name) => readFileSync(`data/samples/${name}`))
const invented = makePages({ seed: 11, count: 120 }).map(({ text }) => Buffer.from(text))

describe('of 2,000 damaged pages', () => {
  const { rows, broken } = mutationRun({ pages: [...samples, ...invented], count: 2_000, seed: 11, core })

  it('none throws, loses text without a role or a problem, or breaks another promise', () => {
    expect(broken.map(({ kind, faults, bytes }) => ({ kind, faults, page: Buffer.from(bytes).toString('latin1') }))).toEqual([])
  })

  it('each has one of the five outcomes', () => {
    expect(
      rows.map(({ pages, refused, same, said, silent, silentInLists: lists }) => pages - refused - same - said - silent - lists),
    ).toEqual(rows.map(() => 0))
    expect(rows.reduce((sum, { pages }) => sum + pages, 0)).toBe(2_000)
  })

  it('those that stop inside a sentence or a byte say so: of pages cut off and bits flipped, some are articles with a problem', () => {
    const said = new Map(rows.map((row) => [row.kind, row.said]))
    expect([said.get('page cut'), said.get('bits flipped')].every((count) => (count ?? 0) > 0)).toBe(true)
  })
})

describe('a core that keeps a promise no more is told by its rows: it', () => {
  type Rows = ReturnType<typeof core.curate>['rows']
  const line = (rows: Rows, role: string): number => rows.lines.find((one) => one.role === role)?.line ?? 0
  const page = Buffer.from(pageOf({ loading: 'Share this page' }))

  it.each<[string, (rows: Rows) => Partial<Rows>, string[]]>([
    ['changes nothing', () => ({}), []],
    [
      'loses a tag',
      ({ tags }) => ({ tags: tags.slice(1) }),
      ['the text of a line of role tags is where its role says', 'tags are in the line of tags'],
    ],
    [
      'loses a listed story',
      ({ related }) => ({ related: related.slice(1) }),
      ['the text of a line of role related_title is where its role says', 'related titles are the lines of that role, in order'],
    ],
    ['swaps listed stories', ({ related }) => ({ related: related.toReversed() }), ['related titles are the lines of that role, in order']],
    ['names no unexplained line', () => ({ problems: [] }), ['the text of a line of role other is where its role says']],
    [
      'calls a paragraph furniture',
      (rows) => ({ lines: rows.lines.map((one) => (one.line === line(rows, 'paragraph') ? { ...one, role: 'agency' as const } : one)) }),
      ['each paragraph is a line', 'the text of a line of role agency is where its role says'],
    ],
    [
      'changes a title',
      ({ articles }) => ({ articles: articles.map((article) => ({ ...article, title: 'Ferry' })) }),
      ['the text of a line of role title is where its role says', 'the text of a line of role title_repeat is where its role says'],
    ],
    [
      'loses a section',
      ({ articles }) => ({ articles: articles.map((article) => ({ ...article, section: null })) }),
      ['the text of a line of role header is where its role says'],
    ],
    [
      'reads another time',
      ({ articles }) => ({ articles: articles.map((article) => ({ ...article, published_local: '2022-01-12T17:21:00+02:00' })) }),
      ['the text of a line of role time is where its role says'],
    ],
    [
      'loses a paragraph',
      ({ paragraphs }) => ({ paragraphs: paragraphs.slice(1) }),
      ['paragraphs cover the body', 'each paragraph is a line', 'the text of a line of role paragraph is where its role says'],
    ],
  ])('%s', (_, change, expected) => {
    const brokenPromises = promisesOf({
      ...core,
      curate: (scrape, plan) => {
        const curated = core.curate(scrape, plan)
        return { ...curated, rows: { ...curated.rows, ...change(curated.rows) } }
      },
    })
    expect(brokenPromises(page)).toEqual(expected)
  })
})
