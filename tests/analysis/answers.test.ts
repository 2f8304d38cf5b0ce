/** What is true of every question. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import * as analysis from '../../src/analysis/index.ts'
import { UsageError } from '../../src/failure.ts'
import { articlesTable, quotesTable, tableOf, tagsTable } from './tables.ts'

interface Tables {
  readonly articles: ReturnType<typeof articlesTable>
  readonly tags: ReturnType<typeof tagsTable>
  readonly quotes: ReturnType<typeof quotesTable>
}

const questions: Readonly<Record<string, (tables: Tables) => analysis.Answer>> = {
  'cue-verbs': ({ quotes }) => analysis.cueVerbs(quotes),
  'publication-bursts': ({ articles }) => analysis.publicationBursts(articles),
  'publication-intervals': ({ articles }) => analysis.publicationIntervals(articles),
  'publication-lag': ({ articles }) => analysis.publicationLag(articles),
  'publication-times': ({ articles }) => analysis.publicationTimes(articles),
  'quote-kinds': ({ quotes }) => analysis.quoteKinds(quotes),
  'quoted-together': ({ quotes }) => analysis.quotedTogether(quotes, { minimum: 1 }),
  'resolution-quality': ({ quotes }) => analysis.resolutionQuality(quotes),
  'speaker-tags': (tables) => analysis.speakerTags(tables),
  'tag-frequencies': ({ tags }) => analysis.tagFrequencies(tags),
  'tag-pairs': ({ tags }) => analysis.tagPairs(tags, { minimum: 1 }),
  'tag-trends': (tables) => analysis.tagTrends(tables),
  'top-speakers': ({ quotes }) => analysis.topSpeakers(quotes),
}

const empty: Tables = { articles: articlesTable(), tags: tagsTable({}), quotes: quotesTable() }
const foreign = tableOf(['made', 'elsewhere'], [[1, 2]])

const corpora = fc.array(
  fc.record({
    article_id: fc.constantFrom('a', 'b', 'c', 'd'),
    published_at: fc.option(fc.date({ min: new Date('2024-03-20'), max: new Date('2024-04-05'), noInvalidDate: true })),
    crawled_after: fc.option(fc.date({ min: new Date('2024-03-20'), max: new Date('2024-04-05'), noInvalidDate: true })),
    tags: fc.subarray(['x', 'y', 'z']),
    speaker: fc.option(fc.constantFrom('Ann', 'Bo')),
    cue: fc.option(fc.constantFrom('said', 'noted')),
    kind: fc.constantFrom('direct', 'mixed', 'indirect'),
    group: fc.integer({ min: 1, max: 3 }),
    confidence: fc.constantFrom(0, 0.5, 1),
  }),
  { maxLength: 8 },
)

describe('every question', () => {
  it('is in this test', () => {
    expect(Object.keys(questions).length).toBe(Object.keys(analysis).length)
  })
})

describe.each(Object.entries(questions))('%s', (question, ask) => {
  it('has its id, and no rows for empty tables', () => {
    const answer = ask(empty)
    expect([answer.question, answer.rows]).toEqual([question, []])
  })

  it('refuses tables without its columns', () => {
    expect(() => ask({ articles: foreign, tags: foreign, quotes: foreign })).toThrow(UsageError)
  })

  it('gives numbers that are numbers, twice the same', () => {
    fc.assert(
      fc.property(corpora, (corpus) => {
        const tables = {
          articles: articlesTable(
            ...corpus.map(({ published_at, crawled_after }, i) => ({ article_id: `a${i}`, published_at, crawled_after })),
          ),
          tags: tagsTable(Object.fromEntries(corpus.map(({ article_id, tags }) => [article_id, tags]))),
          quotes: quotesTable(...corpus),
        }
        const answer = ask(tables)
        const numbers = answer.rows.flatMap((row): unknown[] => Object.values(row)).filter((value) => typeof value === 'number')
        expect(numbers.filter((number) => !Number.isFinite(number))).toEqual([])
        expect(ask(tables)).toEqual(answer)
      }),
      { numRuns: 50 },
    )
  })
})
