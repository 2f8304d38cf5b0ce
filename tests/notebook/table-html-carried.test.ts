/** What a table's HTML carries: bounded, the values as they are, and nothing that is taken for markup. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { table, type TableOptions } from '../../src/notebook/index.ts'
import { pageOf, type Element } from './page.ts'

const pageFor = (rows: readonly object[], options?: TableOptions): Element => pageOf(table(rows, options).toHTML())
const numbered = (length: number): readonly { n: number }[] => Array.from({ length }, (_, n) => ({ n }))

interface Carried {
  readonly size: number
  readonly total: number
  readonly cut: number
  readonly digits: number
  readonly right: readonly boolean[]
  readonly rows: readonly (readonly unknown[])[]
}
const carriedBy = (page: Element): Carried =>
  JSON.parse(page.querySelector('script[type="application/json"]')?.textContent ?? '') as Carried // written by tableHtml

describe('what is carried', () => {
  it.each<[rows: number, size: number]>([
    [7.9, 7],
    [0, 1],
  ])('says, with rows: %d, that a page has %d', (rows, size) => expect(carriedBy(pageFor(numbered(50), { rows })).size).toBe(size))

  it('says of pages without end that they hold all rows', () => {
    expect(carriedBy(pageFor(numbered(50), { rows: Infinity })).size).toBeGreaterThanOrEqual(50)
  })

  it('are the rows as numbers, truth values, texts and nulls', () => {
    const { rows, ...facts } = carriedBy(
      pageFor([{ a: 1.5, b: 2n ** 64n, c: NaN, d: -0, e: new Date(0), f: true, g: null, h: ['x'] }], { rows: 7 }),
    )
    expect(facts).toMatchObject({ size: 7, total: 1, cut: 200, digits: 6, right: [true, true, true, true, false, false, false, false] })
    expect(rows).toEqual([[1.5, '18446744073709551616', 'NaN', '0', '1970-01-01T00:00:00Z', true, null, '["x"]']])
  })

  it('are a thousand rows at most', () => {
    const { rows, total } = carriedBy(pageFor(numbered(1001)))
    expect([rows.length, rows.at(-1), total]).toEqual([1000, [999], 1001])
  })

  it('is bounded in bytes', () => {
    const { rows } = carriedBy(pageFor(numbered(1000).map(() => ({ a: 'x'.repeat(10_000) }))))
    expect(rows.length).toBe(13) // of 10,004 bytes each, in 128 kB
  })

  it.each([
    ['a cell of 10 MB', [{ a: 'x'.repeat(10_000_000) }]],
    ['a column’s name of 10 MB', [{ ['x'.repeat(10_000_000)]: 1 }]],
  ])('is not %s: the whole stays below 4 MB', (_, rows) => {
    expect(table(rows).toHTML().length).toBeLessThan(4_000_000)
  })
})

describe('a text in a table', () => {
  const HOSTILE = [
    '<script>alert(1)</script>',
    '</script><!--',
    '"\'><img src=x>',
    '&amp;&',
    '\u2028\u2029',
    '\uD83D',
    '</table></div>',
    '</style>',
  ]
  const texts = fc.array(fc.oneof(fc.constantFrom(...HOSTILE), fc.string({ unit: 'binary', maxLength: 8 }))).map((parts) => parts.join(''))
  const asStored = (text: string): string => Buffer.from(text).toString()

  it.each(HOSTILE)('is shown as it is, and opens nothing, as title, name and cell: %s', (text) => {
    const [page, plain] = [
      pageFor([{ [text]: text, long: text.repeat(60) }], { title: text }),
      pageFor([{ a: 'a', long: 'a'.repeat(300) }], { title: 'a' }),
    ]
    expect(page.all().map(({ tag }) => tag)).toEqual(plain.all().map(({ tag }) => tag))
    const stored = asStored(text)
    expect(page.querySelector('b')?.textContent).toBe(stored)
    expect(page.querySelector('th')?.textContent).toBe(stored)
    expect(
      page
        .querySelectorAll('td')
        .slice(2)
        .map(({ textContent, title }) => title || textContent),
    ).toEqual([stored, stored.repeat(60)])
  })

  it('is read back by a browser and by the script as it was', () => {
    fc.assert(
      fc.property(texts, (text) => {
        const page = pageFor([{ a: text }])
        const cell = page.querySelectorAll('td')[1]
        expect(cell?.title || cell?.textContent).toBe(asStored(text))
        expect(carriedBy(page).rows).toEqual([[text]])
      }),
      { numRuns: 50 },
    )
  })
})
