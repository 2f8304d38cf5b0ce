/** Scraped text stays text wherever it is shown, and no name that comes with a page says where a file is written. */
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { toSVG } from '../src/charts/render.ts'
import { planOf } from '../src/curate.ts'
import { openDataset } from '../src/dataset.ts'
import { exportDataset } from '../src/export.ts'
import { bundleOf } from '../src/notebook/bundle.ts'
import { chart, describe as describeTable, table } from '../src/notebook/index.ts'
import { barHtml } from '../src/notebook/progress-bar.ts'
import { readScrapes } from '../src/read.ts'
import type { Scrape } from '../src/scrape.ts'
import { pageOf as htmlOf } from './notebook/page.ts'
import { notebookPage } from './jupyter/html.mjs'
import { pageOf } from './page.ts'

const HOSTILE: readonly [what: string, text: string][] = [
  ['an element', '<img src=x onerror=alert(1)>'],
  ['the end of a script', '</script><script>alert(1)</script>'],
  ['the end of an attribute', '" onload="alert(1)'],
  ['the end of another attribute', "' onload='alert(1)"],
  ['a comment', '<!-- --><img src=x>'],
  ['the end of a style', '</style><img src=x>'],
  ['an entity', '&lt;img&gt;'],
]
const STEERING = /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u2028\u2029\u202a-\u202e\u2066-\u2069]/

/** The names of all elements of a page. */
function elementsOf(html: string): string[] {
  return htmlOf(html)
    .all()
    .map((element) => element.tag)
}

describe('what a table shows', () => {
  it.each(HOSTILE)('has no element more for %s in cell, name and title', (_, text) => {
    const html = (words: string): string => table([{ [words]: words, b: 1 }], { title: words }).toHTML()
    expect(elementsOf(html(text))).toEqual(elementsOf(html('harmless')))
  })

  it.each(HOSTILE)('has no element more for %s in a description', async (_, text) => {
    const html = async (words: string): Promise<string> =>
      String((await bundleOf(describeTable([{ [words]: words }, { [words]: words }])))['text/html'])
    expect(elementsOf(await html(text))).toEqual(elementsOf(await html('harmless')))
  })

  it.each([
    ['a colour', '\u001b[31m'],
    ['a bell', '\u0007'],
    ['a control of one byte', '\u009b2J'],
    ['a line end', '\r\n'],
    ['a turn of direction', '\u202e'],
    ['an isolate', '\u2066'],
  ])('steers no terminal by %s in cell, name or title', async (_, text) => {
    const shown = String((await bundleOf(table([{ [`a${text}b`]: `c${text}d` }], { title: `e${text}f` })))['text/plain'])
    expect(shown).toMatch(/c .*d/)
    expect(shown).not.toMatch(STEERING)
  })
})

describe('a bar', () => {
  it.each(HOSTILE)('has no element more for %s in its label', (_, label) => {
    const html = (words: string): string => barHtml({ label: words, count: 1, total: 2, seconds: 1, state: 'going' })
    expect(elementsOf(html(label))).toEqual(elementsOf(html('harmless')))
  })
})

describe('a chart', () => {
  const specOf = (text: string, href?: string): Parameters<typeof toSVG>[0] => ({
    $schema: 'https://vega.github.io/schema/vega-lite/v5.json',
    title: text,
    data: { values: [{ a: text, b: 1, to: href ?? null }] },
    mark: 'bar',
    encoding: {
      x: { field: 'a', type: 'nominal', title: text },
      y: { field: 'b', type: 'quantitative' },
      ...(href === undefined ? {} : { href: { field: 'to' } }),
    },
  })

  it.each(HOSTILE)('has no element more for %s in value and titles', async (_, text) => {
    const tags = (svg: string): string[] => [...svg.matchAll(/<\/?[a-z][^\s>/]*/gi)].map(([tag]) => tag)
    expect(tags(await chart(specOf(text)).toSVG())).toEqual(tags(await chart(specOf('harmless')).toSVG()))
  })

  it.each(['javascript:alert(1)', 'vbscript:x', 'data:text/html,<script>alert(1)</script>'])('is not drawn with a link to %s', (href) =>
    expect(toSVG(specOf('a', href))).rejects.toThrow(`"${href}" is no link that a chart may carry; give it an address of http or https`),
  )
})

describe('the page of a notebook', () => {
  it('ends no attribute by what an output says of itself', () => {
    const data = { 'image/png': '"><script>alert(1)</script>', 'text/plain': '"><script>' }
    const cell = { cell_type: 'code', source: '1', execution_count: '"><script>', outputs: [{ output_type: 'display_data', data }] }
    const html = notebookPage({ cells: [cell] }, { title: '</title><script>', markdown: (text: string) => text })
    expect(html).not.toContain('<script')
  })
})

describe('the files of a data set', () => {
  const top = mkdtempSync(join(tmpdir(), 'tidywire-untrusted-'))
  afterAll(() => rmSync(top, { recursive: true }))

  async function* scrapesOf(sources: readonly string[]): AsyncGenerator<Scrape> {
    for (const source of sources) yield { source, bytes: Buffer.from(pageOf()) }
  }

  it.each([
    ['a path that climbs', '../../climbed.txt'],
    ['an absolute path', '/etc/climbed.txt'],
    ['a path of Windows', '..\\..\\climbed.txt'],
    ['a NUL', 'a\u0000b.txt'],
    ['a name of a table', 'parquet/articles.parquet'],
    ['the mark of a data set', 'provenance.json'],
    ['a line end', 'a\nb.txt'],
    ['nothing', ''],
  ])('stand where they always do when a source is named by %s', async (_, source) => {
    const place = mkdtempSync(join(top, 'place-'))
    const out = join(place, 'data')
    await exportDataset(scrapesOf([source]), { out, plan: planOf(), formats: ['jsonl', 'csv'] })
    expect(readdirSync(place)).toEqual(['data'])
    expect(readdirSync(out).sort()).toEqual(['csv', 'jsonl', 'provenance.json', 'quality-report.json'])
    expect((await openDataset(out).all('sources')).map((row) => row.source)).toEqual([source])
  })

  it('never replace what a link at their place leads to', async () => {
    const place = mkdtempSync(join(top, 'place-'))
    mkdirSync(join(place, 'private'))
    writeFileSync(join(place, 'private/letter.txt'), 'Dear')
    symlinkSync('private', join(place, 'data'))
    await expect(
      exportDataset(scrapesOf(['a.txt']), { out: join(place, 'data'), plan: planOf(), formats: ['jsonl'], force: true }),
    ).rejects.toThrow('holds files that are no data set of tidywire')
    expect(readFileSync(join(place, 'private/letter.txt'), 'utf8')).toBe('Dear')
  })

  it('are written beside a link among the pages, and never through it', async () => {
    const place = mkdtempSync(join(top, 'place-'))
    mkdirSync(join(place, 'pages'))
    mkdirSync(join(place, 'private'))
    writeFileSync(join(place, 'private/a.txt'), pageOf())
    symlinkSync('../private', join(place, 'pages/link'))
    await exportDataset(readScrapes([join(place, 'pages')], {}), { out: join(place, 'data'), plan: planOf(), formats: ['jsonl'] })
    expect(readdirSync(join(place, 'private'))).toEqual(['a.txt'])
    expect(existsSync(join(place, 'data/jsonl'))).toBe(true)
  })
})
