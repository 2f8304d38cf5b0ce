import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { tagFrequencies } from '../../src/analysis/tag-frequencies.ts'
import { UsageError } from '../../src/failure.ts'
import { shuffled, tagsTable } from './tables.ts'

describe('tag frequencies', () => {
  const tags = tagsTable({ a: ['war', 'kyiv'], b: ['war'], c: ['war', 'odesa'], d: ['kyiv'] })

  it('count articles, the most frequent tag first, ties in UTF-16 order', () => {
    const { rows, ...facts } = tagFrequencies(tags)
    expect(rows.map(({ tag, articles, share }) => [tag, articles, share])).toEqual([
      ['war', 3, 0.75],
      ['kyiv', 2, 0.5],
      ['odesa', 1, 0.25],
    ])
    expect(facts).toEqual({ question: 'tag-frequencies', articles: 4, tags: 3 })
  })

  it('lie in their intervals', () => {
    expect(tagFrequencies(tags, { articles: 20, top: 1 }).rows).toEqual([
      { tag: 'war', articles: 3, share: 0.15, low: expect.closeTo(0.0524, 4) as number, high: expect.closeTo(0.3604, 4) as number },
    ])
  })

  it('count an article once that carries a tag twice', () => {
    expect(tagFrequencies(tagsTable({ a: ['war', 'kyiv', 'war'] })).rows.map(({ tag, articles }) => [tag, articles])).toEqual([
      ['kyiv', 1],
      ['war', 1],
    ])
  })

  it('tell how many tags there are, also those left out', () => {
    expect(tagFrequencies(tags, { top: 0 })).toEqual({ question: 'tag-frequencies', rows: [], articles: 4, tags: 3 })
  })

  it('take names of JavaScript for tags like any other', () => {
    const { rows } = tagFrequencies(tagsTable({ a: ['__proto__', 'constructor'] }))
    expect(rows.map(({ tag }) => tag)).toEqual(['__proto__', 'constructor'])
  })

  it('cannot be of fewer articles than carry tags', () => {
    expect(() => tagFrequencies(tags, { articles: 3 })).toThrow(new UsageError('articles is 3; give a whole number of at least 4'))
  })

  it.each([-1, 1.5, NaN])('cannot be cut at %f', (top) => {
    expect(() => tagFrequencies(tags, { top })).toThrow(new UsageError(`top is ${top}; give a whole number of at least 0`))
  })

  it('are those of a naive recount, in whatever order the rows stand', () => {
    const corpora = fc.dictionary(
      fc.constantFrom('a', 'b', 'c', 'd', 'e'),
      fc.array(fc.constantFrom<string>('x', 'y', 'z', 'ä'), { maxLength: 5 }),
    )
    fc.assert(
      fc.property(corpora, fc.nat(1000), (tagsOf, seed) => {
        const answer = tagFrequencies(tagsTable(tagsOf))
        for (const { tag, articles, share, low, high } of answer.rows) {
          expect(articles).toBe(Object.values(tagsOf).filter((of) => of.includes(tag)).length)
          expect([low <= share, share <= high]).toEqual([true, true])
        }
        expect(answer.rows.length).toBe(new Set(Object.values(tagsOf).flat()).size)
        expect(tagFrequencies(shuffled(tagsTable(tagsOf), seed))).toEqual(answer)
      }),
    )
  })
})
