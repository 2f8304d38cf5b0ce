import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { compareRows, countChanges } from '../src/compare-rows.ts'
import { planOf } from '../src/curate.ts'
import type { Rows } from '../src/tables/index.ts'
import { pageOf, rowsOf } from './page.ts'

const { tables } = planOf({ lines: true })
const none = rowsOf('hello')

/** Pages of one source: whole, or with parts missing, moved and spoiled. */
const page: fc.Arbitrary<Rows> = fc
  .record({
    header: fc.constantFrom(' date 2022-01-12 Facts', null),
    time: fc.constantFrom('17:20 12.01.2022', '17:20 99.01.2022', null),
    tags: fc.constantFrom('Tags: #bridge #ostriv', 'Tags: #ostriv #bridge #bridge', null),
    lists: fc.constantFrom('MORE ABOUT\n15:57 11.01.2022\nFerry stops\nFerry stops', 'LATEST\nSnow closes the pass', null),
    body: fc
      .array(fc.constantFrom('The old ferry will be a museum.', '"It took us nine years," Mayor Lena Varga said.', 'x y z'), {
        maxLength: 4,
      })
      .map((lines) => lines.join('\n')),
  })
  .map((parts) => rowsOf(pageOf(parts)))

describe('comparing rows', () => {
  it('finds nothing between a page and itself', () => {
    fc.assert(
      fc.property(page, (rows) => {
        expect(compareRows(rows, structuredClone(rows), tables)).toEqual([])
      }),
    )
  })

  it('mirrors what is added and lost, and turns alterations round, when the sides are swapped', () => {
    fc.assert(
      fc.property(page, page, (one, other) => {
        const there = compareRows(one, other, tables)
        const back = compareRows(other, one, tables).map(({ table, added, lost, altered, moved }) => ({
          table,
          added: lost,
          lost: added,
          moved,
          altered: altered.map(({ key, columns }) => ({
            key,
            columns: columns.map(({ column, before, after }) => ({ column, before: after, after: before })),
          })),
        }))
        const inOrder = (changes: typeof there): unknown =>
          changes.map((change) => ({ ...change, altered: [...change.altered].map((row) => JSON.stringify(row)).sort() }))
        expect(inOrder(back)).toEqual(inOrder(there))
      }),
    )
  })

  it('accounts for every row of both sides', () => {
    fc.assert(
      fc.property(page, page, (before, after) => {
        for (const { table, added, lost } of compareRows(before, after, tables)) {
          const name = table as keyof Rows // the plan's tables
          expect(before[name].length - lost.length).toBe(after[name].length - added.length)
        }
      }),
    )
  })

  it('matches an article by its page, since its id changes with its body', () => {
    const before = rowsOf(pageOf())
    const after = rowsOf(pageOf({ body: 'The bridge was opened on Friday, the mayor has said.', header: ' date 2022-01-12 Economy' }))
    const changes = compareRows(before, after, tables)
    const [articles] = changes
    expect(articles).toMatchObject({ table: 'articles', added: [], lost: [] })
    expect(articles?.altered.map(({ key, columns }) => [key, columns.map(({ column }) => column)])).toEqual([
      [{}, ['article_id', 'section', 'word_count', 'paragraph_count', 'body', 'body_sha256']],
    ])
    expect(changes.find(({ table }) => table === 'paragraphs')).toMatchObject({
      added: [],
      lost: [{ position: 2 }, { position: 3 }],
      altered: [
        {
          key: { position: 1 },
          columns: [
            {
              column: 'text',
              before: 'The bridge over the harbour was opened on Wednesday, the mayor of Ostriv has said.',
              after: 'The bridge was opened on Friday, the mayor has said.',
            },
          ],
        },
      ],
    })
    expect(changes.map(({ table }) => table)).not.toContain('tags') // they point at another id, and are the same
  })

  it('matches paragraphs and quotes by what they say: one more in front of them moves them, and alters nothing', () => {
    const body = ['The old ferry will be a museum.', '"It took us nine years," Mayor Lena Varga said.']
    const changes = compareRows(
      rowsOf(pageOf({ body: body.join('\n') })),
      rowsOf(pageOf({ body: ['The bridge was opened on Friday.', ...body].join('\n') })),
      tables,
    )
    expect(changes.filter(({ table }) => table === 'paragraphs' || table === 'quotes')).toMatchObject([
      { table: 'paragraphs', added: [{ position: 1, text: 'The bridge was opened on Friday.' }], lost: [], altered: [], moved: 2 },
      { table: 'quotes', added: [], lost: [], altered: [], moved: 1 },
    ])
  })

  it('tells a quote of the same words by them, with what else of it differs', () => {
    const said = (name: string): Rows => rowsOf(pageOf({ body: `The old ferry will be a museum.\n"It took us nine years," ${name} said.` }))
    const changes = compareRows(said('Mayor Lena Varga'), said('Mayor Olga Varga'), tables)
    expect(changes.find(({ table }) => table === 'quotes')?.altered).toEqual([
      {
        key: { text: 'It took us nine years,' },
        columns: [
          { column: 'speaker_mention', before: 'Lena Varga', after: 'Olga Varga' },
          { column: 'speaker_phrase', before: 'Mayor Lena Varga', after: 'Mayor Olga Varga' },
          { column: 'speaker', before: 'Lena Varga', after: 'Olga Varga' },
        ],
      },
    ])
  })

  it('matches problems only where they are equal, each once', () => {
    const { problems } = none
    const [one] = problems
    if (!one) throw new Error('a refused page has a problem')
    const twice = { ...none, problems: [one, { ...one }] }
    expect(compareRows(none, twice, tables)).toEqual([{ table: 'problems', added: [one], lost: [], altered: [], moved: 0 }])
    const worded = { ...none, problems: [{ ...one, message: 'other words' }] }
    expect(compareRows(none, worded, tables)).toEqual([{ table: 'problems', added: worded.problems, lost: [one], altered: [], moved: 0 }])
  })
})

describe('counts of changes', () => {
  it('add up over pages, in the order of tables and columns', () => {
    const whole = rowsOf(pageOf())
    const count = countChanges(tables)
    count.add(compareRows(whole, rowsOf(pageOf({ time: '17:21 12.01.2022', tags: null })), tables))
    count.add(compareRows(whole, rowsOf(pageOf({ time: '17:22 12.01.2022' })), tables))
    count.add([])
    expect(count.counts().filter(({ table }) => table !== 'lines')).toEqual([
      { table: 'articles', added: 0, lost: 0, altered: 2, moved: 0, columns: { published_at: 2, published_local: 2 } },
      { table: 'tags', added: 0, lost: 2, altered: 0, moved: 0, columns: {} },
      { table: 'sources', added: 0, lost: 0, altered: 2, moved: 0, columns: { sha256: 2, bytes: 1, lines: 1 } },
    ])
    expect(countChanges(tables).counts()).toEqual([])
  })
})
