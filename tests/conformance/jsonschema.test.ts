/**
 * Our gate and Python's jsonschema say the same of every row: whoever reads `schemas/` elsewhere sees what tidywire sees.
 *
 * Formats are asserted on both sides. Where the environment of Python cannot be made, the title of the skipped tests says why;
 * on CI (`CI` is set) they are never skipped, and fail.
 */
import { execFileSync } from 'node:child_process'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { curate, planOf } from '../../src/curate.ts'
import { checkRows } from '../../src/foreign/check.ts'
import type { Read } from '../../src/foreign/row-file.ts'
import { tables } from '../../src/tables/index.ts'
import type { Table } from '../../src/tables/table.ts'
import { pythonTools } from '../jupyter/tools.mjs'
import { VALUES } from './values.ts'

const root = join(import.meta.dirname, '../..')
const samples = join(root, 'data/samples')
const all: readonly Table[] = Object.values(tables)

/** A row as a program may write it: the JSON text of each cell by the name of its column. */
interface Written {
  readonly table: string
  readonly cells: ReadonlyMap<string, string>
}

const plan = planOf({ lines: true })
const pages = readdirSync(samples).filter((name) => name.endsWith('.txt'))
const curated = pages.map((source) => curate({ source, bytes: readFileSync(join(samples, source)) }, plan))
const sound: readonly Written[] = curated.flatMap(({ rows }) =>
  Object.entries(rows).flatMap(([table, found]) =>
    found.map((row) => ({ table, cells: new Map(Object.entries(row).map(([name, cell]) => [name, JSON.stringify(cell)])) })),
  ),
)
const firstOf = (table: Table): Written => {
  const row = sound.find((written) => written.table === table.name)
  if (!row) throw new Error(`no sample has a row of ${table.name}`)
  return row
}

const textOf = ({ cells }: Written): string => `{${[...cells].map(([name, json]) => `${JSON.stringify(name)}:${json}`).join(',')}}`

/** Whether the gate finds nothing in a row; keys that stand twice are no matter of the schema. */
async function ours(rows: readonly Written[]): Promise<boolean[]> {
  const bad = new Set<number | null>()
  for (const table of all) {
    const reads = rows.flatMap((row, i): Read[] =>
      row.table === table.name ? [{ kind: 'row', line: i + 1, row: JSON.parse(textOf(row)) as unknown }] : [],
    )
    const batches = (async function* () {
      yield reads
    })()
    for await (const { line, message } of checkRows(table, batches, { source: table.name, path: null, unit: 'line' }))
      if (!message.startsWith('the key stands already')) bad.add(line)
  }
  return rows.map((_, i) => !bad.has(i + 1))
}

function theirs(rows: readonly Written[], python: string): boolean[] {
  const lines = execFileSync(python, [join(import.meta.dirname, 'verdicts.py'), join(root, 'schemas')], {
    input: rows.map((row) => `${row.table}\t${textOf(row)}\n`).join(''),
    encoding: 'utf8',
    maxBuffer: 2 ** 26,
  })
  return lines
    .trim()
    .split('\n')
    .map((line) => line === '1')
}

/** Rows on which the two differ, and how many are good. */
async function compared(
  rows: readonly Written[],
  python: string,
): Promise<{ readonly differ: string[]; readonly good: number; readonly rows: number }> {
  const [here, there] = [await ours(rows), theirs(rows, python)]
  const said = (verdict: boolean | undefined): string => (verdict ? 'good' : 'bad')
  const differ = rows.flatMap((row, i) =>
    here[i] === there[i] ? [] : [`${row.table}: ${said(here[i])} here, ${said(there[i])} in Python: ${textOf(row).slice(0, 2_000)}`],
  )
  return { differ, good: here.filter(Boolean).length, rows: there.length }
}

const changed = (row: Written, name: string, json: string): Written => ({ ...row, cells: new Map([...row.cells, [name, json]]) })
const without = (row: Written, name: string): Written => ({ ...row, cells: new Map([...row.cells].filter(([column]) => column !== name)) })

/** Names of columns that no table has; some are properties of every object in JavaScript. */
const STRANGERS = [
  'colour',
  '',
  'Article_id',
  'article_id ',
  '\u0430rticle_id',
  '__proto__',
  'constructor',
  'toString',
  'length',
  '\ud83d',
  '\n',
]

/** One row of each table, with each value in each kind of column, and without each column, and with each stranger. */
function everyChange(): Written[] {
  const kinds = new Set<string>()
  return all.flatMap((table) => {
    const row = firstOf(table)
    const names = Object.keys(table.columns)
    const fresh = Object.entries(table.columns).filter(([, { storage, nullable, rules }]) => {
      const kind = JSON.stringify({ storage, nullable, rules })
      return !kinds.has(kind) && kinds.add(kind)
    })
    return [
      ...fresh.flatMap(([name]) => VALUES.map(([, json]) => changed(row, name, json))),
      ...names.flatMap((name) => [without(row, name), changed(row, name, 'null')]),
      ...STRANGERS.map((name) => changed(row, name, '1')),
    ]
  })
}

/** A sound row of any table, and up to three changes. */
const someChanges: fc.Arbitrary<Written> = fc
  .constantFrom(...all)
  .chain((table) =>
    fc.tuple(
      fc.constantFrom(...sound.filter((row) => row.table === table.name)),
      fc.array(
        fc.tuple(
          fc.constantFrom('set', 'set', 'set', 'drop', 'add'),
          fc.constantFrom(...Object.keys(table.columns)),
          fc.oneof(
            fc.constantFrom(...VALUES.map(([, json]) => json)),
            fc.json({ maxDepth: 1 }),
            fc.string({ unit: 'binary' }).map((text) => JSON.stringify(text)),
            fc.double({ noNaN: true, noDefaultInfinity: true }).map((number) => JSON.stringify(number)),
            fc.date({ noInvalidDate: true }).map((date) => JSON.stringify(`${date.toISOString().slice(0, 19)}Z`)),
          ),
          fc.constantFrom(...STRANGERS),
        ),
        { maxLength: 3 },
      ),
    ),
  )
  .map(([row, changes]) =>
    changes.reduce((now, [act, name, json, stranger]) => {
      if (act === 'drop') return without(now, name)
      return act === 'add' ? changed(now, stranger, json) : changed(now, name, json)
    }, row),
  )

const python = pythonTools()
const isSkipped = 'missing' in python && (process.env['CI'] ?? '') === ''

describe.skipIf(isSkipped)(`the gate and Python's jsonschema${'missing' in python ? ` (${python.missing})` : ''}`, () => {
  const interpreter = 'bin' in python ? join(python.bin, 'python') : 'python3'

  it('call the rows of the samples good', async () => {
    expect(await compared(sound, interpreter)).toEqual({ differ: [], good: sound.length, rows: sound.length })
  })

  it('agree on 2,000 rows with up to three changes', async () => {
    const { differ, good, rows } = await compared(fc.sample(someChanges, { seed: 20_261_128, numRuns: 2_000 }), interpreter)
    expect(differ).toEqual([])
    expect(rows).toBe(2_000)
    expect(good).toBeGreaterThan(400)
    expect(good).toBeLessThan(1_600)
  })

  it('agree on each value in each kind of column, each column left out, and each stranger', async () => {
    const rows = everyChange()
    expect(rows.length).toBeGreaterThan(4_000)
    expect((await compared(rows, interpreter)).differ).toEqual([])
  })
})
