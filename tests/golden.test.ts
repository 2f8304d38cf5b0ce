/**
 * Golden pages, discovered in pairs: tests/publishers/<id>/<name>.txt and the rows that it must give,
 * <name>.json. `UPDATE=1 npx vitest run tests/golden.test.ts` writes the rows anew, for review as a diff.
 */
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { curate, planOf } from '../src/curate.ts'
import { publishers } from '../src/publishers/index.ts'

const folder = new URL('./publishers/', import.meta.url)
const plan = planOf({ lines: true })
const isPage = (name: string): boolean => name.endsWith('.txt')

/** Rows as they are kept: of the ledger of lines only the roles, of the body only its hash. */
function rowsOf(source: string, bytes: Uint8Array): unknown {
  const { articles, lines, ...rest } = curate({ source, bytes }, plan).rows
  return {
    articles: articles.map((article) => ({ ...article, body: undefined })),
    ...rest,
    roles: lines.map(({ line, role }) => `${line} ${role}`),
  }
}

describe.each(publishers.map(({ id }) => id))('a page of %s', (id) => {
  const pages = readdirSync(new URL(`${id}/`, folder)).filter(isPage)

  it('is there for every layout', () => {
    const found = new Set(
      pages.map((name) => curate({ source: name, bytes: readFileSync(new URL(`${id}/${name}`, folder)) }, plan).rows.sources[0]?.layout),
    )
    const known = publishers.find((p) => p.id === id)?.layouts.map((layout) => layout.id) ?? []
    expect(known.filter((layout) => !found.has(layout))).toEqual([])
  })

  it.each(pages)('%s gives its rows', (name) => {
    const expected = new URL(`${id}/${name.replace('.txt', '.json')}`, folder)
    const rows = rowsOf(name, readFileSync(new URL(`${id}/${name}`, folder)))
    if (process.env['UPDATE'] === '1' || !existsSync(expected)) {
      expect(process.env['UPDATE'], `${expected.pathname} is missing; write it with UPDATE=1 and review it`).toBe('1')
      writeFileSync(expected, `${JSON.stringify(rows, null, 1)}\n`)
    }
    expect(rows).toEqual(JSON.parse(readFileSync(expected, 'utf8')))
  })
})

describe('the page of 12 January 2022', () => {
  const source = '000_86765decaa5f424c.txt'
  const { rows } = curate({ source, bytes: readFileSync(new URL(`../data/samples/${source}`, import.meta.url)) }, plan)

  it('gives the headline, section and time that it prints', () => {
    const [article] = rows.articles
    expect([
      article?.title,
      article?.section,
      article?.published_at,
      article?.published_local,
      article?.headline_speaker,
      article?.language,
    ]).toEqual([
      "NATO reaffirms Russia's open door policy – Stoltenberg",
      'Facts',
      '2022-01-12T15:20:00Z',
      '2022-01-12T17:20:00+02:00',
      'Stoltenberg',
      'en',
    ])
  })

  it('gives seven paragraphs, two tags and the stories of all three lists', () => {
    const count = (block: string): number => rows.related.filter((row) => row.block === block).length
    expect([rows.paragraphs.length, rows.tags.map((row) => row.tag), count('more_about'), count('hot_news'), count('latest')]).toEqual([
      7,
      ['nato', 'russia'],
      10,
      5,
      10,
    ])
  })

  it('leaves no line unexplained', () => {
    expect(rows.lines.filter((line) => line.role === 'other')).toEqual([])
    expect(rows.problems).toEqual([])
  })
})
