import { describe, expect, it } from 'vitest'
import type { Json } from './client.mjs'
import { createScreen } from './outputs.mjs'
import { framesOf, messageOf, readFrames } from './wire.mjs'

const stream = (text: string, name = 'stdout') => ['stream', { name, text }] as const
const shown = (text: string, id?: string) =>
  ['display_data', { data: { 'text/plain': text }, metadata: {}, transient: { display_id: id } }] as const
const update = (text: string, id: string) =>
  ['update_display_data', { data: { 'text/plain': text }, transient: { display_id: id } }] as const

describe('the outputs of a cell', () => {
  it.each([
    ['join runs of one stream', [stream('a'), stream('b'), stream('c', 'stderr'), stream('d')], ['stdout ab', 'stderr c', 'stdout d']],
    ['are updated in place', [shown('one', 'x'), stream('a'), update('two', 'x')], ['two', 'stdout a']],
    ['are updated wherever the id stands', [shown('one', 'x'), shown('one', 'x'), update('two', 'x')], ['two', 'two']],
    ['do not know an update of nothing', [update('two', 'y')], []],
    ['are emptied at once', [stream('a'), ['clear_output', { wait: false }]], []],
    ['wait to be emptied', [stream('a'), ['clear_output', { wait: true }]], ['stdout a']],
    ['are emptied by the next output', [stream('a'), ['clear_output', { wait: true }], stream('b')], ['stdout b']],
    [
      'leave out what is no output',
      [
        ['status', { execution_state: 'busy' }],
        ['execute_input', { code: '1' }],
      ],
      [],
    ],
  ] as [string, (readonly [string, Json])[], string[]][])('%s', (_, messages, expected) => {
    const screen = createScreen()
    const outputs: Json[] = []
    for (const [type, content] of messages) screen(outputs, type, content)
    const told = outputs.map(
      ({ name, text, data }) => (data ? (data as Json)['text/plain'] : `${name as string} ${text as string}`) as string,
    )
    expect(told).toEqual(expected)
  })
})

describe('a message', () => {
  const message = messageOf('execute_request', { code: '"🌾"' }, 'session')
  const frames = ['identity', ...framesOf(message, 'key')].map((frame) => Buffer.from(frame))

  it('is read as it was written', () => {
    expect(readFrames(frames, 'key')).toEqual(message)
  })

  it('is refused with another key', () => {
    expect(() => readFrames(frames, 'other')).toThrow('a message with a wrong signature')
  })

  it('is refused without a delimiter', () => {
    expect(() => readFrames(frames.slice(2), 'key')).toThrow('a message without a delimiter')
  })
})
