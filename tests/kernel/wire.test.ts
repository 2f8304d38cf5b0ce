import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { decodeMessage, encodeMessage, headerOf, type Message } from '../../src/kernel/wire.ts'
import { framesOf, messageOf, readFrames } from '../jupyter/wire.mjs'

const KEY = 'a key'
const message: Message = {
  identities: [Buffer.from([0, 255, 1]), Buffer.from('client')],
  header: headerOf('execute_request', 'a session'),
  parent: headerOf('kernel_info_request', 'a session'),
  metadata: { trusted: true },
  content: { code: 'const grain = "пшениця 🌾"', silent: false },
}

const bytesOf = (frames: readonly (Uint8Array | string)[]): Buffer[] => frames.map((frame) => Buffer.from(frame))
const encoded = (key = KEY): Buffer[] => bytesOf(encodeMessage(message, key))

describe('a message', () => {
  it('comes back as it went', () => expect(decodeMessage(encoded(), KEY)).toEqual(message))

  it('comes back without a parent where it had none', () =>
    expect(decodeMessage(bytesOf(encodeMessage({ ...message, parent: undefined }, KEY)), KEY)?.parent).toBeUndefined())

  it('comes back under an empty key, which signs nothing', () => {
    const frames = encoded('')
    expect([frames[3]?.length, decodeMessage(frames, '')]).toEqual([0, message])
  })

  it('comes back whatever its content says', () =>
    fc.assert(
      fc.property(fc.dictionary(fc.string(), fc.jsonValue()), fc.string(), (content, key) => {
        const sent = JSON.parse(JSON.stringify(content)) as Record<string, unknown>
        expect(decodeMessage(bytesOf(encodeMessage({ ...message, content }, key)), key)?.content).toEqual(sent)
      }),
    ))

  it('is read by another implementation, and reads its messages', () => {
    const theirs = messageOf('execute_request', { code: '1' }, 'their session')
    const read = decodeMessage(bytesOf(framesOf(theirs, KEY)), KEY)
    expect([read?.header, read?.content]).toEqual([theirs.header, theirs.content])
    expect(readFrames(encoded(), KEY)).toEqual({
      header: message.header,
      parent: message.parent,
      metadata: message.metadata,
      content: message.content,
    })
  })

  it('may be followed by buffers, which are passed over', () =>
    expect(decodeMessage([...encoded(), Buffer.from('a buffer')], KEY)).toEqual(message))

  it.each<[string, unknown, string]>([
    ['as numbers where that is exact', 42n, '42'],
    ['as text elsewhere', 2n ** 64n + 1n, '"18446744073709551617"'],
    ['within arrays and objects', [{ a: 1n }], '[{"a":1}]'],
  ])('carries big integers %s', (_, value, json) => {
    const frames = encodeMessage({ ...message, content: { value } }, KEY)
    expect(Buffer.from(frames.at(-1) ?? '').toString()).toBe(`{"value":${json}}`)
  })
})

describe('frames', () => {
  const frames = encoded()
  const changed = (at: number, text: string): Buffer[] => frames.with(at, Buffer.from(text))
  const signed = (...parts: readonly unknown[]): Buffer[] => {
    const [header, parent, metadata, content] = parts as readonly Record<string, unknown>[] // whatever JSON holds
    return bytesOf(framesOf({ header: header ?? {}, parent: parent ?? {}, metadata: metadata ?? {}, content: content ?? {} }, KEY))
  }

  it.each<[string, readonly Buffer[]]>([
    ['none', []],
    ['one that is empty', [Buffer.alloc(0)]],
    ['without a delimiter', frames.toSpliced(2, 1)],
    ['with a delimiter alone', [Buffer.from('<IDS|MSG>')]],
    ['signed by another key', encoded('another key')],
    ['with a signature of another length', changed(3, 'abc')],
    ['with a changed content', changed(7, '{"code":"process.exit()"}')],
    ['with a changed header', changed(4, '{}')],
    ['whose header is no object', signed(5)],
    ['whose header has no id', signed({ msg_type: 'kernel_info_request' })],
    ['whose header has no type', signed({ msg_id: '1' })],
    ['whose type is a number', signed({ msg_id: '1', msg_type: 5 })],
    ...frames.map((_, n): [string, Buffer[]] => [`of which only ${n} came`, frames.slice(0, n)]),
  ])('are no message: %s', (_, given) => expect(decodeMessage(given, KEY)).toBeUndefined())

  it('that are not JSON are no message, even if signed', () =>
    expect(decodeMessage(bytesOf(['<IDS|MSG>', '', 'x', '{}', '{}', '{}']), '')).toBeUndefined())

  it('never make it throw, whatever they are', () =>
    fc.assert(
      fc.property(
        fc.array(
          fc.oneof(
            fc.uint8Array(),
            fc.json().map((text) => Buffer.from(text)),
            fc.constant(Buffer.from('<IDS|MSG>')),
          ),
        ),
        (given) => {
          expect(() => decodeMessage(given, '')).not.toThrow()
          expect(decodeMessage(given, KEY)).toBeUndefined()
        },
      ),
    ))

  it('never make it throw behind a delimiter', () =>
    fc.assert(
      fc.property(fc.array(fc.jsonValue(), { minLength: 4, maxLength: 5 }), (parts) => {
        const given = bytesOf(['<IDS|MSG>', '', ...parts.map((part) => JSON.stringify(part))])
        expect(() => decodeMessage(given, '')).not.toThrow()
      }),
    ))
})
