/** Tables as DataFrames of danfojs and back. danfojs is found from the folder of the notebooks, where it is installed. */
import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { table as arquero } from 'arquero'
import { afterEach, describe, expect, it } from 'vitest'
import { fromDanfo, toDanfo, UsageError, type DanfoFrame, type TableLike } from '../../src/notebook/index.ts'

const notebooks = fileURLToPath(new URL('../../notebooks/', import.meta.url))
const cwd = process.cwd()
afterEach(() => process.chdir(cwd))

interface Typed extends DanfoFrame {
  readonly dtypes: readonly string[]
}

async function frameOf(value: TableLike): Promise<Typed> {
  process.chdir(notebooks)
  return toDanfo<Typed>(value)
}

describe.runIf(existsSync(join(notebooks, 'node_modules/danfojs-node')))('a DataFrame', () => {
  it('has the names, types, shape and values of the table', async () => {
    const frame = await frameOf([
      { text: 'a', whole: 1, number: 0.5, truth: true, at: new Date(5), list: ['x'] },
      { text: null, whole: 2, number: null, truth: null, at: null, list: null },
    ])
    expect([frame.columns, frame.shape]).toEqual([
      ['text', 'whole', 'number', 'truth', 'at', 'list'],
      [2, 6],
    ])
    expect(frame.dtypes).toEqual(['string', 'int32', 'float32', 'boolean', 'string', 'string'])
    expect(frame.values).toEqual([
      ['a', 1, 0.5, true, '1970-01-01T00:00:00.005Z', '["x"]'],
      [undefined, 2, NaN, undefined, undefined, undefined],
    ])
  })

  it.each<[what: string, values: readonly unknown[], after: readonly unknown[]]>([
    ['texts', ['a', '', null, '2022-01-12T00:00:00Z'], ['a', '', null, '2022-01-12T00:00:00Z']],
    ['whole numbers', [1, -1], [1, -1]],
    ['whole numbers and nulls', [1, null], [1, null]],
    ['large whole numbers', [2 ** 40, 1], [2 ** 40, 1]],
    ['numbers with all their digits', [0.1, 1e300, null], [0.1, 1e300, null]],
    ['bigints, as numbers', [7n, 2n ** 40n], [7, 2 ** 40]],
    ['truth values', [true, false, null], [true, false, null]],
    ['instants, as texts', [new Date(0), null], ['1970-01-01T00:00:00Z', null]],
    ['lists and objects, as JSON', [['a'], []], ['["a"]', '[]']],
    ['mixed values, as texts', [1, 'a'], ['1', 'a']],
    ['nulls alone', [null, null], [null, null]],
  ])('gives back %s', async (_, values, after) => {
    const made = fromDanfo(await frameOf(values.map((a, n) => ({ a, n }))))
    expect([made.columnNames(), made.array('a')]).toEqual([['a', 'n'], after])
  })

  it('holds the rows that a filter has left', async () => {
    expect((await frameOf(arquero({ a: [1, 2, 3] }).filter((row: { a: number }) => row.a > 1))).values).toEqual([[2], [3]])
  })

  it('may have no rows', async () => {
    const made = fromDanfo(await frameOf(arquero({ a: [], b: [] })))
    expect([made.columnNames(), made.numRows()]).toEqual([['a', 'b'], 0])
  })
})

describe('toDanfo', () => {
  it('says how to install danfojs where it is not there', async () => {
    const empty = mkdtempSync(join(tmpdir(), 'tidywire-danfo-'))
    process.chdir(empty)
    const error: unknown = await toDanfo([{ a: 1 }]).catch((reason: unknown) => reason)
    process.chdir(cwd)
    rmSync(empty, { recursive: true })
    expect(error).toEqual(
      new UsageError(
        'danfojs-node is not installed; put "overrides": { "xlsx": "npm:@e965/xlsx@0.20.3", "@tensorflow/tfjs-node": "npm:@tensorflow/tfjs@3.21.0" } into package.json, then run npm install danfojs-node@1.2.0',
      ),
    )
  })

  it.each([[1], [null], [[1, 2]], [{ a: 1 }]])('refuses %j', async (value) => {
    await expect(toDanfo(value as unknown as TableLike)).rejects.toThrow(
      new UsageError('toDanfo() takes an Arquero table, an answer, or an array of objects'),
    )
  })
})
