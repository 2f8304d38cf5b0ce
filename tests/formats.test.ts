/**
 * Every format keeps every value: what its encoder writes, its own decoder and other programs read back equal.
 *
 * Formats and tables are taken from their lists, so a new one is under test from its first day.
 */
import { decompress } from '@bokuweb/zstd-wasm'
import { DuckDBInstance, type DuckDBConnection } from '@duckdb/node-api'
import { parquetMetadata, parquetReadObjects } from 'hyparquet'
import { createHash } from 'node:crypto'
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { curate, planOf } from '../src/curate.ts'
import type { ByteSource, Format, RowRecord } from '../src/formats/format.ts'
import { formats } from '../src/formats/index.ts'
import { parquet } from '../src/formats/parquet.ts'
import { tables } from '../src/tables/index.ts'
import { SCHEMA_VERSION, schemaFile, type Storage, type Table } from '../src/tables/table.ts'
import { rearm } from '../src/text/formulas.ts'

const samples = new URL('../data/samples/', import.meta.url)
const allTables: readonly Table[] = Object.values(tables)

let folder: string
let duck: DuckDBConnection

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'tidywire-formats-'))
  duck = await (await DuckDBInstance.create(':memory:')).connect()
  await duck.run("SET TimeZone = 'UTC'")
  await Promise.all(formats.map((format) => format.ready()))
})
afterAll(() => {
  duck.closeSync()
  rmSync(folder, { recursive: true, force: true })
})

/** What stands in each kind of column in one adversarial row; `null` goes to nullable columns only. */
interface Adversary {
  readonly name: string
  readonly text?: string | null
  readonly integer?: number | null
  readonly long?: number | null
  readonly number?: number | null
  readonly truth?: boolean | null
  readonly instant?: string | null
  readonly day?: string | null
}

const ADVERSARIES: readonly Adversary[] = [
  { name: 'quotation marks', text: 'He said "yes", then ""no"" and "' },
  { name: 'only a quotation mark', text: '"' },
  { name: 'two quotation marks', text: '""' },
  { name: 'commas', text: ',a,,b,' },
  { name: 'other separators', text: 'a;b\tc|d' },
  { name: 'a carriage return', text: 'one\rtwo' },
  { name: 'a carriage return at the end', text: 'one\r' },
  { name: 'a line feed', text: 'one\ntwo' },
  { name: 'a line feed alone', text: '\n' },
  { name: 'a line feed at the end', text: 'one\n' },
  { name: 'CRLF', text: 'one\r\ntwo\r\n\r\nthree' },
  { name: 'quotation marks around CRLF', text: '"one"\r\n"two",\r\n' },
  { name: 'a leading =', text: '=SUM(A1:A9)' },
  { name: 'a leading -', text: '-1+2' },
  { name: 'a leading + and @', text: '+@cmd' },
  { name: 'blanks at both ends', text: '  kept  ' },
  { name: 'a no-break space', text: '\u00a0' },
  { name: 'backslashes', text: 'C:\\new\\table\\' },
  { name: 'an apostrophe', text: "п'ять 'слів'" },
  { name: 'words for null', text: 'NULL' },
  { name: 'another word for null', text: 'null' },
  { name: 'words for not a number', text: 'NaN' },
  { name: 'a number', text: '0042' },
  { name: 'a large number', text: '12345678901234567890' },
  { name: 'a word for true', text: 'true' },
  { name: 'a day', text: '2022-01-12' },
  { name: 'an instant', text: '2022-01-12T15:20:00Z' },
  { name: 'JSON', text: '{"a":[1,null,"\\u0041"]}' },
  { name: 'a comment sign', text: '# comment' },
  { name: 'Cyrillic', text: 'Ґанок, їжак і щедрівка – «Київ»' },
  { name: 'emoji', text: 'a 😀 b 👩🏽‍🚀 c 🇺🇦' },
  { name: 'letters beyond the basic plane', text: '\u{10ffff}\u{1f600}\u{10000}' },
  { name: 'the last letters of the basic plane', text: '\uffff\ufffd\ufeff' },
  { name: 'a byte-order mark in front', text: '\ufeffmark' },
  { name: 'combining marks, not composed', text: 'e\u0301 и\u0306' },
  { name: 'line and paragraph separators', text: 'one\u2028two\u2029three\u0085four\u000bfive\u000csix' },
  { name: 'text from right to left', text: 'שלום \u202eabc\u202c' },
  { name: 'very long Cyrillic text', text: 'Довгий "рядок", 😀\r\n'.repeat(6000) },
  { name: 'very long text without a line end', text: 'x'.repeat(150_000) },
  { name: 'null in every nullable column', text: null, integer: null, long: null, number: null, truth: null, instant: null, day: null },
  { name: 'null texts only', text: null },
  { name: 'null numbers and times only', integer: null, long: null, number: null, truth: null, instant: null, day: null },
  { name: 'the smallest integer', integer: 0 },
  { name: 'the largest integer', integer: 2 ** 31 - 1 },
  { name: 'the smallest long', long: 0 },
  { name: 'a long beyond 32 bits', long: 3 * 2 ** 30 + 1 },
  { name: 'the largest long', long: Number.MAX_SAFE_INTEGER },
  { name: 'a number that binary fractions miss', number: 0.1, truth: false },
  { name: 'the smallest number above nothing', number: Number.MIN_VALUE },
  { name: 'the largest number', number: Number.MAX_VALUE },
  { name: 'a negative number', number: -0.75 },
  { name: 'the first instant', instant: '1970-01-01T00:00:00Z', day: '1970-01-01' },
  { name: 'the second before it', instant: '1969-12-31T23:59:59Z', day: '1969-12-31' },
  { name: 'long before 1970', instant: '1812-06-24T04:05:06Z', day: '1812-06-24' },
  { name: 'before the Gregorian calendar', instant: '1492-02-29T12:00:00Z', day: '1492-02-29' },
  { name: 'the first year', instant: '0001-01-01T00:00:00Z', day: '0001-01-01' },
  { name: 'after 32 bits of seconds', instant: '2038-01-19T03:14:08Z', day: '2038-01-19' },
  { name: 'after 32 bits of nanoseconds', instant: '2262-04-12T00:00:00Z', day: '2262-04-12' },
  { name: 'the far future', instant: '9999-12-31T23:59:59Z', day: '9999-12-31' },
  { name: 'a leap day', instant: '2024-02-29T23:59:59Z', day: '2024-02-29' },
]

function adversarialRows(table: Table): RowRecord[] {
  return ADVERSARIES.map(({ text = 'text', integer = 7, long = 8_000_000_000, number = 0.5, truth = true, ...times }, n) => {
    const { instant = '2022-01-12T15:20:00Z', day = '2022-01-12' } = times
    const values: Readonly<Record<Storage, string | number | boolean | null>> = { text, integer, long, number, truth, instant, day }
    const plain: Readonly<Record<Storage, string | number | boolean>> = {
      text: `row ${n}`,
      integer: n,
      long: n,
      number: n / 4,
      truth: false,
      instant: '2020-02-02T02:02:02Z',
      day: '2020-02-02',
    }
    return Object.fromEntries(
      Object.entries(table.columns).map(([name, { storage, nullable }]) => [
        name,
        values[storage] === null && !nullable ? plain[storage] : values[storage],
      ]),
    )
  })
}

const plan = planOf({ lines: true })
const curated = readdirSync(samples)
  .filter((name) => name.endsWith('.txt'))
  .sort()
  .map((source) => curate({ source, bytes: readFileSync(new URL(source, samples)) }, plan))

function realRows(table: Table): RowRecord[] {
  return curated.flatMap(({ rows }): readonly RowRecord[] => Object.entries(rows).find(([name]) => name === table.name)?.[1] ?? [])
}

/** Cuts 1 row, 2 rows, 3 rows …, and an empty batch after each. */
function inBatches(rows: readonly RowRecord[]): RowRecord[][] {
  const batches: RowRecord[][] = [[]]
  for (let at = 0, size = 1; at < rows.length; at += size, size++) batches.push(rows.slice(at, at + size), [])
  return batches
}

function encode(format: Format, table: Table, batches: readonly (readonly RowRecord[])[]): Buffer {
  const encoder = format.encoder(table)
  const chunks = batches.flatMap((batch) => encoder.write(batch).map((chunk) => Buffer.from(chunk))) // copied at once, as a file would
  return Buffer.concat([...chunks, ...encoder.end()])
}

async function decode(format: Format, table: Table, bytes: Uint8Array): Promise<RowRecord[]> {
  const source: ByteSource = { byteLength: bytes.length, slice: async (start, end) => bytes.slice(start, end) }
  const rows: RowRecord[] = []
  for await (const batch of format.decode(table, source)) rows.push(...batch)
  return rows
}

let files = 0
function save(format: Format, table: Table, bytes: Uint8Array): string {
  const path = join(folder, `${files++}-${format.path(table.name).replaceAll('/', '-')}`)
  writeFileSync(path, bytes)
  return path
}

const quote = (text: string): string => `'${text.replaceAll("'", "''")}'`

const SQL_TYPES: Readonly<Record<Storage, string>> = {
  text: 'VARCHAR',
  integer: 'INTEGER',
  long: 'BIGINT',
  number: 'DOUBLE',
  truth: 'BOOLEAN',
  instant: 'TIMESTAMPTZ',
  day: 'DATE',
}

/** How DuckDB opens CSV. */
const scanCsv = (path: string): string =>
  `read_csv(${quote(path)}, strict_mode = true, all_varchar = true, header = true, delim = ',', quote = '"', escape = '"', max_line_size = 33554432)`

/** How DuckDB opens a file of each format; a format without an entry has no other reader yet, which a test below says. */
const SCANS: Readonly<Record<string, (path: string, table: Table) => string>> = {
  parquet: (path) => `read_parquet(${quote(path)})`,
  csv: scanCsv,
  spreadsheet: scanCsv,
  jsonl: (path, { columns }) =>
    `read_json(${quote(path)}, format = 'newline_delimited', maximum_object_size = 33554432, columns = {${Object.entries(columns)
      .map(([name, { storage }]) => `${quote(name)}: ${quote(SQL_TYPES[storage])}`)
      .join(', ')}})`,
}

/** What a reader does with a text where the format does not give it as it was. */
const READ_TEXT: Readonly<Record<string, (text: string) => string>> = { spreadsheet: rearm }

async function ask(sql: string): Promise<Record<string, unknown>[]> {
  return (await duck.runAndReadAll(sql)).getRowObjectsJS()
}

/** A table's rows as DuckDB reads them: cast to the column's type, then spelled as rows spell it. */
async function readByDuck(format: Format, table: Table, path: string): Promise<RowRecord[]> {
  const spelled = Object.entries(table.columns).map(([name, { storage }]) => {
    const typed = `CAST("${name}" AS ${SQL_TYPES[storage]})`
    const spelling: Readonly<Record<Storage, string>> = {
      text: `'|' || ${typed}`, // the binding drops a byte-order mark that a text begins with
      integer: typed,
      long: typed,
      number: typed,
      truth: typed,
      instant: `strftime(${typed}, '%Y-%m-%dT%H:%M:%SZ')`,
      day: `strftime(${typed}, '%Y-%m-%d')`,
    }
    return `${spelling[storage]} AS "${name}"`
  })
  const rows = await ask(`SELECT ${spelled.join(', ')} FROM ${SCANS[format.name]?.(path, table) ?? ''}`)
  return rows.map((row) =>
    Object.fromEntries(
      Object.entries(row).map(([name, value]) => [
        name,
        table.columns[name]?.storage === 'text' && typeof value === 'string'
          ? (READ_TEXT[format.name]?.(value.slice(1)) ?? value.slice(1))
          : typeof value === 'bigint'
            ? Number(value)
            : value,
      ]),
    ),
  )
}

const cases = formats.flatMap((format) => allTables.map((table) => [`${format.name} of ${table.name}`, format, table] as const))

describe('formats', () => {
  it('are known by name', () => {
    expect(formats.map((format) => format.name)).toEqual(['parquet', 'jsonl', 'csv', 'spreadsheet'])
  })

  it('each have another reader in this suite', () => {
    expect(Object.keys(SCANS).sort()).toEqual(formats.map((format) => format.name).sort())
  })

  it.each(allTables.map((table) => [table.name, table] as const))('are tried on real rows of %s', (_, table) => {
    expect(realRows(table).length).toBeGreaterThan(0)
    for (const row of realRows(table)) expect(Object.keys(row)).toEqual(Object.keys(table.columns))
  })
})

describe.each(cases)('%s', (_title, format, table) => {
  it.each([
    ['real rows', realRows(table)],
    ['adversarial rows', adversarialRows(table)],
    ['real rows after adversarial ones', [...adversarialRows(table), ...realRows(table)]],
    ['no rows', []],
  ])('gives back %s', async (_, rows) => {
    const bytes = encode(format, table, [rows])
    expect(await decode(format, table, bytes)).toEqual(rows)
    expect(await readByDuck(format, table, save(format, table, bytes))).toEqual(rows)
  })

  it.each([
    ['real rows', realRows(table)],
    ['adversarial rows', adversarialRows(table)],
    ['no rows', []],
  ])('has the same bytes for %s in several writes as in one', (_, rows) => {
    expect(encode(format, table, inBatches(rows)).equals(encode(format, table, [rows]))).toBe(true)
  })

  it('has the same bytes with no write as with an empty one', () => {
    expect(encode(format, table, []).equals(encode(format, table, [[]]))).toBe(true)
  })

  it('takes rows whose properties stand in another order', async () => {
    const rows = realRows(table)
    const turned = rows.map((row) => Object.fromEntries(Object.entries(row).reverse()))
    expect(encode(format, table, [turned]).equals(encode(format, table, [rows]))).toBe(true)
  })
})

describe.each(formats.map((format) => [format.name, format] as const))('%s, one row a file,', (_title, format) => {
  const rows = adversarialRows(tables.articles)

  it.each(ADVERSARIES.map(({ name }, n) => [name, rows.slice(n, n + 1)] as const))('gives back %s', async (_, row) => {
    expect(await decode(format, tables.articles, encode(format, tables.articles, [row]))).toEqual(row)
  })
})

describe('CSV and JSON Lines', () => {
  it.each(['csv', 'jsonl'])('of format %s give back characters that lie across the ends of read chunks', async (name) => {
    const format = formats.find((f) => f.name === name)
    const rows = Array.from({ length: 40 }, (_, n) => ({
      article_id: `a:${n}`,
      position: n + 1,
      tag: 'ї'.repeat(30_000 + n),
      label: `${'😀\r\n"'.repeat(10_000)}${'x'.repeat(n)}`,
    }))
    if (!format) throw new Error(`no format ${name}`)
    expect(await decode(format, tables.tags, encode(format, tables.tags, [rows]))).toEqual(rows)
  })

  it('begin without a byte-order mark', () => {
    for (const format of formats.filter(({ name }) => name !== 'spreadsheet'))
      expect(encode(format, tables.tags, [realRows(tables.tags)]).subarray(0, 3)).not.toEqual(Buffer.from('\ufeff'))
  })

  it('write the bytes that RFC 4180 asks for', () => {
    const csv = formats.find((format) => format.name === 'csv')
    const rows = [
      { article_id: 'a:1', position: 1, tag: '=a', label: 'x "y", z' },
      { article_id: 'a:1', position: 2, tag: 'one\ntwo', label: null },
    ]
    expect(csv && encode(csv, tables.tags, [rows]).toString()).toBe(
      'article_id,position,tag,label\r\na:1,1,=a,"x ""y"", z"\r\na:1,2,"one\ntwo",\r\n',
    )
  })

  it('write one object a line, keys in column order', () => {
    const jsonl = formats.find((format) => format.name === 'jsonl')
    const rows = [{ label: '#Дощ', tag: 'дощ', position: 1, article_id: 'a:1' }]
    expect(jsonl && encode(jsonl, tables.tags, [rows]).toString()).toBe('{"article_id":"a:1","position":1,"tag":"дощ","label":"#Дощ"}\n')
  })
})

const RAW: Readonly<Record<Storage, (value: unknown) => unknown>> = {
  text: (value) => value,
  integer: (value) => value,
  long: (value) => (typeof value === 'number' ? BigInt(value) : null),
  number: (value) => value,
  truth: (value) => value,
  instant: (value) => (typeof value === 'string' ? new Date(value) : null),
  day: (value) => (typeof value === 'string' ? new Date(`${value}T00:00:00Z`) : null),
}

const PHYSICAL: Readonly<Record<Storage, object>> = {
  text: { type: 'BYTE_ARRAY', converted_type: 'UTF8', logical_type: { type: 'STRING' } },
  integer: { type: 'INT32' },
  long: { type: 'INT64' },
  number: { type: 'DOUBLE' },
  truth: { type: 'BOOLEAN' },
  instant: {
    type: 'INT64',
    converted_type: 'TIMESTAMP_MILLIS',
    logical_type: { type: 'TIMESTAMP', isAdjustedToUTC: true, unit: 'MILLIS' },
  },
  day: { type: 'INT32', converted_type: 'DATE', logical_type: { type: 'DATE' } },
}

/** As hyparquet's own, but a byte-order mark that a text begins with stays. */
const stringFromBytes = (bytes: Uint8Array): string => new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes)

const bufferOf = (bytes: Buffer): ArrayBuffer => new Uint8Array(bytes).buffer

describe.each(allTables.map((table) => [table.name, table] as const))('parquet of %s', (_title, table) => {
  const rows = [...realRows(table), ...adversarialRows(table)]
  const columns = Object.entries(table.columns)
  const write = (): Buffer => encode(parquet, table, [rows])

  it('is read by hyparquet as typed values', async () => {
    const file = bufferOf(write())
    const read = await parquetReadObjects({ file, compressors: { ZSTD: (input) => decompress(input) }, parsers: { stringFromBytes } })
    const expected = rows.map((row) => Object.fromEntries(columns.map(([name, { storage }]) => [name, RAW[storage](row[name])])))
    expect(read.map((row) => Object.fromEntries(Object.entries(row).map(([name, value]) => [name, value ?? null])))).toEqual(expected)
  })

  it('declares the physical and logical type of every column, REQUIRED where it is never null', () => {
    const { schema } = parquetMetadata(bufferOf(write()))
    expect(schema[0]).toMatchObject({ name: table.name, num_children: columns.length })
    expect(schema.slice(1)).toEqual(
      columns.map(([name, { storage, nullable }]): unknown =>
        expect.objectContaining({ name, repetition_type: nullable ? 'OPTIONAL' : 'REQUIRED', ...PHYSICAL[storage] }),
      ),
    )
  })

  it('is seen by DuckDB with the same types', async () => {
    const path = save(parquet, table, write())
    const described = await ask(`DESCRIBE SELECT * FROM read_parquet(${quote(path)})`)
    const seen: Readonly<Record<Storage, string>> = {
      text: 'VARCHAR',
      integer: 'INTEGER',
      long: 'BIGINT',
      number: 'DOUBLE',
      truth: 'BOOLEAN',
      instant: 'TIMESTAMP WITH TIME ZONE',
      day: 'DATE',
    }
    expect(described.map((column) => [column['column_name'], column['column_type']])).toEqual(
      columns.map(([name, { storage }]) => [name, seen[storage]]),
    )
    const physical: Readonly<Record<Storage, [string, string | null]>> = {
      text: ['BYTE_ARRAY', 'UTF8'],
      integer: ['INT32', null],
      long: ['INT64', null],
      number: ['DOUBLE', null],
      truth: ['BOOLEAN', null],
      instant: ['INT64', 'TIMESTAMP_MILLIS'],
      day: ['INT32', 'DATE'],
    }
    const schema = await ask(
      `SELECT name, type, converted_type, repetition_type, logical_type FROM parquet_schema(${quote(path)}) WHERE num_children IS NULL`,
    )
    expect(schema.map((c) => [c['name'], c['type'], c['converted_type'], c['repetition_type']])).toEqual(
      columns.map(([name, { storage, nullable }]) => [name, ...physical[storage], nullable ? 'OPTIONAL' : 'REQUIRED']),
    )
    const instants = columns.flatMap(([, { storage }], n): unknown[] => (storage === 'instant' ? [schema[n]?.['logical_type']] : []))
    for (const type of instants) expect(type).toMatch(/^TimestampType\(isAdjustedToUTC=(?:1|true),/)
  })

  it('is packed by zstd, with statistics for every column', async () => {
    const path = save(parquet, table, write())
    const chunks = await ask(
      `SELECT path_in_schema, string_agg(DISTINCT compression) AS compression, bool_and(stats_min_value IS NOT NULL) AS has_min,
        bool_and(stats_max_value IS NOT NULL) AS has_max, CAST(sum(stats_null_count) AS BIGINT) AS stats_null_count
        FROM parquet_metadata(${quote(path)}) GROUP BY column_id, path_in_schema ORDER BY column_id`,
    )
    expect(chunks).toEqual(
      columns.map(([name]) => ({
        path_in_schema: name,
        compression: 'ZSTD',
        has_min: true,
        has_max: true,
        stats_null_count: BigInt(rows.filter((row) => row[name] === null).length),
      })),
    )
  })

  it('carries the name, version and hash of its schema', async () => {
    const path = save(parquet, table, write())
    const metadata = await ask(`SELECT decode(key) AS key, decode(value) AS value FROM parquet_kv_metadata(${quote(path)})`)
    const expected = {
      'tidywire.table': table.name,
      'tidywire.schema.version': SCHEMA_VERSION,
      'tidywire.schema.sha256': createHash('sha256').update(schemaFile(table)).digest('hex'),
    }
    expect(Object.fromEntries(metadata.map(({ key, value }) => [key, value]))).toEqual(expected)
    const { key_value_metadata: pairs = [] } = parquetMetadata(bufferOf(write()))
    expect(Object.fromEntries(pairs.map(({ key, value }) => [key, value]))).toEqual(expected)
  })

  it('keeps schema and metadata without rows', async () => {
    const path = save(parquet, table, encode(parquet, table, []))
    expect(await ask(`SELECT name FROM parquet_schema(${quote(path)}) WHERE num_children IS NULL`)).toEqual(
      columns.map(([name]) => ({ name })),
    )
    expect(await ask(`SELECT count(*) AS pairs FROM parquet_kv_metadata(${quote(path)})`)).toEqual([{ pairs: 3n }])
  })
})

describe('parquet row groups', () => {
  const groupsOf = (bytes: Buffer): bigint[] => parquetMetadata(bufferOf(bytes)).row_groups.map((group) => group.num_rows)

  it('hold at most 50,000 rows, whole and in order', async () => {
    const rows = Array.from({ length: 120_001 }, (_, n) => ({
      article_id: `a:${n >> 3}`,
      position: (n & 7) + 1,
      tag: `t${n}`,
      label: `#T${n}`,
    }))
    const batches = Array.from({ length: Math.ceil(rows.length / 7001) }, (_, n) => rows.slice(n * 7001, (n + 1) * 7001))
    const bytes = encode(parquet, tables.tags, batches)
    expect(groupsOf(bytes)).toEqual([50_000n, 50_000n, 20_001n])
    expect(bytes.equals(encode(parquet, tables.tags, [rows]))).toBe(true)
    expect(await decode(parquet, tables.tags, bytes)).toEqual(rows)
    const path = save(parquet, tables.tags, bytes)
    expect(
      await ask(`SELECT DISTINCT row_group_id AS id, row_group_num_rows AS n FROM parquet_metadata(${quote(path)}) ORDER BY id`),
    ).toEqual([
      { id: 0n, n: 50_000n },
      { id: 1n, n: 50_000n },
      { id: 2n, n: 20_001n },
    ])
    expect(await readByDuck(parquet, tables.tags, path)).toEqual(rows)
  })

  it('are written while rows come in, so that memory stays bounded', () => {
    const encoder = parquet.encoder(tables.tags)
    const rows = Array.from({ length: 50_000 }, (_, n) => ({ article_id: 'a:1', position: n + 1, tag: `t${n}`, label: `#T${n}` }))
    expect(encoder.write(rows.slice(0, 100))).toEqual([])
    expect(encoder.write(rows.slice(100)).reduce((sum, chunk) => sum + chunk.length, 0)).toBeGreaterThan(50_000)
  })

  it('are bounded in text too: none is larger than 16 Mi characters and a row', async () => {
    const rows = Array.from({ length: 20 }, (_, n) => ({ article_id: `a:${n}`, position: 1, tag: 'x', label: 'Їjк'.repeat(700_000) }))
    const bytes = encode(parquet, tables.tags, [rows])
    const groups = groupsOf(bytes).map(Number)
    expect(groups.reduce((a, b) => a + b, 0)).toBe(rows.length)
    expect(Math.max(...groups)).toBeLessThanOrEqual(9)
    expect(await decode(parquet, tables.tags, bytes)).toEqual(rows)
  })

  it.each([
    ['ASCII', (n: number) => `one common beginning of all ${n}`],
    ['Cyrillic', (n: number) => `спільний початок усіх рядків ${n}`],
    ['an odd number of bytes before Cyrillic', (n: number) => `x${'ї'.repeat(20)}${n}`],
    ['emoji', (n: number) => `${'😀'.repeat(8)}${n}`],
    ['the last letters there are', (n: number) => `${'\u{10ffff}'.repeat(8)}${n}`],
    ['the last letters of the basic plane', (n: number) => `${'\uffff'.repeat(10)}${n}`],
    ['texts that differ beyond the basic plane', (n: number) => (n % 2 ? `\u{1f600}${n}` : `\uff5e${n}`)],
    ['DEL and letters after it', (n: number) => `${'\u007f'.repeat(17)}${n}`],
  ])('have statistics that hide no row from a filter: %s', async (_, labelOf) => {
    const rows = Array.from({ length: 50_010 }, (_, n) => ({
      article_id: 'a:1',
      position: n + 1,
      tag: 'x',
      label: labelOf(n < 50_000 ? n % 10 : 100 + n),
    }))
    const path = save(parquet, tables.tags, encode(parquet, tables.tags, [rows]))
    const wanted = [rows[0], rows[9], rows[50_000], rows[50_009]].map((row) => row?.label ?? '')
    const found = await Promise.all(
      wanted.map((label) => ask(`SELECT count(*) AS n FROM read_parquet(${quote(path)}) WHERE label = ${quote(label)}`)),
    )
    expect(found).toEqual([[{ n: 5000n }], [{ n: 5000n }], [{ n: 1n }], [{ n: 1n }]])
  })

  it('have statistics of instants and days that hide no row from a filter', async () => {
    const rows = adversarialRows(tables.articles)
    const path = save(parquet, tables.articles, encode(parquet, tables.articles, [rows]))
    const before = await ask(
      `SELECT count(*) AS n FROM read_parquet(${quote(path)}) WHERE published_at < TIMESTAMPTZ '1970-01-01 00:00:00Z' AND header_date < DATE '1970-01-01'`,
    )
    expect(before).toEqual([{ n: 4n }])
    expect(await ask(`SELECT max(word_count) AS most, min(word_count) AS least FROM read_parquet(${quote(path)})`)).toEqual([
      { most: 2 ** 31 - 1, least: 0 },
    ])
  })
})

describe('formats, given what a column cannot hold,', () => {
  it.each([
    ['an integer beyond 32 bits', 'position', 2 ** 31],
    ['null in a column that is never null', 'tag', null],
  ])('parquet fails at once where the rows are written: %s', (_, column, value) => {
    const row = { article_id: 'a:1', position: 1, tag: 'x', label: '#x', [column]: value }
    expect(() => encode(parquet, tables.tags, [[row]])).toThrow()
  })
})
