/** The quality report tells the truth of all rows, and reports of parts merge into that of the whole, byte for byte. */
import { readdirSync, readFileSync } from 'node:fs'
import { Ajv2020 } from 'ajv/dist/2020.js'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { curate, planOf } from '../../src/curate.ts'
import { UsageError } from '../../src/failure.ts'
import { mergeReports } from '../../src/quality/merge.ts'
import { readReport } from '../../src/quality/read.ts'
import { openReport, reportFile } from '../../src/quality/report.ts'
import { reportSchema, type CheckReport, type ColumnReport, type Report } from '../../src/quality/schema.ts'
import type { Rows } from '../../src/tables/index.ts'
import { pageOf } from '../page.ts'

const plan = planOf({ lines: true })
const samples = new URL('../../data/samples/', import.meta.url)

const rowsOf = (source: string, bytes: Uint8Array): Rows => curate({ source, bytes }, plan).rows

const ADVERSE: readonly (readonly [name: string, text: string])[] = [
  ['empty.txt', ''],
  ['word.txt', 'only a word'],
  [
    'formula.txt',
    pageOf({ body: '=HYPERLINK("x") is what the mayor of Ostriv has said on Wednesday.\n@ostriv is her account, she said.' }),
  ],
  ['astral.txt', pageOf({ body: `${'😀'.repeat(120)} is what the harbour of Ostriv has said on Wednesday.` })],
  ['date.txt', pageOf({ time: '17:20 32.13.2022' })],
  ['stray.txt', pageOf({ tags: 'Tags: #bridge #ostriv\nShare this page\nShare that page' })],
]

/** Pages of all kinds: real ones, refused ones, and ones made so that columns have far more than 256 values. */
const pages: readonly Rows[] = [
  ...readdirSync(samples)
    .filter((name) => name.endsWith('.txt'))
    .sort()
    .map((name) => rowsOf(name, readFileSync(new URL(name, samples)))),
  ...ADVERSE.map(([name, text]) => rowsOf(name, Buffer.from(text))),
  ...Array.from({ length: 300 }, (_, n) =>
    rowsOf(
      `made-${n}.txt`,
      Buffer.from(
        pageOf({
          title: `Bridge ${n} opens in Ostriv`,
          repeat: `Bridge ${n} opens in Ostriv`,
          body: `Bridge number ${n} was opened on Wednesday, the mayor of Ostriv has said.`,
          tags: `Tags: #bridge #b${n % 40}`,
        }),
      ),
    ),
  ),
]

function reportOn(some: readonly Rows[], complete = true): Report {
  const report = openReport({ tables: plan.tables, toolVersion: '0.0.0' })
  for (const rows of some) report.addPage(rows)
  return report.toReport(complete)
}

const whole = reportOn(pages)

const columnOf = (report: Report, table: string, column: string): ColumnReport | undefined =>
  report.tables.find(({ name }) => name === table)?.columns.find(({ name }) => name === column)

const checkOf = (report: Report, table: string, id: string): CheckReport | undefined =>
  report.tables.find(({ name }) => name === table)?.checks.find((check) => check.id === id)

describe('a quality report', () => {
  it('fits its schema and reads back as it was', () => {
    const ajv = new Ajv2020({ strict: false, allErrors: true })
    expect([ajv.validate(reportSchema(), whole), ajv.errors]).toEqual([true, null])
    expect(readReport(reportFile(whole), 'x.json')).toEqual(whole)
  })

  it('counts pages, findings and rows exactly', () => {
    const problems = pages.flatMap((rows) => rows.problems)
    expect(whole.summary).toEqual({
      pages: pages.length,
      article: pages.filter(({ articles }) => articles.length > 0).length,
      repeat: 0,
      refused: 2,
      by_severity: {
        error: problems.filter(({ severity }) => severity === 'error').length,
        warning: problems.filter(({ severity }) => severity === 'warning').length,
        info: problems.filter(({ severity }) => severity === 'info').length,
      },
      by_code: { 'assumed-encoding': 1, empty: 1, 'unexplained-line': 2, 'unknown-layout': 1, 'unreadable-date': 1 },
    })
    expect(whole.tables.map(({ name, rows }) => [name, rows])).toEqual(
      plan.tables.map(({ name }) => [name, pages.reduce((sum, rows) => sum + rows[name as keyof Rows].length, 0)]),
    )
  })

  it('says what is in each column', () => {
    const labels = pages.flatMap((rows) => rows.tags.map(({ label }) => label)).sort()
    expect(columnOf(whole, 'tags', 'label')).toMatchObject({
      name: 'label',
      storage: 'text',
      nulls: 0,
      empty: 0,
      distinct: new Set(labels).size,
      distinct_is_exact: true,
      min: labels[0],
      max: labels.at(-1),
      formula_cells: 0,
    })
    expect(columnOf(whole, 'articles', 'source')).toMatchObject({ distinct_is_exact: false })
    for (const { name, columns } of whole.tables)
      for (const column of columns) {
        const values = pages.flatMap((rows) =>
          rows[name as keyof Rows].map((row) => Object.entries(row).find(([key]) => key === column.name)?.[1] as unknown),
        )
        const present = values.filter((value) => value !== null)
        const distinct = new Set(present).size
        expect(column.nulls, `${name}.${column.name}`).toBe(values.length - present.length)
        expect(Math.abs(column.distinct - distinct)).toBeLessThanOrEqual(column.distinct_is_exact ? 0 : distinct * 0.07)
        expect(column.distinct_is_exact).toBe(distinct <= 256)
        expect(column.length?.max ?? null).toBe(
          column.storage === 'text' && present.length > 0
            ? Math.max(...present.map((text) => (typeof text === 'string' ? text.length : NaN)))
            : null,
        )
      }
  })

  it('counts formulas in texts and in no number, and shows where they are', () => {
    expect(columnOf(whole, 'paragraphs', 'text')?.formula_cells).toBe(2)
    const check = checkOf(whole, 'paragraphs', 'formula-cell')
    expect(check).toMatchObject({ severity: 'info', threshold: null, status: 'pass', failed: 2 })
    expect(check?.sample.map(({ key, field, value }) => [key?.replace(/:[0-9a-f]+/, ''), field, value?.slice(0, 12)])).toEqual([
      ['article_id=interfax-ukraine, position=1', 'paragraphs.text', '=HYPERLINK("'],
      ['article_id=interfax-ukraine, position=2', 'paragraphs.text', '@ostriv is h'],
    ])
  })

  it('has every problem that there can be as a check, counted once a page', () => {
    expect(checkOf(whole, 'sources', 'refused')).toMatchObject({ scanned: pages.length, failed: 2, threshold: 0, status: 'fail' })
    expect(checkOf(whole, 'sources', 'unexplained-line')).toMatchObject({
      scanned: pages.length,
      failed: 1,
      threshold: null,
      status: 'warn',
    })
    expect(checkOf(whole, 'sources', 'assumed-encoding')).toMatchObject({ failed: 1, status: 'pass' })
    expect(checkOf(whole, 'sources', 'damaged-gzip')).toMatchObject({ failed: 0, status: 'pass', sample: [] })
    expect(checkOf(whole, 'sources', 'unexplained-line')?.sample.map(({ source, line, value }) => [source, typeof line, value])).toEqual([
      ['stray.txt', 'number', 'Share this page'],
      ['stray.txt', 'number', 'Share that page'],
    ])
  })

  it('lets as many pages be refused as it is told', () => {
    const report = openReport({ tables: plan.tables, toolVersion: '0.0.0', maxRefused: 0.01 })
    for (const rows of pages) report.addPage(rows)
    expect(checkOf(report.toReport(true), 'sources', 'refused')).toMatchObject({ threshold: 0.01, failed: 2, status: 'warn' })
  })

  it('has no more than 20 samples, whatever fails', () => {
    const many = Array.from({ length: 100 }, (_, n) => rowsOf(`${n}.txt`, new Uint8Array()))
    const check = checkOf(reportOn(many), 'sources', 'empty')
    expect([check?.failed, check?.sample.length]).toEqual([100, 20])
  })

  it('cuts the texts that it shows, without parting a letter', () => {
    for (const { min, max } of whole.tables.flatMap(({ columns }) => columns))
      for (const text of [min, max])
        if (typeof text === 'string') expect([text.length <= 200, /\p{Surrogate}/u.test(text)]).toEqual([true, false])
  })

  it('takes rows of other programs, whatever they hold, and what is wrong with them', () => {
    const report = openReport({ tables: plan.tables, toolVersion: '0.0.0' })
    const tag = { article_id: 'a:1', position: 1, tag: '', label: null }
    report.addRows('tags', [tag, { ...tag, position: 'two', tag: { a: [1n] } }, { ...tag, position: Infinity, tag: true }, {}])
    const finding = {
      code: 'invalid-row',
      severity: 'error',
      source: 'tags.jsonl',
      path: null,
      key: null,
      field: 'tags.position',
      found: 'two',
      message: 'm',
    } as const
    report.addFindings('tags', [
      { ...finding, line: 2 },
      { ...finding, line: 2, field: 'tags.tag' },
    ])
    report.addFindings('tags', [{ ...finding, line: 3 }])
    report.addUnread('tags', [{ ...finding, line: 5, found: '{"article_id":' }])
    report.addUnread('tags', [{ ...finding, code: 'damaged-gzip', line: 6 }])
    const made = report.toReport(true)
    expect(checkOf(made, 'tags', 'invalid-row')).toMatchObject({ scanned: 5, failed: 3, threshold: 0, status: 'fail' })
    expect(checkOf(made, 'tags', 'invalid-row')?.sample).toHaveLength(4)
    expect(checkOf(made, 'tags', 'damaged-gzip')).toMatchObject({ scanned: 1, failed: 1, status: 'fail' })
    expect(columnOf(made, 'tags', 'tag')).toMatchObject({ nulls: 1, empty: 1, distinct: 3, min: true, max: '{"a":[1]}' })
    expect(columnOf(made, 'tags', 'position')).toMatchObject({ nulls: 1, distinct: 3, min: 1, max: 'two' })
    expect(made.summary.by_code).toEqual({ 'damaged-gzip': 1, 'invalid-row': 4 })
    expect(reportFile(mergeReports(made, reportOn([])))).toBe(reportFile(made))
  })
})

describe('merged reports', () => {
  it('are the report of the whole, for any parts in any order', () => {
    const target = reportFile(whole)
    fc.assert(
      fc.property(
        fc.shuffledSubarray([...pages], { minLength: pages.length }),
        fc.array(fc.nat(pages.length), { maxLength: 3 }),
        (order, cuts) => {
          const edges = [0, ...cuts.toSorted((a, b) => a - b), pages.length]
          const parts = edges.slice(1).map((end, n) => reportOn(order.slice(edges[n], end)))
          expect(reportFile(parts.map((part) => readReport(reportFile(part), 'part')).reduce(mergeReports)) === target).toBe(true)
        },
      ),
      { numRuns: 12, seed: 1 },
    )
  })

  it('are complete where every part is', () => {
    const [a, b] = [reportOn(pages.slice(0, 5)), reportOn(pages.slice(5, 9), false)]
    expect([mergeReports(a, b).complete, mergeReports(a, a).complete]).toEqual([false, true])
  })

  it('hold every difference from a baseline once, in order', () => {
    const drifting = (...changes: readonly string[]): Report => {
      const report = openReport({ tables: plan.tables, toolVersion: '0.0.0' })
      for (const change of changes) report.addDrift({ change, message: 'm', p: 0.001, sources: ['a.txt'] })
      return report.toReport(true)
    }
    expect(
      mergeReports(drifting('title-gone', 'body-cut'), drifting('tags-line-gone', 'body-cut')).drift.map(({ change }) => change),
    ).toEqual(['body-cut', 'tags-line-gone', 'title-gone'])
  })

  it.each([
    ['schemas of another version', { schema: '9.0.0' }],
    ['another version of the program', { tool: { name: 'tidywire', version: '9' } }],
    ['other columns', { tables: whole.tables.map((table) => ({ ...table, columns: table.columns.slice(1) })) }],
  ])('are refused with %s', (_, changed) => {
    expect(() => mergeReports(whole, { ...whole, ...changed })).toThrow(UsageError)
  })
})

describe('a file that is no report', () => {
  it.each([
    ['no JSON', '{', 'x.json is no JSON; name a quality-report.json'],
    [
      'another JSON',
      '[]',
      'x.json is no quality report of version 1.0.0: the whole must be object; name a quality-report.json that this version wrote',
    ],
    [
      'a negative count',
      reportFile({ ...whole, summary: { ...whole.summary, pages: -1 } }),
      'x.json is no quality report of version 1.0.0: /summary/pages must be >= 0; name a quality-report.json that this version wrote',
    ],
  ])('is refused with what is wrong: %s', (_, text, message) => {
    expect(() => readReport(text, 'x.json')).toThrow(new UsageError(message))
  })
})
