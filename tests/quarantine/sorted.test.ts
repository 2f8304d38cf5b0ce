import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { linesOf, openSorter } from '../../src/quarantine/sorted.ts'

let place: string
beforeAll(() => {
  place = mkdtempSync(join(tmpdir(), 'tidywire-sorted-'))
})
afterAll(() => rmSync(place, { recursive: true, force: true }))

async function all<Item>(items: AsyncIterable<Item>): Promise<Item[]> {
  const read: Item[] = []
  for await (const item of items) read.push(item)
  return read
}

interface Item {
  readonly key: number
  readonly value: string
}

describe('a sorter', () => {
  it('gives the last of each key, in order, wherever the runs are cut', async () => {
    let count = 0
    const item = fc.record({ key: fc.nat(12), value: fc.string({ unit: 'grapheme' }) })
    await fc.assert(
      fc.asyncProperty(fc.array(item), fc.integer({ min: 0, max: 200 }), async (items, run) => {
        const kind = { compare: (a: Item, b: Item) => a.key - b.key, read: (line: string) => JSON.parse(line) as Item } // written as such
        const sorter = openSorter<Item>(join(place, `run-${count++}`), kind, run)
        for (const one of items) sorter.add(one)
        const last = new Map(items.map(({ key, value }) => [key, value]))
        const expected = [...last].sort(([a], [b]) => a - b).map(([key, value]) => ({ key, value }))
        expect(await all(sorter.sorted())).toEqual(expected)
      }),
    )
  })
})

describe('the lines of a file', () => {
  it.each<[string, string, string[]]>([
    ['nothing', '', []],
    ['a last line without a feed', 'a\nb', ['a', 'b']],
    ['a last line with one', 'a\nb\n', ['a', 'b']],
    ['empty lines', '\n\na\n', ['', '', 'a']],
    ['separators that part no lines', 'a\r\u2028b\n', ['a\r\u2028b']],
    ['a letter across two reads', `${'x'.repeat(65_535)}Ї\nb`, [`${'x'.repeat(65_535)}Ї`, 'b']],
    ['a line over many reads', `${'y'.repeat(300_000)}\nb`, ['y'.repeat(300_000), 'b']],
  ])('are parted by line feeds alone: %s', async (_, text, lines) => {
    const path = join(place, 'lines')
    writeFileSync(path, text)
    expect(await all(linesOf(path))).toEqual(lines)
  })
})
