/** The bundle of any value: what a kernel shows for the last expression of a cell. */
import { inspect } from 'node:util'
import { table as arquero } from 'arquero'
import { describe, expect, it } from 'vitest'
import { bundleOf } from '../../src/notebook/bundle.ts'
import { BUNDLE } from '../../src/notebook/host.ts'
import { describe as describeTable, table, type TableOptions } from '../../src/notebook/index.ts'
import { carriedView, withView } from '../../src/notebook/view.ts'

const tableOf = (rows: readonly object[], options?: TableOptions): object => {
  const view = table(rows, options)
  return { 'text/html': view.toHTML(), 'text/plain': view.toText() }
}
const ROWS = [
  { a: 1, b: 'x' },
  { a: 2, b: 'y' },
]
const made = arquero({ a: [1, 2], b: ['x', 'y'] })

describe('the bundle', () => {
  it.each<[what: string, value: unknown, bundle: object]>([
    ['an Arquero table', made, tableOf(ROWS)],
    ['a table that verbs made', made.filter((row: { a: number }) => row.a > 1).select('b'), tableOf([{ b: 'y' }])],
    ['an array of objects', ROWS, tableOf(ROWS)],
    ['an answer', { question: 'q', rows: ROWS, articles: 2 }, tableOf(ROWS)],
    ['a description', describeTable(made), tableOf(describeTable(made).objects(), { rows: 2 })],
    ['what verbs made of a description', describeTable(made).select('column'), tableOf([{ column: 'a' }, { column: 'b' }])],
    ['a text as it is', 'a "b"\n', { 'text/plain': 'a "b"\n' }],
    ['a number', 1.5, { 'text/plain': '1.5' }],
    ['nothing', undefined, { 'text/plain': 'undefined' }],
    ['null', null, { 'text/plain': 'null' }],
    ['an empty array', [], { 'text/plain': '[]' }],
    ['an array of numbers', [1, 2], { 'text/plain': '[ 1, 2 ]' }],
    ['an object', { a: new Map([[1, 2]]) }, { 'text/plain': '{ a: Map(1) { 1 => 2 } }' }],
    ['an error', Object.assign(new Error('no'), { stack: 'Error: no\n    at cell' }), { 'text/plain': 'Error: no\n    at cell' }],
    ['a value of another library', { [Symbol.for('Jupyter.display')]: () => ({ 'text/html': '<b>' }) }, { 'text/html': '<b>' }],
    ['one that takes its time', { [Symbol.for('Jupyter.display')]: async () => ({ 'text/html': '<i>' }) }, { 'text/html': '<i>' }],
  ])('shows %s', async (_, value, bundle) => expect(await bundleOf(value)).toEqual(bundle))

  it('lets another library’s method know its value', async () => {
    const value = {
      name: 'x',
      [Symbol.for('Jupyter.display')](this: { name: string }) {
        return { 'text/plain': this.name }
      },
    }
    expect(await bundleOf(value)).toEqual({ 'text/plain': 'x' })
  })

  it('is there for the kernel to ask', () => expect(Reflect.get(globalThis, BUNDLE)).toBe(bundleOf))
})

describe('a value that carries a view', () => {
  const view = { text: () => 'as text', bundle: () => ({ 'text/plain': 'as bundle' }) }

  it('stays what it was to whoever lists or copies it', () => {
    const value = withView({ a: 1 }, view)
    expect([Object.keys(value), JSON.stringify(value), { ...value }]).toEqual([['a'], '{"a":1}', { a: 1 }])
    expect(carriedView({ ...value })).toBeUndefined()
  })

  it('shows itself to Deno, to the kernel and to Node', async () => {
    const value = withView({ a: 1 }, view)
    expect([await value[Symbol.for('Jupyter.display') as keyof typeof value & symbol](), await bundleOf(value), inspect(value)]).toEqual([
      { 'text/plain': 'as bundle' },
      { 'text/plain': 'as bundle' },
      'as text',
    ])
  })

  it('takes its time where it may', async () => {
    const value = withView({}, { ...view, later: async () => ({ 'text/plain': 'later' }) })
    expect(await bundleOf(value)).toEqual({ 'text/plain': 'later' })
  })

  it('may be given another', async () => {
    expect(await bundleOf(withView(withView({}, view), { ...view, bundle: () => ({}) }))).toEqual({})
  })
})
