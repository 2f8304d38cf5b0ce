/** tidywire explain --diff: what a change of profile changes over a folder of pages. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { ask, type Ended } from './command-line.ts'
import { pageOf, rowsOf } from './page.ts'

const page = pageOf({ lists: null, tags: 'Tags: #bridge', body: 'The bridge was opened, the mayor has said.' })

let place: string
beforeAll(() => {
  place = mkdtempSync(join(tmpdir(), 'tidywire-diff-'))
  mkdirSync(join(place, 'pages'))
  writeFileSync(join(place, 'pages/a.txt'), page)
  writeFileSync(join(place, 'pages/b.txt'), '')
})
afterAll(() => rmSync(place, { recursive: true, force: true }))

const diff = (...args: readonly string[]): Promise<Ended> => ask(['explain', ...args], { cwd: place })

const linesOf = (text: string): unknown[] =>
  text
    .split('\n')
    .slice(0, -1)
    .map((line) => JSON.parse(line) as unknown)

const other = rowsOf(page).sources[0]?.lines

describe('explain --diff', () => {
  it('shows the sum, and then page by page what is added and altered', async () => {
    const { code, stdout, stderr } = await diff('--diff', 'pages', '--against', 'none')
    expect({ code, stderr }).toEqual({ code: 1, stderr: '' })
    expect(stdout).toMatch(
      /\n\na\.txt\n {2}articles: 1 added\n {4}\+ publisher="interfax-ukraine" layout="\w+" language="en" section="Facts" /,
    )
    expect(stdout).toContain('\n  tags: 1 added\n    + position=1 tag="bridge" label="#bridge"\n')
    expect(stdout).toContain('\n        outcome: "refused" → "article"\n')
    expect(stdout).toMatch(
      /^1 of 2 pages changed, 1 the same\n {2}articles: 1 added\n {2}paragraphs: 1 added\n {2}tags: 1 added\n[\s\S]* {2}sources: 1 altered\n {4}publisher: 1 altered\n {4}layout: 1 altered\n {4}outcome: 1 altered\n {4}other_lines: 1 altered\n\na\.txt\n/,
    )
  })

  it('takes the sides round: what one way is added the other way is lost', async () => {
    const [there] = linesOf((await diff('--diff', 'pages', '--against', 'none', '--json')).stdout) as [{ tables: { added: object[] }[] }]
    const [back] = linesOf((await diff('--diff', 'pages', '--against', 'all', '--publisher', 'none', '--json')).stdout) as [
      { tables: { lost: object[] }[] },
    ]
    expect(there.tables[0]?.added).toHaveLength(1)
    expect(back.tables.map(({ lost }) => lost)).toEqual(there.tables.map(({ added }) => added))
  })

  it('prints a line of JSON for each page that changed, and the total last', async () => {
    const { stdout } = await diff('--diff', 'pages', '--publisher', 'interfax-ukraine', '--against', 'none', '--json')
    const [first, total, ...more] = linesOf(stdout)
    expect(more).toEqual([])
    expect(first).toMatchObject({
      source: 'a.txt',
      tables: [
        { table: 'articles', added: [{ section: 'Facts' }], lost: [], altered: [] },
        { table: 'paragraphs', added: [{ position: 1 }] },
        { table: 'tags', added: [{ tag: 'bridge' }] },
        ...(first as { tables: object[] }).tables.slice(3, -1),
        {
          table: 'sources',
          altered: [{ key: {}, columns: expect.arrayContaining([{ column: 'outcome', before: 'refused', after: 'article' }]) as unknown }],
        },
      ],
    })
    expect(total).toMatchObject({ pages: 2, changed: 1, moved: 0, unread: 0 })
  })

  it('compares the roles of lines with --lines', async () => {
    const changes = linesOf((await diff('--diff', 'pages/a.txt', '--against', 'none', '--lines', '--json')).stdout)
    const { tables } = changes.at(-1) as { tables: { table: string; altered: number; columns: object }[] }
    const text = page.split('\n').filter((line) => line.trim() !== '').length
    expect(tables.find(({ table }) => table === 'lines')).toEqual({
      table: 'lines',
      added: 0,
      lost: 0,
      altered: text,
      moved: 0,
      columns: { role: text },
    })
    expect(other).toBe(page.split('\n').length)
  })

  it('ends with 0 where nothing differs', async () => {
    expect(await diff('--diff', 'pages', '--publisher', 'interfax-ukraine', '--against', 'interfax-ukraine')).toEqual({
      code: 0,
      stdout: '0 of 2 pages changed, 2 the same\n',
      stderr: '',
    })
  })

  it('says what could not be read, which is no equality', async () => {
    expect(await diff('--diff', 'nowhere.txt', '--against', 'all')).toEqual({
      code: 1,
      stdout: '0 of 1 page changed, 1 could not be read\n',
      stderr:
        'tidywire: nowhere.txt is not compared: the file cannot be read (there is no such file); check the path and its permissions\n',
    })
  })

  it.each<[string, readonly string[], string]>([
    ['one side', ['--diff', 'pages'], '--diff compares two profiles and only one is named; add --against with a publisher, or none or all'],
    [
      'an unknown side',
      ['--diff', 'pages', '--against', 'nobody'],
      'there is no publisher "nobody"; choose from interfax-ukraine, or name the file of a profile, as ./nobody.json',
    ],
    ['a side without --diff', ['pages/a.txt', '--against', 'none'], '--against goes with --diff; add --diff, or leave it out'],
    ['lines without --diff', ['pages/a.txt', '--lines'], '--lines goes with --diff; add --diff, or leave it out'],
    [
      'two pages without --diff',
      ['pages/a.txt', 'pages/b.txt'],
      '2 inputs are named; name one file, or add --diff to compare profiles over many pages',
    ],
  ])('ends with 2 and says what to do: %s', async (_, args, message) => {
    expect(await diff(...args)).toEqual({ code: 2, stdout: '', stderr: `tidywire: ${message}\n` })
  })
})
