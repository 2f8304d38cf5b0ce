/** What each reader gives for files of other programs, whole and damaged. */
import fc from 'fast-check'
import { stringify } from 'csv-stringify/sync'
import { describe, expect, it } from 'vitest'
import { csv } from '../../src/foreign/csv.ts'
import { jsonl } from '../../src/foreign/jsonl.ts'
import type { Read, StreamedKind } from '../../src/foreign/row-file.ts'
import { tables } from '../../src/tables/index.ts'

/** The bytes in chunks of a size. */
async function* chunksOf(bytes: Uint8Array, size: number): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size)
}

async function readAll(kind: StreamedKind, bytes: Uint8Array, size = 1 << 16): Promise<Read[]> {
  const reads: Read[] = []
  for await (const batch of kind.read(chunksOf(bytes, size), tables.tags)) reads.push(...batch)
  return reads
}

/** What was read, a line each: `3 row …`, `3 damage …`. */
const shown = (reads: readonly Read[]): string[] =>
  reads.map((read) => {
    if (read.kind === 'columns') return `${String(read.line)} columns ${read.names.join('|')}`
    if (read.kind === 'row') return `${read.line} row ${JSON.stringify(read.row)}`
    return `${String(read.line)} damage ${read.message.split(';')[0] ?? ''}${read.found === null ? '' : ` [${read.found}]`}`
  })

const bytesOf = (text: string | Uint8Array): Uint8Array => (typeof text === 'string' ? Buffer.from(text) : text)
const UNPAIRED = 'damage the quotation marks do not pair'

type Case = readonly [name: string, file: string | Uint8Array, expected: readonly string[]]

const JSONL: readonly Case[] = [
  ['an empty file', '', []],
  ['a row without a line feed behind it', '{"a":1}', ['1 row {"a":1}']],
  ['line feeds, carriage returns and blank lines', '\n{"a":1}\r\n \t\r\n{"a":2}\n\n', ['2 row {"a":1}', '4 row {"a":2}']],
  ['a byte-order mark in front', '\ufeff{"a":1}\n', ['1 row {"a":1}']],
  ['a byte-order mark further on', '{}\n\ufeff{}\n', ['1 row {}', '2 damage the line is no JSON [\ufeff{}]']],
  [
    'a line that is no JSON, and goes on',
    '{"a":1}\n{"a":\n{"a":3}\n',
    ['1 row {"a":1}', '2 damage the line is no JSON [{"a":]', '3 row {"a":3}'],
  ],
  ['numbers that JSON does not have', '{"a":NaN}\n', ['1 damage the line is no JSON [{"a":NaN}]']],
  ['what is no object, for the check to refuse', '[1]\nnull\n"a"\n7\n', ['1 row [1]', '2 row null', '3 row "a"', '4 row 7']],
  ['a name that stands twice', '{"a":1,"a":2}\n', ['1 row {"a":2}']],
  [
    'bytes that are no UTF-8',
    Buffer.from('{"a":"\u00e9"}\n{"a":1}\n', 'latin1'),
    ['1 damage the line is not valid UTF-8 [{"a":"\ufffd"}]', '2 row {"a":1}'],
  ],
  ['UTF-16', Buffer.from('\ufeff{"a":1}\n{"a":2}\n', 'utf16le'), ['1 damage the file is UTF-16 []']],
  ['a line of other signs that part lines', '{"a":"\u2028\u0085"}\n', ['1 row {"a":"\u2028\u0085"}']],
]

const HEAD = 'article_id,position,tag,label'
const COLUMNS = '1 columns article_id|position|tag|label'
const row = (position: unknown, tag: unknown, label: unknown = '#a'): string => JSON.stringify({ article_id: 'p:1', position, tag, label })

const CSV: readonly Case[] = [
  ['an empty file', '', ['1 damage the file is empty']],
  ['blank lines alone', '\n\r\n', ['1 damage the file is empty']],
  ['a header alone', HEAD, [COLUMNS]],
  ['a byte-order mark and CRLF', `\ufeff${HEAD}\r\np:1,1,a,#a\r\n`, [COLUMNS, `2 row ${row(1, 'a')}`]],
  ['blank lines between', `\n${HEAD}\n\np:1,1,a,#a\n`, [COLUMNS.replace('1', '2'), `4 row ${row(1, 'a')}`]],
  ['an empty cell as null, and "" as an empty text', `${HEAD}\np:1,1,,""\n`, [COLUMNS, `2 row ${row(1, null, '')}`]],
  ['words for null as words', `${HEAD}\np:1,1,NULL,#a\n`, [COLUMNS, `2 row ${row(1, 'NULL')}`]],
  ['numbers as JSON writes them', `${HEAD}\np:1,1.0,a,#a\np:1,-2e1,a,#a\n`, [COLUMNS, `2 row ${row(1, 'a')}`, `3 row ${row(-20, 'a')}`]],
  [
    'numbers as JSON does not write them',
    `${HEAD}\n${['007', ' 1', '+1', '0x1', '1_000', '.5', '1.', 'Infinity', '١'].map((n) => `p:1,${n},a,#a\n`).join('')}`,
    [COLUMNS, ...['007', ' 1', '+1', '0x1', '1_000', '.5', '1.', 'Infinity', '١'].map((n, i) => `${i + 2} row ${row(n, 'a')}`)],
  ],
  [
    'quoted line ends and commas, with the line where the record begins',
    `${HEAD}\np:1,1,"a\r\nb\n,c","#a ""q"""\np:1,2,b,#a\n`,
    [COLUMNS, `2 row ${row(1, 'a\r\nb\n,c', '#a "q"')}`, `5 row ${row(2, 'b')}`],
  ],
  ['a carriage return inside a cell', `${HEAD}\np:1,1,a\rb,#a\n`, [COLUMNS, `2 row ${row(1, 'a\rb')}`]],
  [
    'columns in another order, and of no table',
    'colour,tag,position\nred,a,1\n',
    ['1 columns colour|tag|position', '2 row {"position":1,"tag":"a"}'],
  ],
  ['a column that stands twice: the first is read', 'tag,tag\na,b\n', ['1 columns tag|tag', '2 row {"tag":"a"}']],
  ['a header cell without a name', 'tag,,\na,b,c\n', ['1 columns tag||', '2 row {"tag":"a"}']],
  [
    'records of another length',
    `${HEAD}\np:1,1,a\np:1,2,a,#a,more\np:1,3,a,#a\n`,
    [COLUMNS, '2 damage the record has 3 cells [p:1,1,a]', '3 damage the record has 5 cells [p:1,2,a,#a,more]', `4 row ${row(3, 'a')}`],
  ],
  ['a mark inside a cell', `${HEAD}\np:1,1,a"b"c,#a\np:1,2,b,#a\n`, [COLUMNS, `2 ${UNPAIRED} [p:1,1,a"b"c,#a]`, `3 row ${row(2, 'b')}`]],
  [
    'text behind a closing mark',
    `${HEAD}\np:1,1,"a" ,#a\np:1,2,b,#a\n`,
    [COLUMNS, `2 ${UNPAIRED} [p:1,1,"a" ,#a]`, `3 row ${row(2, 'b')}`],
  ],
  [
    'a single mark inside a cell, which costs its line alone',
    `${HEAD}\np:1,1,19" wheel,#a\np:1,2,b,#a\np:1,3,20" wheel,#a\np:1,4,c,#a\n`,
    [COLUMNS, `2 ${UNPAIRED} [p:1,1,19" wheel,#a]`, `3 row ${row(2, 'b')}`, `4 ${UNPAIRED} [p:1,3,20" wheel,#a]`, `5 row ${row(4, 'c')}`],
  ],
  [
    'a mark that is never closed, which costs its line alone',
    `${HEAD}\np:1,1,"a,#a\np:1,2,b,#a\np:1,3,c,#a\n`,
    [COLUMNS, `2 ${UNPAIRED} [p:1,1,"a,#a]`, `3 row ${row(2, 'b')}`, `4 row ${row(3, 'c')}`],
  ],
  [
    'a header whose marks do not pair, behind which no row can be read',
    `article_id,"position,tag\np:1,1,a\n`,
    [`1 ${UNPAIRED} [article_id,"position,tag]`],
  ],
  [
    'bytes that are no UTF-8',
    Buffer.from(`${HEAD}\np:1,1,\u00e9,#a\np:1,2,b,#a\n`, 'latin1'),
    [COLUMNS, '2 damage the line is not valid UTF-8 [p:1,1,\ufffd,#a]', `3 row ${row(2, 'b')}`],
  ],
  ['UTF-16', Buffer.from(`\ufeff${HEAD}\np:1,1,a,#a\n`, 'utf16le'), ['1 damage the file is UTF-16 []']],
  ['a NUL', `${HEAD}\np:1,1,a\0b,#a\n`, [COLUMNS, `2 row ${row(1, 'a\0b')}`]],
]

describe.each([
  ['JSON Lines', jsonl, JSONL],
  ['CSV', csv, CSV],
] as const)('the reader of %s', (_, kind, cases) => {
  it.each(cases)('reads %s', async (_name, file, expected) => {
    expect(shown(await readAll(kind, bytesOf(file)))).toEqual(expected)
  })

  it.each(cases)('reads the same of %s, byte for byte', async (_name, file, expected) => {
    expect(shown(await readAll(kind, bytesOf(file), 1))).toEqual(expected)
  })

  it('gives something for any bytes, the same in chunks of any size', async () => {
    const bytes = fc.oneof(
      fc.uint8Array({ maxLength: 200 }),
      fc
        .string({ unit: fc.constantFrom('"', ',', '\n', '\r', 'a', '1', '{', '}', ':', '\ufeff', 'é'), maxLength: 120 })
        .map((text) => Buffer.from(text)),
    )
    await fc.assert(
      fc.asyncProperty(bytes, fc.integer({ min: 1, max: 40 }), async (file, size) => {
        expect(await readAll(kind, file, size)).toEqual(await readAll(kind, file))
      }),
      { seed: 20_261_128, numRuns: 300 },
    )
  })
})

describe('the reader of CSV', () => {
  it('reads back what a writer of RFC 4180 wrote, with the line of each record', async () => {
    const cell = fc.string({ unit: fc.constantFrom('"', ',', '\n', '\r', ' ', 'a', 'б', '😀'), minLength: 1, maxLength: 12 })
    const rows = fc.array(fc.record({ article_id: cell, position: fc.integer(), tag: fc.option(cell), label: cell }), { maxLength: 8 })
    await fc.assert(
      fc.asyncProperty(rows, async (written) => {
        const text = stringify(written, { header: true, columns: HEAD.split(','), record_delimiter: '\r\n', quoted_match: /[\r\n]/ })
        const reads = (await readAll(csv, Buffer.from(text))).flatMap((read) => (read.kind === 'row' ? [read] : []))
        let line = 2
        const expected = written.map((row) => {
          const at = line
          line += 1 + Object.values(row).join('').split('\n').length - 1
          return { kind: 'row', line: at, row }
        })
        expect(reads).toEqual(expected)
      }),
      { seed: 20_261_128, numRuns: 300 },
    )
  })
})
