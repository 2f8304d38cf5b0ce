import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { publicationBursts } from '../../src/analysis/publication-bursts.ts'
import { UsageError } from '../../src/failure.ts'
import { articlesTable, publishedAt, publishedOnDays, shuffled } from './tables.ts'

const START = Date.parse('2024-03-04T00:00:00Z')

/** Articles parted by gaps in minutes. */
function articlesAfter(gaps: readonly number[]): ReturnType<typeof articlesTable> {
  let minute = 0
  const minutes = [0, ...gaps.map((gap) => (minute += gap))]
  return articlesTable(...minutes.map((at) => ({ published_at: new Date(START + at * 60_000) })))
}

const times = (count: number, gap: number): number[] => new Array<number>(count).fill(gap)

describe('publication bursts', () => {
  it('are found where articles follow each other fast', () => {
    const answer = publicationBursts(articlesAfter([...times(10, 60), ...times(12, 5), ...times(10, 60)]))
    const usualRate = 32 / 21
    expect(answer).toEqual({
      question: 'publication-bursts',
      rows: [
        {
          start: new Date('2024-03-04T10:00:00Z'),
          end: new Date('2024-03-04T11:00:00Z'),
          articles: 13,
          minutes: 60,
          rate: 12,
          usualRate,
        },
      ],
      articles: 33,
      dayOnly: 0,
      usualRate,
    })
  })

  it('are told apart by the usual pace between them', () => {
    const { rows } = publicationBursts(articlesAfter([...times(8, 2), ...times(10, 60), ...times(8, 2)]))
    expect(rows.map(({ articles, minutes }) => [articles, minutes])).toEqual([
      [9, 16],
      [9, 16],
    ])
  })

  it('count at least a minute where all articles bear the same minute', () => {
    const { rows } = publicationBursts(articlesAfter([...times(5, 60), ...times(9, 0), ...times(5, 60)]))
    expect(rows.map(({ articles, minutes, rate }) => [articles, minutes, rate])).toEqual([[10, 0, 540]])
  })

  it('become fewer the dearer they are', () => {
    const articles = articlesAfter([...times(10, 60), ...times(12, 5), ...times(10, 60)])
    expect(publicationBursts(articles, { gamma: 10 }).rows).toEqual([])
  })

  it.each([
    ['articles at an even pace', times(20, 30), 2],
    ['two articles', [30], 2],
    ['articles of one instant', [0, 0, 0], null],
    ['one article', [], null],
  ])('are none for %s', (_, gaps, usualRate) => {
    expect(publicationBursts(articlesAfter(gaps))).toEqual({
      question: 'publication-bursts',
      rows: [],
      articles: gaps.length + 1,
      dayOnly: 0,
      usualRate,
    })
  })

  it('are not found in midnights that stand for a day, which are counted', () => {
    const midnights = publishedOnDays(...new Array<string>(9).fill('2024-03-04T22:00:00Z'))
    const { rows, articles, dayOnly } = publicationBursts(articlesAfter([...times(10, 60)]).concat(midnights))
    expect({ rows, articles, dayOnly }).toEqual({ rows: [], articles: 11, dayOnly: 9 })
  })

  it('are none for undated articles', () => {
    expect(publicationBursts(publishedAt(null))).toEqual({
      question: 'publication-bursts',
      rows: [],
      articles: 0,
      dayOnly: 0,
      usualRate: null,
    })
  })

  it.each([{ scaling: 1 }, { scaling: Infinity }, { gamma: 0 }, { gamma: NaN }])('are not defined for %o', (options) => {
    expect(() => publicationBursts(publishedAt(), options)).toThrow(UsageError)
  })

  it('cost the least of all sequences of states', () => {
    const gaps = fc.array(fc.integer({ min: 0, max: 40 }), { minLength: 1, maxLength: 9 }).filter((some) => some.some((gap) => gap > 0))
    fc.assert(
      fc.property(gaps, fc.constantFrom(1.5, 2, 3), fc.constantFrom(0.2, 0.5, 1), (gaps, scaling, gamma) => {
        const { rows } = publicationBursts(articlesAfter(gaps), { scaling, gamma })
        let at = START
        const states = gaps.map((gap) => {
          const from = at
          at += gap * 60_000
          return rows.some(({ start, end }) => start.getTime() <= from && at <= end.getTime()) ? 1 : 0
        })
        const every = Array.from({ length: 2 ** gaps.length }, (_, bits) =>
          cost(
            gaps,
            gaps.map((_, i) => (bits >> i) & 1),
            scaling,
            gamma,
          ),
        )
        expect(cost(gaps, states, scaling, gamma)).toBeCloseTo(Math.min(...every), 9)
      }),
      { numRuns: 200 },
    )
  })

  it('do not depend on the order of the rows', () => {
    const articles = articlesAfter([...times(10, 60), ...times(12, 5), ...times(10, 60)])
    expect(publicationBursts(shuffled(articles, 7))).toEqual(publicationBursts(articles))
  })
})

/** Kleinberg's cost of a sequence of states, as the paper writes it. */
function cost(gaps: readonly number[], states: readonly number[], scaling: number, gamma: number): number {
  const rate = gaps.length / gaps.reduce((sum, gap) => sum + gap, 0)
  return states.reduce((sum, state, i) => {
    const alpha = state === 1 ? rate * scaling : rate
    const entered = state === 1 && (i === 0 || states[i - 1] === 0)
    return sum - Math.log(alpha) + alpha * (gaps[i] ?? 0) + (entered ? gamma * Math.log(gaps.length) : 0)
  }, 0)
}
