/** What `table` takes, what it tells of it, and what it refuses. */
import { table as arquero } from 'arquero'
import { describe, expect, it } from 'vitest'
import { table, UsageError } from '../../src/notebook/index.ts'

describe('table', () => {
  it.each<[what: string, value: Parameters<typeof table>[0], rows: number, columns: number]>([
    ['an Arquero table', arquero({ a: [1, 2], b: [3, 4] }), 2, 2],
    ['a table that a verb made', arquero({ a: [1, 2, 3] }).filter((row: { a: number }) => row.a > 1), 2, 1],
    ['an array of objects', [{ a: 1 }, { b: 2 }], 2, 2],
    ['an answer', { question: 'q', rows: [{ a: 1 }] } as { readonly rows: readonly object[] }, 1, 1],
    ['an empty array', [], 0, 0],
  ])('counts the rows and columns of %s', (_, value, rows, columns) => {
    const view = table(value)
    expect([view.rows, view.columns]).toEqual([rows, columns])
  })

  it.each<[what: string, value: unknown]>([
    ['a number', 1],
    ['an array of numbers', [1]],
    ['null', null],
    ['an object', { a: 1 }],
  ])('refuses %s, and says what shows it', (_, value) => {
    expect(() => table(value as readonly object[])).toThrow(
      new UsageError('table() shows an Arquero table, an answer, or an array of objects; show other values with display()'),
    )
  })

  it('is shown as HTML and as text', async () => {
    const view = table([{ a: 1 }], { title: 'One' })
    const bundle = await view[Symbol.for('Jupyter.display') as keyof typeof view & symbol]()
    expect(bundle).toEqual({ 'text/html': view.toHTML(), 'text/plain': view.toText() })
  })
})
