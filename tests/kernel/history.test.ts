import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createHistory } from '../../src/kernel/history.ts'
import type { Content } from '../../src/kernel/wire.ts'

const CELLS = ['let a = 1', 'a + 1', 'let a = 1', 'plot(a)']

/** Entries of a history of cells that answer a request, as [line, source]. */
function found(request: Content, cells: readonly string[] = CELLS): unknown {
  const history = createHistory()
  cells.forEach((source, i) => history.add(i + 1, source))
  return history.find(request)['history']
}

describe('the history', () => {
  it('is empty before the first cell', () => expect(createHistory().find({})).toEqual({ status: 'ok', history: [] }))

  it('tells session, line and source of each, oldest first', () =>
    expect(found({ hist_access_type: 'tail', n: 2 })).toEqual([
      [0, 3, 'let a = 1'],
      [0, 4, 'plot(a)'],
    ]))

  it('tells a source beside null where outputs are asked for, which are not kept', () =>
    expect(found({ hist_access_type: 'tail', n: 1, output: true })).toEqual([[0, 4, ['plot(a)', null]]]))

  it.each<[string, Content, readonly number[]]>([
    ['all of a tail without a number', { hist_access_type: 'tail' }, [1, 2, 3, 4]],
    ['the last of a tail', { hist_access_type: 'tail', n: 3 }, [2, 3, 4]],
    ['none of a tail of none', { hist_access_type: 'tail', n: 0 }, []],
    ['none of a tail of fewer than none', { hist_access_type: 'tail', n: -1 }, []],
    ['a range without its end', { hist_access_type: 'range', start: 2, stop: 4 }, [2, 3]],
    ['a range that is open at both ends', { hist_access_type: 'range' }, [1, 2, 3, 4]],
    ['a range whatever n says', { hist_access_type: 'range', start: 1, stop: 3, n: 1 }, [1, 2]],
    ['what fits a pattern', { hist_access_type: 'search', pattern: 'let*' }, [1, 3]],
    ['what fits a pattern with a question mark', { hist_access_type: 'search', pattern: '? + 1' }, [2]],
    ['only what fits as a whole', { hist_access_type: 'search', pattern: 'let' }, []],
    ['all for a search without a pattern', { hist_access_type: 'search' }, [1, 2, 3, 4]],
    ['the last ones that fit', { hist_access_type: 'search', pattern: '*a*', n: 2 }, [3, 4]],
    ['the last one of equals', { hist_access_type: 'search', pattern: 'let*', unique: true }, [3]],
    ['all for fields of other kinds', { hist_access_type: 'search', pattern: 5, n: 'two', unique: 'yes' }, [1, 2, 3, 4]],
  ])('gives %s', (_, request, lines) => expect((found(request) as number[][]).map(([, line]) => line)).toEqual(lines)) // entries are arrays

  it('keeps the last 1000 cells', () => {
    const many = Array.from({ length: 1200 }, (_, i) => `cell ${i}`)
    const kept = found({ hist_access_type: 'tail' }, many) as unknown[] // entries
    expect([kept.length, kept[0]]).toEqual([1000, [0, 201, 'cell 200']])
  })

  it('matches stars and question marks as a regular expression would', () =>
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom('a', 'b', '*', '?'), maxLength: 6 }),
        fc.string({ unit: fc.constantFrom('a', 'b'), maxLength: 8 }),
        (pattern, text) => {
          const same = new RegExp(`^${pattern.replace(/\*/g, '.*').replace(/\?/g, '.')}$`)
          expect(found({ hist_access_type: 'search', pattern }, [text])).toEqual(same.test(text) ? [[0, 1, text]] : [])
        },
      ),
    ))

  it('searches in time that grows no faster than pattern times text', () => {
    const began = performance.now()
    found({ hist_access_type: 'search', pattern: `${'*a'.repeat(50)}b` }, ['a'.repeat(20_000)])
    expect(performance.now() - began).toBeLessThan(2000)
  })
})
