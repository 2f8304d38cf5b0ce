/** Files of rows, opened and checked: what curate wrote has no findings, and each planted fault has its own, whole. */
import { DuckDBInstance, type DuckDBConnection } from '@duckdb/node-api'
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, relative } from 'node:path'
import { gzipSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { planOf } from '../src/curate.ts'
import { openDataset } from '../src/dataset.ts'
import type { Diagnostic } from '../src/diagnostics/diagnostic.ts'
import { exportDataset } from '../src/export.ts'
import { checkTableFiles } from '../src/foreign-rows.ts'
import { formats } from '../src/formats/index.ts'
import { readScrapes } from '../src/read.ts'
import { tables } from '../src/tables/index.ts'
import { FAULTS } from './foreign/faults.ts'

const samples = join(import.meta.dirname, '../data/samples')
let folder: string
let dataset: string
let duck: DuckDBConnection

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'tidywire-foreign-'))
  dataset = join(folder, 'dataset')
  await exportDataset(readScrapes(samples), { out: dataset, plan: planOf({ lines: true }), formats: formats.map(({ name }) => name) })
  duck = await (await DuckDBInstance.create(':memory:')).connect()
  await duck.run("SET TimeZone = 'UTC'")
})
afterAll(() => {
  duck.closeSync()
  rmSync(folder, { recursive: true, force: true })
})

async function check(
  inputs: readonly string[],
  names: readonly string[],
  onFile?: (path: string, rows: number) => void,
): Promise<Diagnostic[]> {
  const found: Diagnostic[] = []
  for await (const diagnostic of checkTableFiles(inputs, names, onFile ? { onFile } : {})) found.push(diagnostic)
  return found
}

let files = 0
function save(name: string, bytes: string | Uint8Array): string {
  const path = join(folder, String(files++), name)
  mkdirSync(join(path, '..'))
  writeFileSync(path, bytes)
  return path
}

describe('a data set that curate wrote', () => {
  it('has no findings in any table of any format, and all its rows are looked at', async () => {
    const rows = new Map<string, number>()
    expect(await check([dataset], ['all'], (path, count) => rows.set(relative(dataset, path), count))).toEqual([])
    const opened = openDataset(dataset)
    const expected = formats.flatMap((format) => opened.tables.map((table) => [format.path(table), opened.count(table)] as const))
    expect([...rows].sort()).toEqual(expected.sort())
    expect(rows.size).toBe(formats.length * Object.keys(tables).length)
  })

  it('has none packed by gzip either', async () => {
    const path = save('tags.jsonl.gz', gzipSync(readFileSync(join(dataset, 'jsonl/tags.jsonl'))))
    expect(await check([path], ['tags'])).toEqual([])
  })

  it('is checked file by file, in one order however files are named', async () => {
    const names = ['csv/tags.csv', 'jsonl/quotes.jsonl'].map((name) => join(dataset, name))
    const order = async (inputs: readonly string[]): Promise<string[]> => {
      const seen: string[] = []
      await check(inputs, ['quotes', 'tags'], (path) => seen.push(path))
      return seen
    }
    expect(await order(names)).toEqual(names)
    expect(await order([...names, ...names].reverse())).toEqual(names)
  })
})

describe('a planted fault', () => {
  it.each(FAULTS)('is found: $name', async ({ file, table, text, expected }) => {
    const path = save(file, text)
    const place = {
      code: 'invalid-row',
      severity: 'error',
      source: path,
      path: relative('.', path),
      line: null,
      key: null,
      field: null,
      found: null,
    }
    expect(await check([path], [table])).toEqual(expected.map((part) => ({ ...place, ...part })))
  })

  it('is one of 30 at least', () => {
    expect(FAULTS.length).toBeGreaterThanOrEqual(30)
    expect(new Set(FAULTS.map(({ name }) => name)).size).toBe(FAULTS.length)
  })

  it.each(['jsonl', 'csv', 'parquet'])('is the same finding among the rows of %s', async (format) => {
    const path = join(folder, `planted-${format}.${format === 'jsonl' ? 'jsonl' : format}`)
    const options = { jsonl: 'FORMAT json', csv: 'FORMAT csv, HEADER', parquet: 'FORMAT parquet' }[format] ?? ''
    await duck.run(
      `COPY (SELECT * REPLACE (CASE WHEN position = 2 THEN 0 ELSE position END AS position) FROM read_parquet('${dataset}/parquet/tags/*.parquet')
        WHERE article_id = (SELECT min(article_id) FROM read_parquet('${dataset}/parquet/tags/*.parquet')) ORDER BY position) TO '${path}' (${options})`,
    )
    const [finding, ...others] = await check([path], ['tags'])
    expect(others).toEqual([])
    expect(finding).toMatchObject({
      field: 'tags.position',
      found: '0',
      message: 'tags.position is a number that does not fit; expected a whole number from 1 to 2147483647; mend the row where it was made',
    })
    expect(finding?.key).toMatch(/^article_id=interfax-ukraine:[0-9a-f]{16}, position=0$/)
    expect(finding?.line).toBe(format === 'csv' ? 2 : 1) // the row is the first, as its position is the smallest
  })
})

describe('a file that cannot be read', () => {
  const lines = Array.from(
    { length: 3_000 },
    (_, i) => `${JSON.stringify({ article_id: 'p:1', position: i + 1, tag: `t${i * 7919}`, label: '#a' })}\n`,
  )

  it('is a finding where its gzip data is cut off, after all rows before', async () => {
    const packed = gzipSync(lines.join(''))
    const path = save('tags.jsonl.gz', packed.subarray(0, packed.length / 2))
    const seen: number[] = []
    const found = await check([path], ['tags'], (_, rows) => seen.push(rows))
    const [rows = 0] = seen
    expect(rows).toBeGreaterThan(500)
    expect(rows).toBeLessThan(2_500)
    expect(found).toEqual([
      {
        ...{
          code: 'damaged-gzip',
          severity: 'error',
          source: path,
          path: relative('.', path),
          line: rows + 1,
          key: null,
          field: null,
          found: null,
        },
        message: 'the gzip data is damaged or cut off (unexpected end of file); fetch the file again',
      },
    ])
    expect(await check([path], ['tags'])).toEqual(found)
  })

  it('is a finding where it is no gzip at all', async () => {
    const path = save('tags.csv.gz', 'article_id,position\n')
    expect((await check([path], ['tags'])).map(({ code, line }) => [code, line])).toEqual([['damaged-gzip', 1]])
  })

  it.each(['tags.jsonl', 'tags.csv', 'tags.parquet'])('is a finding where %s is not there', async (name) => {
    expect((await check([join(folder, 'none', name)], ['tags'])).map(({ code, line, message }) => [code, line, message])).toEqual([
      ['unreadable', null, 'the file cannot be read (there is no such file); check the path and its permissions'],
    ])
  })

  it('does not keep the next from being checked', async () => {
    const other = join(folder, 'next')
    cpSync(join(dataset, 'jsonl'), other, { recursive: true })
    writeFileSync(join(other, 'articles.jsonl'), 'no JSON')
    const seen: string[] = []
    expect(await check([other], ['all'], (path) => seen.push(path))).toHaveLength(1)
    expect(seen).toHaveLength(readdirSync(other).length)
  })
})

describe('wrong use', () => {
  it.each([
    [
      'a table that is none',
      ['x.csv'],
      ['words'],
      '--table words is no table; name articles, paragraphs, tags, related, quotes, speakers, sources, problems, lines, or all',
    ],
    [
      'a file of another kind',
      ['x.xlsx'],
      ['tags'],
      'x.xlsx is no file of rows; name a folder, or files that end in .jsonl, .jsonl.gz, .ndjson, .ndjson.gz, .csv, .csv.gz, .parquet',
    ],
    [
      'a file that does not say whose rows it has',
      ['x.csv'],
      ['tags', 'lines'],
      'x.csv does not say whose rows it has; name one --table, or call the file as the table',
    ],
    ['a folder without files of rows', [samples], ['tags'], `${samples} holds no file of tags; name a folder that tidywire curate wrote`],
  ])('is %s', async (_, inputs, names, message) => {
    await expect(check(inputs, names)).rejects.toThrow(message)
  })
})
