/** A loop with a bar goes through the same items, and the bar ends as the loop does. */
import { setTimeout as pause } from 'node:timers/promises'
import { table as arquero } from 'arquero'
import { describe, expect, it, vi } from 'vitest'
import { progress } from '../../src/notebook/index.ts'
import { kernelOfTest, type Shown } from './fake-host.ts'

/** The bar as it stands in the end, without the time. */
const ended = (shown: readonly Shown[]): string =>
  String(shown.at(-1)?.bundle['text/plain'])
    .replace(/ \[[^\]]*\]/, '')
    .replace(/\|.*\|/, '|')

async function* counted(to: number): AsyncGenerator<number> {
  for (let i = 0; i < to; i++) yield i
}
function* failing(): Generator<number> {
  yield 1
  throw new Error('the source broke')
}

describe('progress goes through', () => {
  it.each<[what: string, items: Iterable<unknown>, expected: readonly unknown[], end: string]>([
    ['an array', ['a', 'b'], ['a', 'b'], '100% | 2/2'],
    ['no items', [], [], '100% | 0/0'],
    ['a text', 'añ', ['a', 'ñ'], '100% | 2/2'],
    ['a set', new Set([1, 2]), [1, 2], '100% | 2/2'],
    ['a map', new Map([['a', 1]]), [['a', 1]], '100% | 1/1'],
    ['a typed array', Uint8Array.of(7), [7], '100% | 1/1'],
    ['a generator', [1, 2, 3].values(), [1, 2, 3], '100% | 3'],
    ['a table', arquero({ a: [1, 2] }), [{ a: 1 }, { a: 2 }], '100% | 2/2'],
    ['a table that is filtered', arquero({ a: [1, 2] }).filter((row: { a: number }) => row.a > 1), [{ a: 2 }], '100% | 1/1'],
  ])('%s', (_, items, expected, end) => {
    const shown = kernelOfTest()
    expect([...progress(items)]).toEqual(expected)
    expect(ended(shown)).toBe(end)
  })

  it('what comes in its own time, of a number that it says', async () => {
    const shown = kernelOfTest()
    const got: number[] = []
    for await (const item of progress(Object.assign(counted(3), { length: 3 }))) got.push(item)
    expect([got, ended(shown)]).toEqual([[0, 1, 2], '100% | 3/3'])
  })

  it('what comes in its own time, of an unknown number', async () => {
    const shown = kernelOfTest()
    const got: number[] = []
    for await (const item of progress(counted(2), { label: 'rows' })) got.push(item)
    expect([got, shown[0]?.bundle['text/plain'], ended(shown)]).toEqual([[0, 1], 'rows: 0 [00:00, 0.0/s]', 'rows: 100% | 2'])
  })

  it('an array of promises, awaited one by one', async () => {
    const shown = kernelOfTest()
    const got: unknown[] = []
    for await (const item of progress([Promise.resolve(1), 2])) got.push(item)
    expect([got, ended(shown)]).toEqual([[1, 2], '100% | 2/2'])
  })
})

describe('a loop', () => {
  it('that is left early says after how many, and closes what it went through', () => {
    const shown = kernelOfTest()
    let closed = false
    const items = (function* () {
      try {
        yield* [1, 2, 3]
      } finally {
        closed = true
      }
    })()
    for (const item of progress(items, { total: 3 })) if (item === 2) break
    expect([ended(shown), closed]).toEqual([' 33% | 1/3, stopped after 1', true])
  })

  it('that throws stops, and the error is the loop’s own', () => {
    const shown = kernelOfTest()
    const run = (): void => {
      for (const item of progress([1, 2])) if (item === 2) throw new Error('the loop broke')
    }
    expect(run).toThrow(new Error('the loop broke'))
    expect(ended(shown)).toBe(' 50% | 1/2, stopped after 1')
  })

  it('over what throws has failed, and the error is passed on', () => {
    const shown = kernelOfTest()
    expect(() => [...progress(failing())]).toThrow(new Error('the source broke'))
    expect(ended(shown)).toBe('1, failed after 1')
  })

  it('over what throws in its own time has failed, and one that is left has stopped', async () => {
    const shown = kernelOfTest()
    const through = async (): Promise<void> => {
      for await (const item of progress(
        (async function* () {
          yield* failing()
        })(),
      ))
        expect(item).toBe(1)
    }
    await expect(through()).rejects.toThrow(new Error('the source broke'))
    expect(ended(shown)).toBe('1, failed after 1')
    for await (const item of progress(counted(5))) if (item === 1) break
    expect(ended(shown)).toBe('1, stopped after 1')
  })

  it('that is never begun shows nothing', () => {
    const shown = kernelOfTest()
    progress([1])
    expect(shown).toEqual([])
  })
})

describe('a bar', () => {
  it('stays in one place, and shows text and HTML', () => {
    const shown = kernelOfTest()
    expect([...progress([1, 2], { label: '<b>' })]).toEqual([1, 2])
    const ids = new Set(shown.map(({ options }) => options.id))
    expect([ids.size, shown.map(({ options }) => options.update)]).toEqual([1, [false, true]])
    expect(shown.map(({ bundle }) => Object.keys(bundle))).toEqual([
      ['text/html', 'text/plain'],
      ['text/html', 'text/plain'],
    ])
    expect(shown[0]?.bundle['text/html']).toContain('&lt;b&gt;: ')
  })

  it('of another loop stands in another place', () => {
    const shown = kernelOfTest()
    expect([...progress([]), ...progress([])]).toEqual([])
    expect(new Set(shown.map(({ options }) => options.id)).size).toBe(2)
  })

  it('is drawn ten times a second at most, however fast the loop', async () => {
    const shown = kernelOfTest()
    const began = performance.now()
    expect([...progress(Array.from({ length: 200_000 }))].length).toBe(200_000)
    for (const milliseconds of progress(Array.from({ length: 5 }, () => 60))) await pause(milliseconds)
    const seconds = (performance.now() - began) / 1000
    expect(shown.length).toBeGreaterThanOrEqual(5) // two starts, two ends, and at least one between
    expect(shown.length).toBeLessThanOrEqual(4 + 10 * seconds)
  })

  it('is one line on standard error in a terminal, and nothing elsewhere', () => {
    const written: string[] = []
    const write = vi.spyOn(process.stderr, 'write').mockImplementation((text) => written.push(String(text)) > 0)
    const isTTY = Object.getOwnPropertyDescriptor(process.stderr, 'isTTY')
    for (const value of [true, false]) {
      Object.defineProperty(process.stderr, 'isTTY', { value, configurable: true })
      expect([...progress([1], { label: 'a' })]).toEqual([1])
    }
    if (isTTY) Object.defineProperty(process.stderr, 'isTTY', isTTY)
    else Reflect.deleteProperty(process.stderr, 'isTTY')
    write.mockRestore()
    expect(written.map((text) => text.replace(/[\d.]+\/s/, '0/s'))).toEqual([
      `\r\u001B[Ka:   0% |${' '.repeat(24)}| 0/1 [00:00, 0/s]`,
      `\r\u001B[Ka: 100% |${'#'.repeat(24)}| 1/1 [00:00, 0/s]\n`,
    ])
  })
})
