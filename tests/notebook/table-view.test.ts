/** What `table` takes, what it tells of it, and what it refuses. */
import { table as arquero } from 'arquero'
import { parquetReadObjects } from 'hyparquet'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
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

  describe('that is saved', () => {
    const folder = mkdtempSync(join(tmpdir(), 'tidywire-save-'))
    afterAll(() => rmSync(folder, { recursive: true, force: true }))

    it('writes both files, and links them in place of calls', async () => {
      const path = join(folder, 'made/my tags')
      const html = table([{ a: 1, b: 'x' }], { save: path }).toHTML()
      expect(readFileSync(`${path}.csv`, 'utf8')).toBe('a,b\r\n1,x\r\n')
      const { buffer } = new Uint8Array(readFileSync(`${path}.parquet`))
      expect(await parquetReadObjects({ file: buffer })).toEqual([{ a: 1, b: 'x' }])
      expect(html).toContain(`<a download="my tags.csv" href="${folder}/made/my%20tags.csv">my tags.csv</a>`)
      expect([html.includes('my%20tags.parquet"'), html.includes('writeCSV')]).toEqual([true, false])
    })

    it('tells why it cannot be', () => {
      writeFileSync(join(folder, 'file'), '')
      expect(() => table([{ a: 1 }], { save: join(folder, 'file/tags') })).toThrow(UsageError)
    })
  })
})
