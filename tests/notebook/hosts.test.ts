/** Where values go: the kernel that is there, else the console. */
import { describe, expect, it, vi } from 'vitest'
import { presentHost } from '../../src/notebook/hosts.ts'
import { kernelOfTest, putOnGlobal } from './fake-host.ts'

type Sent = readonly [type: string, content: unknown]
function denoOfTest(): Sent[] {
  const sent: Sent[] = []
  putOnGlobal('Deno', { jupyter: { broadcast: async (...args: [string, unknown]) => void sent.push(args) } })
  return sent
}

describe('the host', () => {
  it('is tidywire’s kernel where it has put itself, also beside Deno’s', () => {
    denoOfTest()
    kernelOfTest()
    expect(presentHost()).toMatchObject({ name: 'tidywire', isText: false })
  })

  it('is looked for at each call', () => {
    const before = presentHost().name
    kernelOfTest()
    expect([before, presentHost().name]).toEqual(['console', 'tidywire'])
  })

  it('is Deno’s kernel where Deno says that it is one', () => {
    denoOfTest()
    expect(presentHost()).toMatchObject({ name: 'deno', isText: false })
  })

  it.each<[what: string, value: unknown, getter?: () => unknown]>([
    ['in Deno without a notebook', {}],
    [
      'where Deno’s notebook cannot be asked for',
      undefined,
      () => {
        throw new Error('not in a notebook')
      },
    ],
    ['elsewhere', undefined],
  ])('is the console %s', (_, value, getter) => {
    putOnGlobal('Deno', value, getter)
    expect(presentHost()).toMatchObject({ name: 'console', isText: true })
  })
})

describe('showing', () => {
  it('gives tidywire’s kernel a bundle of its own, and the options', () => {
    const shown = kernelOfTest()
    const bundle = Object.freeze({ 'text/plain': 'a' })
    const options = { id: 'x', update: true, metadata: { a: 1 } }
    presentHost().show(bundle, options)
    expect(shown).toEqual([{ bundle, options }])
    expect([shown[0]?.bundle === bundle, Object.isFrozen(shown[0]?.bundle)]).toEqual([false, false])
  })

  it.each([
    ['a new place', {}, 'display_data', { metadata: {}, transient: {} }],
    ['a place with a name', { id: 'x' }, 'display_data', { metadata: {}, transient: { display_id: 'x' } }],
    ['the same place again', { id: 'x', update: true }, 'update_display_data', { metadata: {}, transient: { display_id: 'x' } }],
    ['with metadata', { metadata: { a: 1 } }, 'display_data', { metadata: { a: 1 }, transient: {} }],
  ])('sends Deno’s kernel Jupyter’s message for %s', (_, options, type, rest) => {
    const sent = denoOfTest()
    presentHost().show({ 'text/plain': 'a' }, options)
    expect(sent).toEqual([[type, { data: { 'text/plain': 'a' }, ...rest }]])
  })

  it('loses what Deno’s kernel cannot send, and ends nothing by it', () => {
    const failed = Promise.reject(new Error('the front end is gone'))
    const heard = vi.spyOn(failed, 'then')
    putOnGlobal('Deno', { jupyter: { broadcast: () => failed } })
    presentHost().show({ 'text/plain': 'a' }, {})
    const listeners = heard.mock.calls.length
    failed.catch(() => undefined) // so that this test ends all the same
    expect(listeners).toBeGreaterThan(0)
  })

  it.each([
    ['the text', { 'text/plain': 'a', 'text/html': '<b>' }, 'a'],
    ['an empty line where there is no text', { 'text/html': '<b>' }, ''],
  ])('prints on the console %s', (_, bundle, text) => {
    const log = vi.spyOn(console, 'log').mockImplementation(() => undefined)
    presentHost().show(bundle, {})
    const { calls } = log.mock
    log.mockRestore()
    expect(calls).toEqual([[text]])
  })
})
