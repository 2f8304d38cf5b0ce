/** Showing in the midst of a cell, and again in the same place. */
import { inspect } from 'node:util'
import { setImmediate as turn } from 'node:timers/promises'
import { describe, expect, it, vi } from 'vitest'
import { bundleOf } from '../../src/notebook/bundle.ts'
import { display, table } from '../../src/notebook/index.ts'
import { kernelOfTest } from './fake-host.ts'

const JUPYTER_DISPLAY = Symbol.for('Jupyter.display')
const foreign = (bundle: unknown): object => ({ [JUPYTER_DISPLAY]: () => bundle })
const text = (words: string): object => ({ 'text/plain': words })

describe('display', () => {
  it.each<[what: string, value: unknown, bundle: object]>([
    ['a text', 'a\nb', text('a\nb')],
    ['a number', 1, text('1')],
    ['nothing', undefined, text('undefined')],
    ['an object', { a: [1] }, text('{ a: [ 1 ] }')],
    ['a table', table([{ a: 1 }]), { 'text/html': table([{ a: 1 }]).toHTML(), ...text(table([{ a: 1 }]).toText()) }],
    ['an array of objects', [{ a: 1 }], { 'text/html': table([{ a: 1 }]).toHTML(), ...text(table([{ a: 1 }]).toText()) }],
  ])('shows %s at once', (_, value, bundle) => {
    const shown = kernelOfTest()
    const { id } = display(value)
    expect(shown).toEqual([{ bundle, options: { id } }])
  })

  it('shows what another library says of its value, now or later', async () => {
    const shown = kernelOfTest()
    display(foreign({ 'text/html': '<b>' }), { id: 'a' })
    display(foreign(Promise.resolve({ 'text/html': '<i>' })), { id: 'b' })
    await turn()
    expect(shown).toEqual([
      { bundle: { 'text/html': '<b>' }, options: { id: 'a' } },
      { bundle: { 'text/html': '<i>' }, options: { id: 'b' } },
    ])
  })

  it('shows the error of a value that cannot show itself', async () => {
    const shown = kernelOfTest()
    display(foreign(Promise.reject(new Error('cannot draw'))))
    await turn()
    expect(shown[0]?.bundle['text/plain']).toMatch(/^Error: cannot draw\n/)
  })

  it('shows another value in the same place', () => {
    const shown = kernelOfTest()
    const place = display('one')
    place.update('two')
    display('three', { id: place.id }).update('four')
    expect(shown).toEqual([
      { bundle: text('one'), options: { id: place.id } },
      { bundle: text('two'), options: { id: place.id, update: true } },
      { bundle: text('three'), options: { id: place.id } },
      { bundle: text('four'), options: { id: place.id, update: true } },
    ])
  })

  it('ends with the last value that was shown in a place, also where an earlier one took its time', async () => {
    const shown = kernelOfTest()
    const place = display(foreign(Promise.resolve(text('slow'))))
    place.update('last')
    await turn()
    expect(shown.map(({ bundle, options }) => [bundle['text/plain'], options.update ?? false])).toEqual([
      ['slow', false],
      ['last', true],
    ])
  })

  it('gives each place a name of its own', () => {
    kernelOfTest()
    expect(display(1).id).not.toBe(display(1).id)
  })

  it('leaves nothing to show as the last expression of a cell', async () => {
    kernelOfTest()
    const place = display(1, { id: 'a' })
    expect([await bundleOf(place), inspect(place)]).toEqual([{}, ''])
  })

  it('prints text on the console, the update as well', () => {
    const log = vi.spyOn(console, 'log').mockImplementation(() => undefined)
    display(table([{ a: 1 }])).update('two')
    const { calls } = log.mock
    log.mockRestore()
    expect(calls).toEqual([['1 row × 1 column\n      a\ninteger\n      1'], ['two']])
  })
})
