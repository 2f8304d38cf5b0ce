/** The script of a table, run on the page that holds it: pages, copying, and nothing outside the table. */
import { setImmediate as turn } from 'node:timers/promises'
import { describe, expect, it } from 'vitest'
import { table, type TableOptions } from '../../src/notebook/index.ts'
import { click, livePageOf, rowsShown, type Element } from './page.ts'

const numbered = (length: number): readonly { n: number }[] => Array.from({ length }, (_, n) => ({ n }))
const live = (rows: readonly object[], options?: TableOptions, how?: { clipboard: boolean }): ReturnType<typeof livePageOf> =>
  livePageOf(table(rows, options).toHTML(), how)
const labels = (page: Element): readonly string[] => page.querySelectorAll('button').map(({ textContent }) => textContent)
const current = (page: Element): unknown => page.querySelectorAll('[aria-current="page"]').map(({ textContent }) => textContent)
const column = (page: Element): readonly (string | undefined)[] => rowsShown(page).map(([text]) => text)

describe('the pages of a table', () => {
  it('begin with head and tail, as without the script', () => {
    const { page } = live(numbered(10), { rows: 4 })
    expect(column(page)).toEqual(['0', '1', '… 6 rows between', '8', '9'])
    expect(labels(page)).toEqual(['ends', '‹', '1', '2', '3', '›', 'copy as TSV'])
    expect(current(page)).toEqual(['ends'])
  })

  it('are turned one by one, to the last and not beyond', () => {
    const { page } = live(numbered(10), { rows: 4 })
    const turned = ['›', '›', '›'].map((label) => {
      click(page, label)
      return [
        column(page),
        current(page),
        page
          .querySelectorAll('button')
          .filter(({ disabled }) => disabled)
          .map(({ textContent }) => textContent),
      ]
    })
    expect(turned).toEqual([
      [['0', '1', '2', '3'], ['1'], ['‹']],
      [['4', '5', '6', '7'], ['2'], []],
      [['8', '9'], ['3'], ['›']],
    ])
    click(page, '‹')
    expect(column(page)).toEqual(['4', '5', '6', '7'])
  })

  it('are reached by their numbers, of which those far away are left out, and end at the overview', () => {
    const { page } = live(numbered(200), { rows: 10 })
    click(page, '20')
    click(page, '18')
    expect(labels(page)).toEqual(['ends', '‹', '1', '16', '17', '18', '19', '20', '›', 'copy as TSV'])
    expect(column(page)[0]).toBe('170')
    click(page, 'ends')
    expect(column(page)).toEqual(['0', '1', '2', '3', '4', '… 190 rows between', '195', '196', '197', '198', '199'])
  })

  it('are not offered where all rows are shown', () => expect(labels(live(numbered(4), { rows: 4 }).page)).toEqual(['copy as TSV']))

  it('are not offered where there is no row', () => expect(labels(live([]).page)).toEqual([]))

  it('say of how many rows they are the first', () => {
    expect(live(numbered(1234)).page.querySelector('.tw-note')?.textContent).toBe(
      ' pages, sorting and copying: the first 1,000 of 1,234 rows',
    )
  })

  it('do not replace the rows where none could be carried', () => {
    const { page } = live([{ a: 'x'.repeat(600_000) }])
    const before = column(page)
    for (const target of page.all()) target.onclick?.({ target })
    expect([before.length, column(page)]).toEqual([1, before])
  })

  it('show a cell as it was shown without the script', () => {
    const rows = [
      { a: 'щ'.repeat(300), b: 1 / 3, c: null, d: new Date(0), e: '<b>', f: 2n ** 64n, g: true, h: `${'x'.repeat(198)}😀y`, i: NaN },
    ]
    const still = table(rows).toHTML()
    const { page } = livePageOf(still)
    const cells = (): unknown =>
      page
        .querySelector('tbody')
        ?.querySelectorAll('td')
        .map(({ textContent, title, style, attributes }) => [textContent, title, style['textAlign'] ?? attributes.get('style')?.slice(11)])
    const before = cells()
    click(page, 'a')
    expect(cells()).toEqual(before)
  })
})

describe('copying', () => {
  const ROWS = [
    { 'a\tb': 'x\ty\r\nz', n: 1 / 3 },
    { 'a\tb': null, n: 2 },
  ]
  const TSV = 'a b\tn\nx y z\t0.3333333333333333\n\t2'

  it.each([
    ['to the clipboard', true],
    ['by hand where there is no clipboard', false],
  ])('gives tab-separated values with all digits, %s', async (_, clipboard) => {
    const { page, copied } = live(ROWS, {}, { clipboard })
    click(page, 'copy as TSV')
    await turn()
    expect([copied, labels(page), page.querySelector('textarea')]).toEqual([[TSV], ['copied'], null])
  })

  it('keeps the order in which the table is sorted', async () => {
    const { page, copied } = live(numbered(3))
    click(page, 'n')
    click(page, 'n')
    click(page, 'copy as TSV')
    await turn()
    expect(copied).toEqual(['n\n2\n1\n0'])
  })
})

describe('the script', () => {
  it('brings each table of a page to life once, and touches nothing else', () => {
    const html = table(numbered(3), { rows: 2 }).toHTML()
    const { page } = livePageOf(`<p>before</p>${html}${html}<p>after</p>`)
    expect(page.querySelectorAll('.tidywire-table').map(({ dataset }) => dataset['state'])).toEqual(['live', 'live'])
    expect(labels(page).filter((label) => label === 'ends').length).toBe(2)
    expect(page.querySelectorAll('p').map(({ textContent }) => textContent)).toEqual(['before', 'after'])
  })
})
